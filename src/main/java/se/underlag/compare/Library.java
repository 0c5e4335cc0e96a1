package se.underlag.compare;

import tech.tablesaw.api.Table;

/**
 * Loads Tablesaw without its search for kinds of files to read. When its tables are first used it opens every jar of the class
 * path, and looks at every class, to find readers; here it neither reads nor writes files. The search took a second of processor
 * time, a seventh of making all reports. It goes by the class path of the system's properties, which is therefore hidden meanwhile: the class
 * loaders keep their own.
 */
final class Library {

    private static final String CLASS_PATH = "java.class.path";

    private Library() {}

    /** Comes back when tables can be used; a second time at once, since a class is initialised once. */
    static synchronized void load() {
        String hidden = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, "");
        try {
            Table.create();
        } finally {
            System.setProperty(CLASS_PATH, hidden);
        }
    }
}
