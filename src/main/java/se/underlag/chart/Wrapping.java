package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines: at spaces, never at a no-break space, and within a word only where it is wider than the line. */
final class Wrapping {

    private Wrapping() {}

    static List<String> lines(String text, double width, TextStyle style) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +")) {
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
                lines.add(line.substring(0, fitting));
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
        return widest(List.of(text.strip().split(" +")), style);
    }

    /** How much of a word fits on a line: up to a slash or hyphen if there is one, else as many letters as there is room for. */
    private static int fitting(String word, double width, TextStyle style) {
        int letters = 1;
        int afterSign = 0;
        while (letters < word.length() && style.width(word.substring(0, letters + 1)) <= width) {
            letters++;
            char last = word.charAt(letters - 1);
            if (last == '/' || last == '-') {
                afterSign = letters;
            }
        }
        return afterSign > 0 ? afterSign : letters;
    }
}
