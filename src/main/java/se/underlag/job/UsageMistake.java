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

    /** A path, what was given and what there is instead, or a sentence for each mistake in the definitions. */
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
        /** No table has this code under it: the code, then those there are. */
        NO_SUCH_CODE,
        /** No report has this table: its code, then the tables there are. */
        NO_SUCH_TABLE,
        /** The table is in more than one report: its code, then the reports. */
        SEVERAL_REPORTS,
        /** No report has this code, or none that has the table: the code, then those that have it. */
        NO_SUCH_REPORT,
        /** The table has no such row: what was given, then its rows. */
        NO_SUCH_ROW,
        /** More than one row may be meant: what was given, then those. */
        SEVERAL_ROWS,
        /** The table has no such column: what was given, then its columns. */
        NO_SUCH_COLUMN,
        /** More than one column may be meant: what was given, then those. */
        SEVERAL_COLUMNS,
        /** Nothing is stored that a table could be made of: its code. */
        NOTHING_STORED,
        /** No report has this code: the code, then those there are. */
        NO_REPORT,
        /** A document may be filled from more than one report: its path, then those. */
        WHICH_REPORT,
        /** A file is no Word document: its path. */
        NO_DOCUMENT,
        /** A document has no controls with tags of ours: its path. */
        NO_CONTROLS,
        /** No report has anything of what the tags of a document name: its path, then those tags. */
        NOTHING_MEANT,
        /** A document may not be changed: its path, and the folder it lies in. */
        DOCUMENT_READ_ONLY,
        /** A document is open in a program: its path. */
        DOCUMENT_OPEN,
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
