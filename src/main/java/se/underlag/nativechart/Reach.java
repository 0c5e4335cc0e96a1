package se.underlag.nativechart;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.DoubleStream;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartKind;

/**
 * Where the axis of figures begins and ends, as the figures are kept. Office decides itself, but where a figure stands beyond
 * the end of a bar and would otherwise have no room.
 *
 * @param lowest empty where Office decides
 * @param highest empty where Office decides
 */
record Reach(Optional<Double> lowest, Optional<Double> highest) {

    private static final double ROOM_FOR_FIGURES = 1.3;
    private static final double ROOM_FOR_TOTALS = 1.15;

    static Reach of(Blueprint blueprint, boolean withTotals) {
        if (blueprint.kind() == ChartKind.LINES || blueprint.kind() == ChartKind.SHARE_BARS) {
            return new Reach(Optional.empty(), Optional.empty());
        }
        double kept = blueprint.data().unit().isPercent() ? 0.01 : 1;
        boolean inParts = blueprint.kind() == ChartKind.STACKED_BARS;
        double up = longest(blueprint, inParts, 1) * kept;
        double down = longest(blueprint, inParts, -1) * kept;
        if (down > 0) {
            return new Reach(
                    Optional.of(-round(down * ROOM_FOR_FIGURES)),
                    Optional.of(up > 0 ? round(up * ROOM_FOR_FIGURES) : 0.0));
        }
        return new Reach(Optional.of(0.0), withTotals ? Optional.of(round(up * ROOM_FOR_TOTALS)) : Optional.empty());
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

    /** The next half of a power of ten: 5, 10, 15 for figures below a hundred. */
    private static double round(double wanted) {
        if (wanted <= 0) {
            return 1;
        }
        double step = Math.pow(10, Math.floor(Math.log10(wanted))) / 2;
        return Math.ceil(wanted / step) * step;
    }

    static String text(double end) {
        BigDecimal plain = BigDecimal.valueOf(end).stripTrailingZeros();
        return plain.toPlainString();
    }
}
