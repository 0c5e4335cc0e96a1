package se.underlag.correction;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as workbooks write them. Characters that XML cannot hold stand as {@code _x0001_}, and so a text that really has
 * that in it begins with an escaped underscore, {@code _x005F_x0001_}.
 */
final class SheetText {

    /** The longest that a cell holds. */
    static final int LONGEST = 32_767;

    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    static String escaped(String text) {
        String kept = text.contains("_x") ? LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
        for (int i = 0; i < kept.length(); i++) {
            if (!isKept(kept, i)) {
                return withoutControls(kept);
            }
        }
        return kept;
    }

    private static String withoutControls(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isKept(text, i)) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            }
        }
        return escaped.toString();
    }

    /** A carriage return is not kept by XML, which would make a line break of it. */
    private static boolean isKept(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < 0xFFFE || c == '\n' || c == '\t';
    }
}
