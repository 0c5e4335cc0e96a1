package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.SourceNote;

/**
 * The figures a chart shows, taken from its table, in the order they are drawn. What they are in the kinds of chart:
 *
 * <ul>
 *   <li>lines: the categories are months from the left, {@code dec} in the group {@code 2023}
 *   <li>waterfall: one series; the first category is the start and the last the end, as their roles say, and those
 *       between are what was added or taken away, with the role {@link ColumnRole#CHANGE}
 *   <li>panels: each group of categories is a panel, and all panels have the same categories
 *   <li>population bars: two series, both positive, the first to the left
 * </ul>
 *
 * @param series what the bars of a category stand for
 * @param categories from the top, or from the left
 * @param labelHeadings headings of the columns of figures at the right
 * @param unit the unit of the bars
 * @param decimals with how many decimals the bars' figures are shown
 * @param breaks places of categories, from 0, from which on figures are counted in another way; a note says how
 * @param notes the notes of the table that concern what is shown
 * @param sources the deliveries behind what is shown
 */
public record ChartData(
        List<Series> series,
        List<Category> categories,
        List<String> labelHeadings,
        Unit unit,
        int decimals,
        List<Integer> breaks,
        List<Note> notes,
        List<SourceNote> sources) {

    public ChartData {
        series = List.copyOf(series);
        categories = List.copyOf(categories);
        labelHeadings = List.copyOf(labelHeadings);
        breaks = List.copyOf(breaks);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
    }

    /** True where not one bar has a figure. */
    public boolean isEmpty() {
        return categories.stream()
                .flatMap(category -> category.points().stream())
                .allMatch(Point::isMissing);
    }

    /** The first series to the left of zero: its lengths are turned, and not what is written at them. */
    ChartData mirrored() {
        List<Category> mirrored = categories.stream()
                .map(category -> {
                    List<Point> points = new ArrayList<>(category.points());
                    points.set(0, points.get(0).turned());
                    return category.with(points);
                })
                .toList();
        return with(mirrored);
    }

    /** Each group of categories by itself, in their order. */
    List<ChartData> groups() {
        Map<Optional<String>, List<Category>> groups = new LinkedHashMap<>();
        categories.forEach(category -> groups.computeIfAbsent(category.group(), group -> new ArrayList<>())
                .add(category));
        return groups.values().stream().map(this::with).toList();
    }

    ChartData with(List<Category> other) {
        return new ChartData(series, other, labelHeadings, unit, decimals, breaks, notes, sources);
    }

    /** The reasons why bars are missing, each once. */
    public List<MissingReason> missing() {
        return reasons(point -> true);
    }

    /** The reasons why bars are missing that no note of the table tells. */
    List<MissingReason> missingWithoutNote() {
        return reasons(point -> !point.noted());
    }

    private List<MissingReason> reasons(Predicate<Point> which) {
        return categories.stream()
                .flatMap(category -> category.points().stream())
                .filter(which)
                .flatMap(point -> point.reason().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A series.
     *
     * @param id the id of its column or row
     * @param name as the legend has it
     * @param role what its figures are
     */
    public record Series(String id, String name, ColumnRole role) {}

    /**
     * A category.
     *
     * @param id the id of its row or column
     * @param name its label
     * @param group the heading it shares with its neighbours: {@code Kvinnor} over {@code 2024} and {@code 2023}
     * @param role what its figures are, where it is a column
     * @param points one for each series
     * @param labels one for each heading of figures at the right
     * @param total the figure at the end of a stacked bar
     * @param marks the marks of the notes that are about it and not about all categories
     */
    public record Category(
            String id,
            String name,
            Optional<String> group,
            Optional<ColumnRole> role,
            List<Point> points,
            List<Point> labels,
            Optional<Point> total,
            List<Integer> marks) {

        public Category {
            points = List.copyOf(points);
            labels = List.copyOf(labels);
            marks = List.copyOf(marks);
        }

        Category with(List<Point> other) {
            return new Category(id, name, group, role, other, labels, total, marks);
        }
    }

    /**
     * A note.
     *
     * @param mark its number, from 1, at the categories it is about; empty where it is about all
     */
    public record Note(String text, Optional<Integer> mark) {}

    /**
     * A figure.
     *
     * @param figure unrounded, with the sign it is drawn with, in the unit shown; or why there is none
     * @param display as written beside the bar: {@code −12,8}, {@code 4,3 %}, or an en dash
     * @param noted true where a note of the table is about it
     */
    public record Point(Measure figure, String display, boolean noted) {

        public boolean isMissing() {
            return figure instanceof Measure.Missing;
        }

        public Optional<MissingReason> reason() {
            return figure instanceof Measure.Missing missing ? Optional.of(missing.reason()) : Optional.empty();
        }

        Point turned() {
            return value().map(value -> new Point(Measure.of(value.negate()), display, noted))
                    .orElse(this);
        }

        Optional<BigDecimal> value() {
            return figure.value();
        }

        /** For geometry only: a missing figure takes no room. */
        double length() {
            return value().map(BigDecimal::doubleValue).orElse(0.0);
        }
    }
}
