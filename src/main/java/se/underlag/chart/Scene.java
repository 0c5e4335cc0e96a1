package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;

/**
 * A chart laid out: where everything stands, in points from the upper left corner. PNG and SVG are drawn from the same.
 *
 * @param width of the picture
 * @param height of the picture
 * @param plots grid, zero line, bars and lines; none where there is not one figure
 * @param marks what is drawn after them, in this order
 */
record Scene(double width, double height, List<Area> plots, List<Mark> marks) {

    Scene {
        plots = List.copyOf(plots);
        marks = List.copyOf(marks);
    }

    /** A plot of JFreeChart without any text, and the place it fills. */
    record Area(Plot plot, Rectangle2D place) {}

    /** Something in its place. */
    sealed interface Mark permits Box, Rule, Words {}

    /** A rectangle filled with an ink. */
    record Box(double x, double y, double width, double height, Ink ink) implements Mark {}

    /**
     * A straight line.
     *
     * @param thickness in points
     * @param dashed or whole
     */
    record Rule(double x1, double y1, double x2, double y2, String colour, double thickness, boolean dashed)
            implements Mark {

        /** Length of a dash and of the gap after it, in points. */
        static final float DASH = 3;
    }

    /**
     * Lines of text.
     *
     * @param lines from the top
     * @param x the place its anchor is at
     * @param baseline of the first line
     */
    record Words(List<String> lines, double x, double baseline, Anchor anchor, TextStyle style) implements Mark {

        Words(String line, double x, double baseline, Anchor anchor, TextStyle style) {
            this(List.of(line), x, baseline, anchor, style);
        }

        double baseline(int line) {
            return baseline + line * style.lineHeight();
        }

        double left(int line) {
            double width = style.width(lines.get(line));
            return switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
        }
    }

    /** Which part of a line stands at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
