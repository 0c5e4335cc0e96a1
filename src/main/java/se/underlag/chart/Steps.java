package se.underlag.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.series.Measure;
import se.underlag.tabulate.Table.ColumnRole;

/**
 * The categories of a waterfall. Rows that are shown need not add up to the whole, since a table may list only some of its
 * parts: what lies between them and the end is then a step of its own, so that the steps lead where they should.
 */
final class Steps {

    private Steps() {}

    /** The start, the steps in their order, what is left, the end. */
    static List<Category> completed(List<Category> categories, int decimals, boolean byValue, ChartWords words) {
        if (categories.isEmpty()) {
            return categories;
        }
        Category start = categories.get(0);
        Category end = categories.get(categories.size() - 1);
        List<Category> steps = categories.subList(1, categories.size() - 1);
        List<Category> all = new ArrayList<>(List.of(start));
        all.addAll(byValue ? Selection.ordered(steps) : steps);
        rest(start, steps, end)
                .filter(rest -> rest.setScale(decimals, RoundingMode.HALF_UP).signum() != 0)
                .ifPresent(rest -> all.add(new Category(
                        "rest",
                        words.messages().text("rest"),
                        Optional.empty(),
                        Optional.of(ColumnRole.CHANGE),
                        List.of(new Point(Measure.of(rest), Figures.signed(rest, decimals), false)),
                        List.of(),
                        Optional.empty(),
                        List.of())));
        all.add(end);
        return all;
    }

    /** What the steps lack to lead from start to end; empty where one of the two is missing. */
    private static Optional<BigDecimal> rest(Category start, List<Category> steps, Category end) {
        BigDecimal sum = steps.stream()
                .flatMap(step -> step.points().get(0).value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return start.points().get(0).value().flatMap(from -> end.points()
                .get(0)
                .value()
                .map(to -> to.subtract(from).subtract(sum)));
    }
}
