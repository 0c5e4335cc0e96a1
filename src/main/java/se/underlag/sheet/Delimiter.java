package se.underlag.sheet;

/**
 * Finds what separates the fields of a text file. Counted are the candidates outside quotes on each line; the right one
 * occurs equally often on most lines. Metadata lines above the header are few and do not disturb; a decimal comma does,
 * so a semicolon or tab that fits comes before a comma, which in a Swedish file separates kronor from öre. A vertical bar
 * is believed only where nothing else fits, and where it fits better than a comma: texts hold it now and then.
 */
final class Delimiter {

    private static final char QUOTE = '"';
    /** Enough lines to see a pattern. */
    private static final int LINES = 200;

    private static final int MOST_COUNTED = 1000;
    private static final double CONVINCING = 0.5;

    private Delimiter() {}

    /** The delimiter of the file that begins with this text; of several lines the last may be cut off. */
    static char of(CharSequence beginning, boolean cutOff) {
        double semicolon = share(beginning, ';', cutOff);
        double tab = share(beginning, '\t', cutOff);
        double comma = share(beginning, ',', cutOff);
        char better = tab > semicolon ? '\t' : ';';
        double share = Math.max(tab, semicolon);
        if (share >= CONVINCING) {
            return better;
        }
        double bar = share(beginning, '|', cutOff);
        if (bar >= CONVINCING && bar > comma) {
            return '|';
        }
        return comma > share || share == 0 ? ',' : better;
    }

    /** The share of lines that have the most common number of delimiters, of all lines that are not empty. */
    private static double share(CharSequence text, char delimiter, boolean cutOff) {
        int[] linesByCount = new int[MOST_COUNTED];
        int lines = 0;
        int count = 0;
        int length = 0;
        boolean quoted = false;
        char before = '\n';
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            if (c == QUOTE) {
                // Elsewhere a quotation mark is a character like others: 5" rör.
                boolean opens = !quoted && (before == QUOTE || isBetweenFields(before));
                quoted = quoted ? !closes(text, i) : opens;
                length++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (length > 0) {
                    linesByCount[Math.min(count, MOST_COUNTED - 1)]++;
                    lines++;
                }
                count = 0;
                length = 0;
            } else {
                count += !quoted && c == delimiter ? 1 : 0;
                length++;
            }
            before = c;
        }
        if (length > 0 && lines < LINES && (!cutOff || lines == 0)) {
            linesByCount[Math.min(count, MOST_COUNTED - 1)]++;
            lines++;
        }
        int most = 0;
        for (int n = 1; n < MOST_COUNTED; n++) {
            most = Math.max(most, linesByCount[n]);
        }
        return lines == 0 ? 0 : (double) most / lines;
    }

    /** A quotation mark closes a field at its end only; the two of a doubled one close and open. */
    private static boolean closes(CharSequence text, int at) {
        if (at + 1 == text.length()) {
            return true;
        }
        char next = text.charAt(at + 1);
        return next == QUOTE || isBetweenFields(next);
    }

    /** Whether quotes may stand beside this; which delimiter is the right one is not known yet. */
    private static boolean isBetweenFields(char c) {
        return c == ';' || c == '\t' || c == ',' || c == '|' || c == '\n' || c == '\r';
    }
}
