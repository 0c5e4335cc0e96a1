package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.tabulate.Table.ColumnRole;

/**
 * A figure of this year and the one it is held against: last year's or the plan's.
 *
 * @param name the category, or the group of categories, they are about
 */
record Pair(String name, Point now, Point other) {

    /** The pair that differs most, of all that have both figures. */
    static Optional<Pair> mostApart(ChartData data, ColumnRole other) {
        List<Pair> pairs = new ArrayList<>(ofSeries(data, other));
        pairs.addAll(ofCategories(data, other));
        return pairs.stream()
                .filter(pair -> !pair.now.isMissing() && !pair.other.isMissing())
                .max(Comparator.comparing(pair -> pair.difference().abs()));
    }

    /** Now less the other, unrounded. */
    BigDecimal difference() {
        return now.value().orElseThrow().subtract(other.value().orElseThrow());
    }

    private static List<Pair> ofSeries(ChartData data, ColumnRole other) {
        Optional<Integer> now = place(data, ColumnRole.NOW);
        Optional<Integer> then = place(data, other);
        if (now.isEmpty() || then.isEmpty()) {
            return List.of();
        }
        return data.categories().stream()
                .map(category -> new Pair(
                        category.name(),
                        category.points().get(now.get()),
                        category.points().get(then.get())))
                .toList();
    }

    /** Of a stacked chart whose categories are columns: the totals of two categories in one group. */
    private static List<Pair> ofCategories(ChartData data, ColumnRole other) {
        List<Pair> pairs = new ArrayList<>();
        for (Category now : data.categories()) {
            for (Category then : data.categories()) {
                if (now.role().equals(Optional.of(ColumnRole.NOW))
                        && then.role().equals(Optional.of(other))
                        && now.group().isPresent()
                        && now.group().equals(then.group())
                        && now.total().isPresent()) {
                    pairs.add(new Pair(
                            now.group().get(), now.total().get(), then.total().orElseThrow()));
                }
            }
        }
        return pairs;
    }

    private static Optional<Integer> place(ChartData data, ColumnRole role) {
        for (int i = 0; i < data.series().size(); i++) {
            if (data.series().get(i).role() == role) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
