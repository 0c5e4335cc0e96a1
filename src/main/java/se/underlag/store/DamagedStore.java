package se.underlag.store;

import java.nio.file.Path;

/** What is stored is not as it was left. Nothing was changed: it has to be restored from a backup, by a human being. */
public final class DamagedStore extends RuntimeException {

    private final transient Path folder;
    private final transient Path file;
    private final What what;

    DamagedStore(Path folder, Path file, What what) {
        this(folder, file, what, null);
    }

    DamagedStore(Path folder, Path file, What what, @org.jspecify.annotations.Nullable Throwable cause) {
        super(file + ": " + what, cause);
        this.folder = folder;
        this.file = file;
        this.what = what;
    }

    /** The folder of the store. */
    public Path folder() {
        return folder;
    }

    /** The file that shows it, as it is called within the folder. */
    public String file() {
        return folder.relativize(file).toString();
    }

    public What what() {
        return what;
    }

    /** What is wrong with a file; each has its sentence in the bundle of the command line. */
    public enum What {
        /** All of it is gone, although the data folder has been used. */
        GONE,
        /** It is not there. */
        MISSING,
        /** Other bytes than were written. */
        CHANGED,
        /** Shorter than what was acknowledged. */
        CUT,
        /** HSQLDB does not take it for a database, or finds rows and indexes that do not agree. */
        UNUSABLE
    }
}
