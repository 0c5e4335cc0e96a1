package se.underlag.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;

/**
 * What a value axis must hold where a figure is told by a place and not by a length: from zero, unless the figures lie so
 * close together that nothing could be seen of how they differ.
 *
 * @param lowest the lowest value
 * @param highest the highest
 * @param fromZero whether zero is one of the two or lies between; where not, the subtitle says so
 */
public record AxisRange(double lowest, double highest, boolean fromZero) {

    /** Figures that vary by less than this share of the largest are shown without zero. */
    private static final double LEAST_VARIATION = 0.3;

    /** Of a chart of lines. */
    public static AxisRange ofLines(ChartData data) {
        return of(data.categories().stream()
                .flatMap(category -> category.points().stream())
                .flatMapToDouble(AxisRange::known)
                .toArray());
    }

    /** The heights that the steps of a waterfall begin and end at. */
    static AxisRange ofSteps(ChartData data) {
        return of(Stair.of(data.categories()).stream()
                .filter(stair -> !stair.isMissing())
                .flatMapToDouble(stair ->
                        stair.isWhole() ? DoubleStream.of(stair.to()) : DoubleStream.of(stair.from(), stair.to()))
                .toArray());
    }

    private static AxisRange of(double[] values) {
        double lowest = DoubleStream.of(values).min().orElse(0);
        double highest = DoubleStream.of(values).max().orElse(0);
        double largest = Math.max(Math.abs(lowest), Math.abs(highest));
        boolean close = lowest * highest > 0 && highest - lowest < LEAST_VARIATION * largest && highest > lowest;
        return close
                ? new AxisRange(lowest, highest, false)
                : new AxisRange(Math.min(0, lowest), Math.max(0, highest), true);
    }

    private static DoubleStream known(Point point) {
        return point.isMissing() ? DoubleStream.empty() : DoubleStream.of(point.length());
    }

    /**
     * A category of a waterfall in its place.
     *
     * @param from where it begins: where the one before ended, zero for start and end
     * @param to where it ends
     * @param isWhole true for start and end
     */
    record Stair(double from, double to, boolean isWhole, boolean isMissing) {

        static List<Stair> of(List<Category> categories) {
            Stair[] stairs = new Stair[categories.size()];
            double height = 0;
            for (int i = 0; i < stairs.length; i++) {
                Point point = categories.get(i).points().get(0);
                boolean whole = i == 0 || i == stairs.length - 1;
                double to = whole ? point.length() : height + point.length();
                stairs[i] = new Stair(whole ? 0 : height, to, whole, point.isMissing());
                height = point.isMissing() && whole ? height : to;
            }
            return List.of(stairs);
        }
    }
}
