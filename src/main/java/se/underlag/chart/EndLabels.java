package se.underlag.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Rule;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/**
 * The names of lines at their ends, each with its last figure, and its month where that is not the last of the chart. Names that would overlap are moved apart, and a thin line
 * leads from each that was moved to where it belongs.
 */
final class EndLabels {

    private static final double WIDEST = 92;
    private static final double TO_LABEL = 12;
    private static final double FROM_LINE = 5;
    private static final double BETWEEN = 3;

    private final ChartData data;
    private final Theme theme;
    private final TextStyle style;
    private final List<List<String>> lines;

    EndLabels(ChartData data, Theme theme) {
        this.data = data;
        this.theme = theme;
        this.style = theme.text();
        this.lines = IntStream.range(0, data.series().size())
                .mapToObj(series -> {
                    String text = data.series().get(series).name() + " " + last(series);
                    double limit = Math.max(WIDEST, Wrapping.widestWord(text, style));
                    return Wrapping.evenLines(text, Math.min(limit, 2 * WIDEST), style);
                })
                .toList();
    }

    /** The room they take at the right of the plot. */
    double width() {
        return TO_LABEL
                + lines.stream()
                        .mapToDouble(name -> Wrapping.widest(name, style))
                        .max()
                        .orElse(0);
    }

    /** The height that all of them need under each other. */
    double height() {
        return lines.stream().mapToDouble(this::height).sum();
    }

    List<Mark> at(double plotRight, double slot, double top, double bottom, Scale scale) {
        List<Integer> order = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(series -> bottom - scale.x(lastValue(series, scale))))
                .toList();
        double[] middles = apart(order, top, bottom, scale);
        List<Mark> marks = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            int series = order.get(place);
            List<String> name = lines.get(series);
            double end = bottom - scale.x(lastValue(series, scale));
            double first =
                    middles[place] - height(name) / 2 + BETWEEN / 2 + (style.lineHeight() + style.capitals()) / 2;
            marks.add(new Words(name, plotRight + TO_LABEL, first, Anchor.START, style));
            boolean atEnd = lastPlace(series) == data.categories().size() - 1;
            if (atEnd && Math.abs(middles[place] - end) > 2) {
                marks.add(new Rule(
                        plotRight - slot / 2 + FROM_LINE,
                        end,
                        plotRight + TO_LABEL - 2,
                        middles[place],
                        theme.colours().before(),
                        0.5,
                        false));
            }
        }
        return marks;
    }

    /** The middles of the labels from the top, as near to their lines as they can be without touching each other. */
    private double[] apart(List<Integer> order, double top, double bottom, Scale scale) {
        double[] middles = new double[order.size()];
        double free = top;
        for (int place = 0; place < middles.length; place++) {
            double half = height(lines.get(order.get(place))) / 2;
            double wanted = bottom - scale.x(lastValue(order.get(place), scale));
            middles[place] = Math.max(wanted, free + half);
            free = middles[place] + half;
        }
        double floor = Math.max(bottom, top + height());
        for (int place = middles.length - 1; place >= 0; place--) {
            double half = height(lines.get(order.get(place))) / 2;
            middles[place] = Math.min(middles[place], floor - half);
            floor = middles[place] - half;
        }
        return middles;
    }

    private double height(List<String> name) {
        return name.size() * style.lineHeight() + BETWEEN;
    }

    private String last(int series) {
        int place = lastPlace(series);
        if (place < 0) {
            return Typography.MISSING;
        }
        String figure = point(place, series).display();
        boolean atEnd = place == data.categories().size() - 1;
        return atEnd ? figure : data.categories().get(place).name() + Typography.NO_BREAK_SPACE + figure;
    }

    /** The last figure; where there is none, the bottom of the axis. */
    private double lastValue(int series, Scale scale) {
        int place = lastPlace(series);
        return place < 0 ? scale.lowest() : point(place, series).length();
    }

    private int lastPlace(int series) {
        return IntStream.range(0, data.categories().size())
                .filter(place -> !point(place, series).isMissing())
                .max()
                .orElse(-1);
    }

    private Point point(int place, int series) {
        return data.categories().get(place).points().get(series);
    }
}
