package se.underlag.job;

import java.util.List;

/** The command was given something it cannot work with. Nothing was begun. */
public final class UsageMistake extends Exception {

    private final What what;
    private final transient List<String> details;

    public UsageMistake(What what, List<String> details) {
        super(what + ": " + String.join("; ", details));
        this.what = what;
        this.details = List.copyOf(details);
    }

    public What what() {
        return what;
    }

    /** A path, or a sentence for each mistake in the definitions. */
    public List<String> details() {
        return details;
    }

    /** What is wrong with the usage; each has its sentence in the bundle of the command line. */
    public enum What {
        /** The inbox is no folder: its path. */
        NO_INBOX,
        /** The folder of definitions is no folder: its path. */
        NO_JOBS,
        /** The folder of definitions defines no export: its path. */
        NO_SOURCES,
        /** Nothing was ever stored in the data folder: its path. */
        NO_DATA,
        /** No delivery has this number: the numbers. */
        NO_SUCH_DELIVERY,
        /** Nothing lies at a path that was given: the path. */
        NO_SUCH_FILE,
        /** A path that is a pipe, a socket or a device. */
        NO_FILE,
        /** A folder to write to is a file: its path. */
        NOT_A_FOLDER,
        /** A folder for backups lies in the data folder: its path. */
        INSIDE_DATA,
        /** The definitions have mistakes: a sentence for each, with file and line, in the user's language. */
        DEFINITIONS
    }
}
