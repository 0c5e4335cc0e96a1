package se.underlag.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.tabulate.Table;

/**
 * Which part of a table is told of: all of it, or what a chart shows of it.
 *
 * @param columns ids of the columns shown
 * @param rows ids of the rows shown
 * @param total id of the row that the others shown add up to, where it is shown as such
 * @param names other names than the table's for its rows
 * @param asCosts true where amounts, negative in the books, are shown as positive costs
 * @param isWhole true for the table itself
 */
public record Focus(
        List<String> columns,
        List<String> rows,
        Optional<String> total,
        Map<String, String> names,
        boolean asCosts,
        boolean isWhole) {

    static final Focus WHOLE = new Focus(List.of(), List.of(), Optional.empty(), Map.of(), false, true);

    public Focus {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
    }

    /** What a chart shows of its table. */
    public static Focus on(
            List<String> columns,
            List<String> rows,
            Optional<String> total,
            Map<String, String> names,
            boolean asCosts) {
        return new Focus(columns, rows, total, names, asCosts, false);
    }

    boolean shows(Table.Column column) {
        return isWhole || columns.contains(column.id());
    }

    boolean shows(Table.Row row) {
        return isWhole
                || rows.contains(row.id())
                || total.filter(row.id()::equals).isPresent();
    }

    String name(Table.Row row) {
        return names.getOrDefault(row.id(), row.label());
    }
}
