package se.underlag.wording;

/**
 * A text as identity numbers are looked for in it: every digit, of whatever script, is one of ASCII; a run of spaces and
 * line breaks is one space; hyphens, dashes, plus and minus are {@code -}; marks that are not seen, such as a soft hyphen or
 * a turn of the writing's direction, are left out.
 */
final class Folded {

    private final StringBuilder text;
    /** Where each character of the folded text stands in the one that was given. */
    private final int[] places;

    private Folded(int length) {
        this.text = new StringBuilder(length);
        this.places = new int[length];
    }

    static Folded of(String given) {
        Folded folded = new Folded(given.length());
        for (int i = 0; i < given.length(); i += Character.charCount(given.codePointAt(i))) {
            folded.add(given.codePointAt(i), i);
        }
        return folded;
    }

    private void add(int c, int place) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            put((char) ('0' + digit), place);
        } else if (isSpace(c)) {
            if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                put(' ', place);
            }
        } else if (isSign(c)) {
            put('-', place);
        } else if (Character.getType(c) != Character.FORMAT) {
            put(Character.isBmpCodePoint(c) ? (char) c : '?', place);
        }
    }

    private void put(char c, int place) {
        places[text.length()] = place;
        text.append(c);
    }

    CharSequence text() {
        return text;
    }

    /** Where a character of the folded text stands in the one that was given. */
    int place(int at) {
        return places[at];
    }

    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    /** Hyphen and plus; the hyphens and dashes of Unicode, minus, and those of full width. */
    private static boolean isSign(int c) {
        return c == '-'
                || c == '+'
                || c >= '\u2010' && c <= '\u2015'
                || c == '\u2212'
                || c == '\uFE63'
                || c == '\uFF0B'
                || c == '\uFF0D';
    }
}
