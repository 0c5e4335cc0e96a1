package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;

/** What the inks stand for: a row of swatches and names above the plot, on as many lines as they need. None for one series. */
final class Legend {

    private static final double SWATCH = 8;
    private static final double TO_NAME = 5;
    private static final double TO_NEXT = 16;

    private final List<Mark> marks = new ArrayList<>();
    private final double height;

    Legend(List<ChartData.Series> all, Inks inks, double width, TextStyle style) {
        if (all.size() < 2) {
            height = 0;
            return;
        }
        double x = 0;
        double y = 0;
        for (int series = 0; series < all.size(); series++) {
            List<String> name = Wrapping.lines(all.get(series).name(), width - SWATCH - TO_NAME, style);
            double room = SWATCH + TO_NAME + Wrapping.widest(name, style);
            if (x > 0 && x + room > width) {
                x = 0;
                y += style.lineHeight();
            }
            double baseline = y + style.capitals() + (style.lineHeight() - style.capitals()) / 2;
            double top = baseline - style.capitals() / 2 - SWATCH / 2;
            marks.add(new Box(x, top, SWATCH, SWATCH, inks.of(series)));
            marks.add(new Words(name, x + SWATCH + TO_NAME, baseline, Anchor.START, style));
            x += room + TO_NEXT;
            y += (name.size() - 1) * style.lineHeight();
        }
        height = y + style.lineHeight();
    }

    double height() {
        return height;
    }

    /** The legend's marks with its upper left corner at a point. */
    List<Mark> at(double x, double y) {
        return Moved.by(marks, x, y);
    }
}
