package se.underlag.tabulate;

import java.util.Optional;

/**
 * A table with the way back from each of its figures.
 *
 * @param table the table as it is published
 * @param steps makes the way back from a figure
 */
public record TracedTable(Table table, Steps steps) {

    /** The way back from a figure; empty for a place that holds none. */
    public Optional<Step> step(Table.Row row, Table.Column column) {
        return steps.to(row.id(), column.id());
    }

    /** The way back from the figure in a row and a column, by their ids. */
    @FunctionalInterface
    public interface Steps {
        Optional<Step> to(String row, String column);
    }
}
