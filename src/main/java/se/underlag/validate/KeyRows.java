package se.underlag.validate;

/**
 * In which row each key occurred first, by its 64-bit hash: 16 to 32 bytes a key, in a table larger than the processor's own
 * memory. So many keys are looked up together that their places are fetched from memory side by side, not one after the other.
 */
final class KeyRows {

    /** How many keys are looked up together at most. */
    static final int TOGETHER = 64;

    private static final int FEWEST = 1 << 10;
    private static final long SPREADS = 0x9E3779B97F4A7C15L;

    private final int[] places = new int[TOGETHER];
    /** Zero where there is none; a key that is zero is taken for one. */
    private long[] keys = new long[FEWEST];

    private int[] rows = new int[FEWEST];
    private int shift = Long.numberOfLeadingZeros(FEWEST) + 1;
    private int size;
    /** Kept, so that looking is not optimised away. */
    private long fetched;

    /**
     * Takes account of keys.
     *
     * @param some the keys
     * @param inRows the row of each, from 1; in its place stands afterwards the row in which its key occurred before, or 0
     * @param count how many there are
     */
    void put(long[] some, int[] inRows, int count) {
        // A table that is emptier would be little quicker, and twice as large as often as not.
        if (4L * (size + count) > 3L * keys.length) {
            grow();
        }
        fetch(some, count);
        for (int i = 0; i < count; i++) {
            long key = some[i] == 0 ? 1 : some[i];
            int place = places[i];
            while (keys[place] != 0 && keys[place] != key) {
                place = place + 1 & keys.length - 1;
            }
            int before = rows[place];
            if (keys[place] == 0) {
                keys[place] = key;
                rows[place] = inRows[i];
                size++;
            }
            inRows[i] = before;
        }
    }

    /** Each look is independent of the one before it, so that the processor does not wait for one to begin the next. */
    private void fetch(long[] some, int count) {
        long seen = 0;
        for (int i = 0; i < count; i++) {
            places[i] = place(some[i] == 0 ? 1 : some[i]);
            seen |= keys[places[i]];
        }
        fetched = seen;
    }

    private int place(long key) {
        return (int) (key * SPREADS >>> shift);
    }

    private void grow() {
        long[] before = keys;
        int[] rowsBefore = rows;
        keys = new long[2 * before.length];
        rows = new int[keys.length];
        shift--;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                while (keys[place] != 0) {
                    place = place + 1 & keys.length - 1;
                }
                keys[place] = before[i];
                rows[place] = rowsBefore[i];
            }
        }
    }
}
