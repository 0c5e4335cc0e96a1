package se.underlag.finding;

import java.util.List;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Told;

/**
 * Something that is wrong with the data, as a value: what, where, what was found, what was expected. The texts in
 * both languages are made from the code and the arguments by {@link FindingText}, so that a finding can be kept and
 * shown later in either language.
 *
 * <p>A finding never holds the content of a personal column, nor an identity number from elsewhere: whatever rule makes
 * it, those in its arguments are hidden here. Its texts are of one line and not long.
 *
 * @param code what is wrong
 * @param location where
 * @param arguments what the texts of the code are filled with, in the order that {@link FindingCode} documents;
 *     texts, numbers and lists of texts
 */
public record Finding(FindingCode code, SourceLocation location, List<Object> arguments) {

    /** Of a text longer than this its beginning is told: enough to find it by, and as much as anybody reads. */
    private static final int LONGEST = 300;

    public Finding {
        arguments = arguments.stream().map(Finding::told).toList();
    }

    private static Object told(Object argument) {
        if (argument instanceof List<?> list) {
            return list.stream().map(Finding::told).toList();
        }
        return argument instanceof String text ? Told.of(beginning(text)) : argument;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    public static Finding of(FindingCode code, SourceLocation location, Object... arguments) {
        return new Finding(code, location, List.of(arguments));
    }

    public Severity severity() {
        return code.severity();
    }
}
