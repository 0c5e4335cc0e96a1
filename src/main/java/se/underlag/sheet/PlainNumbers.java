package se.underlag.sheet;

/**
 * Makes cells of numbers as they stand in a sheet's XML. The same few come again and again, rates and dates above all, and
 * are remembered by their bytes: most numbers cost neither arithmetic nor an object.
 */
final class PlainNumbers {

    private static final int MOST_REMEMBERED = 1 << 12;
    /** A number takes more bytes of a sheet. */
    private static final int LEAST_BYTES = 16;
    /** As many bytes as fit into a {@code long}. */
    private static final int LONGEST_REMEMBERED = 8;
    /** No number has as many: what is longer is for the parser. */
    private static final int LONGEST = 64;

    private final NumberCells numbers;
    private final long[] rememberedBytes;
    private final int[] rememberedStyles;
    private final Cell[] remembered;
    private final char[] characters = new char[LONGEST];

    /** @param window how many bytes of the sheet are looked at together: of a small one there is less to remember */
    PlainNumbers(NumberCells numbers, int window) {
        this.numbers = numbers;
        int slots = Math.min(MOST_REMEMBERED, Integer.highestOneBit(window / LEAST_BYTES));
        this.rememberedBytes = new long[slots];
        this.rememberedStyles = new int[slots];
        this.remembered = new Cell[slots];
    }

    /** Where a number ends that begins at a place: at the next {@code <}; −1 where there is something else before it. */
    static int end(byte[] b, int start) {
        int at = start;
        while (b[at] >= '0' && b[at] <= '9' || b[at] == '.' || b[at] == '-' || b[at] == 'E' || b[at] == '+') {
            at++;
        }
        return b[at] == '<' && at - start <= LONGEST && isNumber(b, start, at) ? at : -1;
    }

    /** Nothing, or digits with at most a sign before, a point among and an exponent after them. */
    private static boolean isNumber(byte[] b, int start, int end) {
        int at = start < end && b[start] == '-' ? start + 1 : start;
        int digits = 0;
        boolean point = false;
        for (; at < end && b[at] != 'E'; at++) {
            if (b[at] == '.' && !point) {
                point = true;
            } else if (b[at] >= '0' && b[at] <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        if (at == end) {
            return start == end || digits > 0;
        }
        int sign = b[at + 1] == '-' || b[at + 1] == '+' ? 1 : 0;
        int exponent = at + 1 + sign;
        for (at = exponent; at < end && b[at] >= '0' && b[at] <= '9'; ) {
            at++;
        }
        return digits > 0 && at == end && at > exponent && at - exponent <= 2;
    }

    /** The cell of a number that is there, in a style. */
    Cell cell(byte[] b, int start, int end, int style) {
        if (end - start > LONGEST_REMEMBERED) {
            return made(b, start, end, style);
        }
        long key = 0;
        for (int at = start; at < end; at++) {
            key = key << 8 | b[at];
        }
        int slot = (int) ((key * 0x9E3779B97F4A7C15L >>> 40) + style) & remembered.length - 1;
        Cell known = remembered[slot];
        if (known != null && rememberedBytes[slot] == key && rememberedStyles[slot] == style) {
            return known;
        }
        Cell made = made(b, start, end, style);
        remembered[slot] = made;
        rememberedBytes[slot] = key;
        rememberedStyles[slot] = style;
        return made;
    }

    private Cell made(byte[] b, int start, int end, int style) {
        for (int at = start; at < end; at++) {
            characters[at - start] = (char) b[at];
        }
        return numbers.of(Decimals.parse(characters, 0, end - start), style);
    }
}
