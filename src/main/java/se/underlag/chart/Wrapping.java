package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks texts into lines: at spaces, never at a no-break space or within a date, and within a word only where it is wider
 * than the line.
 */
final class Wrapping {

    /** A space that is not followed by a year and does not stand after a day of the month. */
    private static final Pattern BREAK = Pattern.compile("(?<!\\b\\d{1,2}) +(?!\\d{4}\\b)");

    private Wrapping() {}

    /** As many lines as {@link #lines} gives, but of even length: no last line with a single word. */
    static List<String> evenLines(String text, double width, TextStyle style) {
        List<String> lines = lines(text, width, style);
        double narrower = width;
        List<String> even = lines;
        while (lines.size() > 1 && even.size() == lines.size()) {
            lines = even;
            narrower -= 4;
            even = widestWord(text, style) > narrower ? List.of() : lines(text, narrower, style);
        }
        return lines;
    }

    static List<String> lines(String text, double width, TextStyle style) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : BREAK.split(text.strip())) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (style.width(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (style.width(line) > width && line.length() > 1) {
                int fitting = fitting(line, width, style);
                String part = line.substring(0, fitting);
                lines.add(part.endsWith("/") || part.endsWith("-") ? part : part + "-");
                line = line.substring(fitting);
            }
        }
        lines.add(line);
        return lines;
    }

    static double widest(List<String> lines, TextStyle style) {
        return lines.stream().mapToDouble(style::width).max().orElse(0);
    }

    static double widestWord(String text, TextStyle style) {
        return widest(List.of(BREAK.split(text.strip())), style);
    }

    /** How much of a word fits on a line: up to a slash or hyphen if there is one, else as many letters as there is room for. */
    private static int fitting(String word, double width, TextStyle style) {
        int letters = 1;
        int afterSign = 0;
        while (letters < word.length() && style.width(word.substring(0, letters + 1) + "-") <= width) {
            letters++;
            char last = word.charAt(letters - 1);
            if (last == '/' || last == '-') {
                afterSign = letters;
            }
        }
        return afterSign > 0 ? afterSign : letters;
    }
}
