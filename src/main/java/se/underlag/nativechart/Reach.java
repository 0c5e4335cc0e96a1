package se.underlag.nativechart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.DoubleStream;
import se.underlag.chart.AxisRange;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartKind;

/**
 * Where the axis of figures begins and ends, as the figures are kept. Office decides itself, but where a figure stands beyond
 * the end of a bar and would otherwise have no room.
 *
 * @param lowest empty where Office decides
 * @param highest empty where Office decides
 * @param step from line to line, so that zero has one; empty where Office decides
 */
record Reach(Optional<BigDecimal> lowest, Optional<BigDecimal> highest, Optional<BigDecimal> step) {

    /** Of the whole axis: what a figure needs at the end of the longest bar. */
    private static final double ROOM = 0.22;

    private static final double STEPS = 6;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static Reach of(Blueprint blueprint, boolean withTotals) {
        if (blueprint.kind() == ChartKind.SHARE_BARS) {
            return new Reach(Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (blueprint.kind() == ChartKind.LINES) {
            return ofLines(blueprint);
        }
        double kept = blueprint.data().unit().isPercent() ? 0.01 : 1;
        boolean inParts = blueprint.kind() == ChartKind.STACKED_BARS;
        double up = longest(blueprint, inParts, 1) * kept;
        double down = longest(blueprint, inParts, -1) * kept;
        if (down == 0 && !withTotals || up + down == 0) {
            return new Reach(Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.empty());
        }
        double room = ROOM * (up + down);
        double step = round((up + down + room) / STEPS);
        return new Reach(
                Optional.of(ends(down > 0 ? down + room : 0, step).negate()),
                Optional.of(ends(up > 0 ? up + room : 0, step)),
                Optional.of(BigDecimal.valueOf(step)));
    }

    /** From zero, unless the figures lie so close together that their picture does not begin there either. */
    private static Reach ofLines(Blueprint blueprint) {
        double kept = blueprint.data().unit().isPercent() ? 0.01 : 1;
        AxisRange range = AxisRange.ofLines(blueprint.data());
        double from = range.lowest() * kept;
        double to = range.highest() * kept;
        double step = to > from ? round((to - from) / STEPS) : 0;
        if (step == 0) {
            return new Reach(Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new Reach(
                Optional.of(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(Math.floor(from / step)))),
                Optional.of(ends(to, step)),
                Optional.of(BigDecimal.valueOf(step)));
    }

    private static double longest(Blueprint blueprint, boolean inParts, int side) {
        return blueprint.data().categories().stream()
                .mapToDouble(category -> {
                    DoubleStream lengths = lengths(category).map(length -> Math.max(0, side * length));
                    return inParts ? lengths.sum() : lengths.max().orElse(0);
                })
                .max()
                .orElse(0);
    }

    private static DoubleStream lengths(Category category) {
        return category.points().stream()
                .flatMap(point -> point.figure().value().stream())
                .mapToDouble(Number::doubleValue);
    }

    private static BigDecimal ends(double length, double step) {
        return BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(Math.ceil(length / step)));
    }

    /** The next number that people count by. */
    private static double round(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double candidate : ROUND) {
            if (candidate * power >= wanted) {
                return candidate * power;
            }
        }
        return 10 * power;
    }

    /** True where all of it lies below zero, so that the line at its upper end would be taken for zero. */
    boolean isBelowZero() {
        return highest.filter(end -> end.signum() < 0).isPresent();
    }

    static String text(BigDecimal end) {
        return end.signum() == 0 ? "0" : end.stripTrailingZeros().toPlainString();
    }
}
