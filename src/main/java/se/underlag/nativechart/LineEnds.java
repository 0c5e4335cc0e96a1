package se.underlag.nativechart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.underlag.chart.ChartData;
import se.underlag.chart.ChartData.Point;

/** Where lines end, and how far their names stand above or beneath their ends, so that none covers another. */
final class LineEnds {

    /** The height of a name, as a part of that of the plot. */
    private static final double NAME = 0.07;

    private final ChartData data;
    private final Reach reach;
    private final double[] moves;

    LineEnds(ChartData data, Reach reach) {
        this.data = data;
        this.reach = reach;
        this.moves = new double[data.series().size()];
        IntStream.range(0, data.categories().size()).forEach(this::moveApart);
    }

    /** The place of the last figure of a series; empty where it has none. */
    OptionalInt last(int series) {
        return IntStream.range(0, data.categories().size())
                .filter(place -> !point(place, series).isMissing())
                .max();
    }

    /** Downwards, as a part of the height of the plot; 0 where the name stands at the end of its line. */
    double move(int series) {
        return moves[series];
    }

    /** The names of lines that end at the same place, from the top: each beneath the one above, and all of them in the plot. */
    private void moveApart(int place) {
        List<Integer> series = IntStream.range(0, moves.length)
                .filter(one -> last(one).orElse(-1) == place)
                .boxed()
                .sorted(Comparator.comparingDouble(one -> depth(place, one)))
                .toList();
        double free = 0;
        for (int one : series) {
            moves[one] = Math.max(0, free - depth(place, one));
            free = depth(place, one) + moves[one] + NAME;
        }
        double floor = 1;
        for (int i = series.size() - 1; i >= 0; i--) {
            int one = series.get(i);
            moves[one] = Math.min(moves[one], floor - depth(place, one));
            floor = depth(place, one) + moves[one] - NAME;
        }
    }

    /** How far beneath the top of the plot a point lies, as a part of its height. */
    private double depth(int place, int series) {
        double lowest = reach.lowest().map(BigDecimal::doubleValue).orElse(0.0);
        double highest = reach.highest().map(BigDecimal::doubleValue).orElse(lowest);
        double kept = data.unit().isPercent() ? 0.01 : 1;
        double value =
                point(place, series).figure().value().map(Number::doubleValue).orElse(0.0) * kept;
        return highest > lowest ? (highest - value) / (highest - lowest) : 0;
    }

    private Point point(int place, int series) {
        return data.categories().get(place).points().get(series);
    }
}
