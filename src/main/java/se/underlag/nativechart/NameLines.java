package se.underlag.nativechart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.TextWidth;

/**
 * A name at the axis of bars in as many lines as it needs. Office and LibreOffice would give it all the width it asks for, and
 * the bars what is left.
 */
final class NameLines {

    /** In twentieths of a point: somewhat more than a third of the chart. */
    private static final int WIDEST = 3_200;

    private static final int NARROWER = 40;
    private static final TextWidth LETTERS = new TextWidth(18);

    private NameLines() {}

    /** The name with line breaks between words, its lines about as long. */
    static String of(String name) {
        List<String> lines = lines(name, WIDEST);
        List<String> even = lines;
        for (int width = WIDEST; even.size() == lines.size() && lines.size() > 1; width -= NARROWER) {
            lines = even;
            even = lines(name, width - NARROWER);
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(String name, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || LETTERS.of(longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
