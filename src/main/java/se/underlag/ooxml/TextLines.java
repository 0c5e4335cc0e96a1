package se.underlag.ooxml;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the lines in which a column of a sheet shows it: broken at spaces, and within a word only where that is wider than the
 * column. Programs that show a sheet do not all make room for texts that wrap, nor break one that may not.
 */
final class TextLines {

    private static final int HALF_POINTS = 22;

    /** What a column has for each character of its width, in twentieths of a point: seven pixels of a screen. */
    private static final int CHARACTER = 105;

    private static final TextWidth LETTERS = new TextWidth(HALF_POINTS);

    private final int available;
    private final boolean bold;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private TextLines(int available, boolean bold) {
        this.available = available;
        this.bold = bold;
    }

    /** @param width of the column, in characters */
    static List<String> of(String text, int width, boolean bold) {
        TextLines broken = new TextLines(width * CHARACTER, bold);
        text.lines().forEach(broken::add);
        return broken.lines;
    }

    private void add(String paragraph) {
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line = longer;
            } else {
                end();
                line = word;
                breakWord();
            }
        }
        end();
    }

    private void breakWord() {
        while (!fits(line)) {
            int most = line.length() - 1;
            while (most > 1 && !fits(line.substring(0, most))) {
                most--;
            }
            lines.add(line.substring(0, most));
            line = line.substring(most);
        }
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = "";
        }
    }

    private boolean fits(String text) {
        return text.length() < 2 || (bold ? LETTERS.bold(text) : LETTERS.of(text)) <= available;
    }
}
