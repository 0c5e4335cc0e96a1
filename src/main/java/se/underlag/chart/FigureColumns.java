package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;

/** Figures written in columns of their own at the right of the bars, such as the change over the year. */
final class FigureColumns {

    private static final double WIDEST_HEADING = 66;
    private static final double APART = 14;

    private final ChartData data;
    private final TextStyle style;
    private final TextStyle headingStyle;
    private final List<List<String>> headings = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();

    FigureColumns(ChartData data, Theme theme) {
        this.data = data;
        this.style = theme.text();
        this.headingStyle = theme.small();
        for (int column = 0; column < data.labelHeadings().size(); column++) {
            String text = data.labelHeadings().get(column);
            double limit = Math.max(WIDEST_HEADING, Wrapping.widestWord(text, headingStyle));
            List<String> heading = Wrapping.evenLines(text, limit, headingStyle);
            double width = Wrapping.widest(heading, headingStyle);
            for (ChartData.Category category : data.categories()) {
                width = Math.max(
                        width, style.width(category.labels().get(column).display()));
            }
            headings.add(heading);
            widths.add(width);
        }
    }

    /** The room of all columns with the space before each. */
    double width() {
        return widths.stream().mapToDouble(width -> width + APART).sum();
    }

    double headingHeight() {
        return headings.stream()
                .mapToDouble(lines -> lines.size() * headingStyle.lineHeight())
                .max()
                .orElse(0);
    }

    /** The headings, on one last line with the legend. */
    List<Mark> headings(double right, double bottom) {
        double last = bottom - (style.lineHeight() - style.capitals()) / 2;
        List<Mark> marks = new ArrayList<>();
        double x = right;
        for (int column = headings.size() - 1; column >= 0; column--) {
            List<String> heading = headings.get(column);
            double baseline = last - (heading.size() - 1) * headingStyle.lineHeight();
            marks.add(new Words(heading, x, baseline, Anchor.END, headingStyle));
            x -= widths.get(column) + APART;
        }
        return marks;
    }

    /** The figures, in the middle of their category. */
    List<Mark> figures(double right, double top, Rows rows) {
        List<Mark> marks = new ArrayList<>();
        double x = right;
        for (int column = headings.size() - 1; column >= 0; column--) {
            for (int i = 0; i < data.categories().size(); i++) {
                String figure = data.categories().get(i).labels().get(column).display();
                double baseline = top + rows.middles().get(i) + style.capitals() / 2;
                marks.add(new Words(figure, x, baseline, Anchor.END, style));
            }
            x -= widths.get(column) + APART;
        }
        return marks;
    }
}
