package se.underlag.sheet;

import java.nio.charset.StandardCharsets;

/** References in XML that need no declaration: {@code &amp; &lt; &gt; &quot; &apos;}, and characters by number, {@code &#xe5;}. */
final class XmlReference {

    private static final int MOST_DIGITS = 6;

    private XmlReference() {}

    /** How many bytes the reference at a place takes; 0 where it is none of these. */
    static int lengthAt(byte[] b, int at) {
        int end = at + 1;
        while (b[end] != ';' && b[end] > ' ' && end - at < MOST_DIGITS + 4) {
            end++;
        }
        return b[end] == ';' && characterOf(new String(b, at + 1, end - at - 1, StandardCharsets.ISO_8859_1)) > 0
                ? end - at + 1
                : 0;
    }

    /** A text with each of them, all known to be such, replaced by what it stands for. */
    static String replaced(String text) {
        StringBuilder told = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            int end = text.indexOf(';', at);
            told.append(text, from, at).appendCodePoint(characterOf(text.substring(at + 1, end)));
            from = end + 1;
        }
        return told.append(text, from, text.length()).toString();
    }

    /** The character that a name or number stands for; −1 for none. */
    private static int characterOf(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.startsWith("#") ? numbered(name) : -1;
        };
    }

    private static int numbered(String name) {
        boolean hexadecimal = name.startsWith("#x");
        int radix = hexadecimal ? 16 : 10;
        int start = hexadecimal ? 2 : 1;
        int character = 0;
        for (int i = start; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            character = radix * character + digit;
        }
        int digits = name.length() - start;
        return digits > 0 && digits <= MOST_DIGITS && isAllowed(character) ? character : -1;
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character >= 0x10000 && character <= Character.MAX_CODE_POINT
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }
}
