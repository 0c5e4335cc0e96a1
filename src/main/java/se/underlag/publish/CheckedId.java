package se.underlag.publish;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids that become the names of files and folders. Only what every file system takes as the same plain name is let
 * through: lower-case ASCII letters, digits, hyphen and underscore, a hundred characters at most, and none of the names
 * that Windows keeps for its devices.
 */
final class CheckedId {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9]");

    private CheckedId() {}

    /** The id of a report, table or chart, if it can be a file's name; otherwise an exception that says why. */
    static String of(String id) {
        if (!ID.matcher(id).matches()
                || DEVICES.contains(id)
                || PORT.matcher(id).matches()) {
            throw new IllegalArgumentException("no id that can be the name of a file: \"" + id + "\"");
        }
        return id;
    }

    /** The id of a run, which may also have capitals. */
    static String ofRun(String id) {
        if (!RUN.matcher(id).matches()) {
            throw new IllegalArgumentException("no id of a run that can be the name of a folder: \"" + id + "\"");
        }
        return id;
    }
}
