package se.underlag.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files and folders in an inbox that are nobody's export, by their names: passed over without a word. Everything else is
 * taken for an export, so that whoever drops a PDF or a picture is told that it cannot be read; and what may be half an
 * export is told of when it has lain for long.
 */
final class Bystanders {

    /** Where files go after a run. */
    static final String ACCEPTED = "accepted";

    static final String REFUSED = "refused";

    /** What programs and people lay beside files: explanations, half downloads, what a file manager remembers. */
    private static final Set<String> ENDINGS = Set.of(
            "md", "markdown", "adoc", "yml", "yaml", "tmp", "part", "partial", "crdownload", "lnk", "url", "log");

    /** A half download or upload, or an export with dots before its name, as some programs call what they still write. */
    private static final Pattern UNFINISHED =
            Pattern.compile("[^.~].*\\.(tmp|part|partial|crdownload)|\\.+[^._~].*\\.(xlsx|xlsm|xls|csv)(\\.[^.]+)?");

    private static final Set<String> NAMES =
            Set.of("readme", "readme.txt", "läsmig.txt", "läs mig.txt", "license", "thumbs.db", "desktop.ini");

    private Bystanders() {}

    static boolean isFile(Path file) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return isHidden(name)
                || Beside.isReceipt(name)
                || NAMES.contains(name)
                || ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether a file that is passed over may be an export that was never finished, or never given its name. */
    static boolean isUnfinished(Path file) {
        return UNFINISHED.matcher(nameOf(file).toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isFolder(Path folder, Path inbox) {
        String name = nameOf(folder);
        boolean ours = inbox.equals(folder.getParent()) && (name.equals(ACCEPTED) || name.equals(REFUSED));
        return ours || isHidden(name);
    }

    /** Hidden ones, Excel's {@code ~$name.xlsx} while a workbook is open, and LibreOffice's {@code .~lock.name#}. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
