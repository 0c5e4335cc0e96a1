package se.underlag.store;

/** What is stored was written by a newer version of the program, whose tables this one does not know. */
public final class NewerStore extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int written;
    private final int known;

    /**
     * @param written the version of the tables
     * @param known the newest version that this program knows
     */
    NewerStore(int written, int known) {
        super("the database was written by a newer underlag: schema version " + written + ", known up to " + known);
        this.written = written;
        this.known = known;
    }

    /** The version of the tables. */
    public int written() {
        return written;
    }

    /** The newest version that this program knows. */
    public int known() {
        return known;
    }
}
