package se.underlag.sheet;

import java.util.Arrays;

/** Characters as they are read, used again for every cell. */
final class TextBuffer {

    /** Four times what a cell of a spreadsheet program holds; a few bytes of a file can ask for far more. */
    static final int MOST_CHARACTERS = 4 * 32_768;

    private char[] chars = new char[256];
    private int length;

    void clear() {
        length = 0;
    }

    void append(char[] source, int from, int count) throws DamagedContent {
        if (count > MOST_CHARACTERS - length) {
            throw new DamagedContent(Damage.TEXT_LENGTH, "more than " + MOST_CHARACTERS);
        }
        if (count > chars.length - length) {
            chars = Arrays.copyOf(chars, Math.max(length + count, 2 * chars.length));
        }
        System.arraycopy(source, from, chars, length, count);
        length += count;
    }

    /** The characters; only the first {@link #length()} count. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /**
     * The text, with the escapes of Office Open XML resolved: {@code _x000D_} is the character with that code, and
     * {@code _x005F_} the underscore that keeps the four digits after it from being one.
     */
    String unescaped() {
        for (int i = 0; i + 6 < length; i++) {
            if (isEscape(i)) {
                return unescapedFrom(i);
            }
        }
        return toString();
    }

    /** The same of a text that stands elsewhere. */
    String unescaped(String text) throws DamagedContent {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        clear();
        append(text.toCharArray(), 0, text.length());
        return unescaped();
    }

    private String unescapedFrom(int first) {
        StringBuilder text = new StringBuilder(length).append(chars, 0, first);
        int i = first;
        while (i < length) {
            if (i + 6 < length && isEscape(i)) {
                text.append((char) Integer.parseInt(new String(chars, i + 2, 4), 16));
                i += 7;
            } else {
                text.append(chars[i++]);
            }
        }
        return text.toString();
    }

    private boolean isEscape(int at) {
        return chars[at] == '_'
                && chars[at + 1] == 'x'
                && chars[at + 6] == '_'
                && isHex(chars[at + 2])
                && isHex(chars[at + 3])
                && isHex(chars[at + 4])
                && isHex(chars[at + 5]);
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }

    /** The text as it stands. */
    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
