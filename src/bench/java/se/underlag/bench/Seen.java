package se.underlag.bench;

/** Counts what a reader hands over, so that nothing can be left unread and all can be seen to read the same. */
final class Seen {

    private long rows;
    private long cells;
    private long letters;

    void row() {
        rows++;
    }

    void cell(Object value) {
        cells++;
        if (value instanceof String text) {
            letters += text.length();
        }
    }

    @Override
    public String toString() {
        return rows + " rows, " + cells + " cells, " + letters + " letters";
    }
}
