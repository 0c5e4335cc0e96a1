package se.underlag.wording;

/**
 * Texts from outside, as they may stand in a line that people, a terminal or a log read: the name of a file may hold a
 * line break, and the text of a cell what a terminal takes for a command. What is not seen is shown: a line break as
 * {@code ␊}, other control characters as their pictures too, and marks that turn the direction of writing or end a line
 * by their numbers ({@code \u202E}).
 */
public final class OneLine {

    private static final char FIRST_PICTURE = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u009F';

    private OneLine() {}

    /** The text with everything shown; most texts are given back as they are. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSeen(text, i)) {
                return shown(text, i);
            }
        }
        return text;
    }

    private static String shown(String text, int from) {
        StringBuilder shown = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSeen(text, i)) {
                shown.append(c);
            } else if (c < ' ') {
                shown.append((char) (FIRST_PICTURE + c));
            } else if (c == DELETE) {
                shown.append(PICTURE_OF_DELETE);
            } else {
                shown.append("\\u%04X".formatted((int) c));
            }
        }
        return shown.toString();
    }

    private static boolean isSeen(String text, int at) {
        char c = text.charAt(at);
        if (c < DELETE) {
            return c >= ' ';
        }
        return c > LAST_CONTROL && !isLineEnd(c) && !isDirection(c) && !isHalf(text, at);
    }

    private static boolean isLineEnd(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    private static boolean isDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** One half of a character that has two, which no encoding can write. */
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
