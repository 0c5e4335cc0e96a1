package se.underlag.chart;

import java.util.List;
import java.util.Optional;
import se.underlag.series.LocalText;

/**
 * A chart, written once and drawn from the table of any board, as {@code jobs/charts/*.yml} tells it.
 *
 * <pre>
 * chart: arsarbetare-per-yrkesgrupp
 * table: arsarbetare-avtalad
 * kind: grouped-bars
 * title: { sv: 'Årsarbetare per yrkesgrupp, {organisation}, {period} och {period-before}', en: … }
 * columns: [now/totalt, before/totalt]
 * order: value
 * </pre>
 *
 * @param chart its code, also the name of its files
 * @param table the code of the table whose figures it shows
 * @param kind how they are drawn
 * @param title what it is about, with {@code {placeholders}}: {@code {period}} is the table's, the others are given when it is drawn
 * @param subtitle what is measured, with the same placeholders and {@code {unit}}; the unit alone where not given
 * @param columns ids of the table's columns, in the order drawn
 * @param rows ids of the table's rows; all rows of data where none are given
 * @param level which depth of an indented table; all where not given
 * @param order the order of the categories; as the table where not given
 * @param categories whether a category is a row or a column of the table; rows where not given
 * @param show whether amounts keep their sign; as they are where not given
 * @param labels ids of columns (rows, where the categories are columns) whose figures are written in columns of their own at the right
 * @param total for stacked bars: id of the row or column whose figure is written at the bars' ends
 * @param sides for diverging bars: what the two sides of zero mean
 * @param names other names than the table's for its rows and columns
 * @param alt a sentence that takes the place of the one with the main level and the largest change, with the title's placeholders
 */
public record ChartDefinition(
        String chart,
        String table,
        ChartKind kind,
        LocalText title,
        Optional<LocalText> subtitle,
        List<String> columns,
        List<String> rows,
        Optional<Level> level,
        Optional<Order> order,
        Optional<Categories> categories,
        Optional<Show> show,
        List<String> labels,
        Optional<String> total,
        Optional<Sides> sides,
        List<Name> names,
        Optional<LocalText> alt) {

    public ChartDefinition {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        labels = List.copyOf(labels);
        names = List.copyOf(names);
    }

    boolean isTransposed() {
        return categories.orElse(Categories.ROWS) == Categories.COLUMNS;
    }

    boolean showsCosts() {
        return show.orElse(Show.AS_IS) == Show.AS_COST;
    }

    boolean isOrderedByValue() {
        return order.orElse(Order.AS_TABLE) == Order.VALUE;
    }

    /** The order of the categories. */
    public enum Order {
        /** From the largest to the smallest of the first series; missing last. */
        VALUE,
        /** As the table has them, where that order means something: ages, account groups, organisation. */
        AS_TABLE
    }

    /** What a category is. */
    public enum Categories {
        /** Each row a category, each column a series. */
        ROWS,
        /** Each column a category, each row a series; columns of one kind stand together. */
        COLUMNS
    }

    /** Which sign amounts have. */
    public enum Show {
        AS_IS,
        /** Costs, negative in the books, are drawn as positive, and the subtitle says so. */
        AS_COST
    }

    /** Which depth of an indented table. */
    public enum Level {
        ALL,
        /** Rows that are not part of another. */
        TOP,
        /** Rows that no other row is part of. */
        LOWEST
    }

    /**
     * What the two sides of zero mean.
     *
     * @param negative to the left of zero: {@code Färre}
     * @param positive to the right of zero: {@code Fler}
     * @param worse the side that is drawn in the colour for worse; neither where not given
     */
    public record Sides(LocalText negative, LocalText positive, Optional<Side> worse) {}

    /** A side of zero. */
    public enum Side {
        NEGATIVE,
        POSITIVE
    }

    /**
     * Another name than the table's.
     *
     * @param id the row's or column's id
     */
    public record Name(String id, LocalText name) {}
}
