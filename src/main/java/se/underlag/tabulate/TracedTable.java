package se.underlag.tabulate;

/**
 * A table with the way back from each of its figures.
 *
 * @param table the table as it is published
 * @param steps makes the way back from a figure
 */
public record TracedTable(Table table, Steps steps) {

    /**
     * The way back from a figure.
     *
     * @throws IllegalArgumentException where the table has no such row or column
     */
    public Step step(Table.Row row, Table.Column column) {
        return steps.to(row.id(), column.id());
    }

    /** The way back from the figure in a row and a column, by their ids. */
    @FunctionalInterface
    public interface Steps {
        Step to(String row, String column);
    }
}
