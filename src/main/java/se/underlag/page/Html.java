package se.underlag.page;

import java.util.Collection;
import java.util.List;

/**
 * A piece of HTML that is safe to write. There is no way to make one from a text other than {@link #text}, which
 * escapes it, and {@link Tag}, which escapes its attributes; so a label from a spreadsheet can never become markup.
 */
public final class Html {

    public static final Html NONE = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** A text, escaped. Control characters, which HTML does not allow, become the replacement character. */
    public static Html text(String text) {
        return new Html(escaped(text));
    }

    /** A name from a file system or a spreadsheet may hold line breaks; shown, it keeps to its line. */
    public static String onOneLine(String name) {
        return name.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** Pieces after each other, each on a line of its own. */
    public static Html lines(Collection<Html> pieces) {
        StringBuilder lines = new StringBuilder();
        addLines(lines, pieces);
        return new Html(lines.toString());
    }

    static void addLines(StringBuilder lines, Collection<Html> pieces) {
        boolean first = true;
        for (Html piece : pieces) {
            if (!piece.markup.isEmpty()) {
                lines.append(first ? "" : "\n").append(piece.markup);
                first = false;
            }
        }
    }

    public static Html lines(Html... pieces) {
        return lines(List.of(pieces));
    }

    /** Pieces right after each other. */
    public static Html joined(Html... pieces) {
        StringBuilder all = new StringBuilder();
        for (Html piece : pieces) {
            all.append(piece.markup);
        }
        return new Html(all.toString());
    }

    /** A tag with what is in it. Only {@link Tag} calls this, with what it has escaped. */
    static Html ofTag(Tag.Markup markup) {
        return new Html(markup.text());
    }

    @Override
    public String toString() {
        return markup;
    }

    static String escaped(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        // Nearly all texts are plain, also a picture in base64, which is long.
        return at == text.length() ? text : escaped(text, at);
    }

    private static String escaped(String text, int plain) {
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isAllowed(c) ? c : '\uFFFD');
            }
        }
        return safe.toString();
    }

    private static boolean isPlain(char c) {
        return c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && isAllowed(c);
    }

    private static boolean isAllowed(char c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c);
    }
}
