package se.underlag.sheet;

import java.util.Optional;

/**
 * How the list of findings that we put into a copy for its analyst is known again when the copy comes back: by a defined
 * name that refers to it,
 *
 * <pre>
 * underlag_corrections   'Att rätta'!$A:$H
 * </pre>
 *
 * which follows the sheet when it is moved, renamed or copied, and from one spreadsheet program to another. An analyst's
 * own sheet of the same title is not meant by it.
 */
public final class CorrectionMark {

    /** The defined name, of the workbook or, for a copy of the sheet, of that sheet. */
    public static final String NAME = "underlag_corrections";

    private CorrectionMark() {}

    /** What the name refers to, for a sheet of this title: all columns that the list has. */
    public static String reference(String title) {
        return quoted(title) + "!$A:$H";
    }

    /** A sheet's title as it stands in references: {@code 'Läs mig'}. */
    public static String quoted(String title) {
        return "'" + title.replace("'", "''") + "'";
    }

    /** The title of the sheet that a reference is about; empty where the sheet is gone. */
    static Optional<String> title(String reference) {
        int end = reference.lastIndexOf('!');
        if (end <= 0 || reference.startsWith("#")) {
            return Optional.empty();
        }
        String title = reference.substring(0, end);
        boolean isQuoted = title.length() > 1 && title.startsWith("'") && title.endsWith("'");
        return Optional.of(isQuoted ? title.substring(1, title.length() - 1).replace("''", "'") : title);
    }
}
