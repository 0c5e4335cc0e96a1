package se.underlag.chart;

import java.util.List;
import java.util.Optional;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Row;

/**
 * A category before its figures are taken from the table; as {@link ChartData.Category}, but with places in the table.
 *
 * @param notes places of the notes that are about the category itself
 */
record Draft(
        String id,
        String name,
        Optional<String> group,
        Optional<ColumnRole> role,
        List<Pick> points,
        List<Pick> labels,
        Optional<Pick> total,
        List<Integer> notes) {

    /** A category with nothing but figures that are drawn. */
    static Draft of(String id, String name, Optional<String> group, List<Pick> points, List<Integer> notes) {
        return new Draft(id, name, group, Optional.empty(), points, List.of(), Optional.empty(), notes);
    }

    Draft in(ColumnRole given) {
        return new Draft(id, name, group, Optional.of(given), points, labels, total, notes);
    }

    /** A place in a table. */
    record Pick(Row row, Column column) {}
}
