package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;

/** Texts under each other, each wrapped to the same width: title over subtitle, notes over source line. */
final class Paragraphs {

    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private double height;

    Paragraphs(double width) {
        this.width = width;
    }

    /** Adds a text, with room above it unless it is the first; an empty one takes no room. */
    void add(String text, TextStyle style, double above) {
        if (text.isBlank()) {
            return;
        }
        List<String> lines = Wrapping.evenLines(text, width, style);
        height += marks.isEmpty() ? 0 : above;
        double baseline = height + (style.lineHeight() + style.capitals()) / 2;
        marks.add(new Words(lines, 0, baseline, Anchor.START, style));
        height += lines.size() * style.lineHeight();
    }

    double height() {
        return height;
    }

    List<Mark> at(double x, double y) {
        return Moved.by(marks, x, y);
    }
}
