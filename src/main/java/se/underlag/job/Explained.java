package se.underlag.job;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import se.underlag.series.SheetRows;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Step;
import se.underlag.tabulate.Table;

/**
 * Where the figures of a table come from.
 *
 * @param shown which table, in which report
 * @param code the code under it, where it was asked for by its code
 * @param asOf the month that nothing in it is later than
 * @param knownAt the moment at which what it is made of was in force; empty: now
 * @param table the table
 * @param sources the deliveries that it, or the figure asked for, rests on
 * @param redefined true where the table under the code was another: it has been defined otherwise since
 * @param figure the figure asked for; empty where the whole table was
 * @param naming what the definitions call things
 */
public record Explained(
        ShownTable shown,
        Optional<String> code,
        YearMonth asOf,
        Optional<Instant> knownAt,
        Table table,
        List<Source> sources,
        boolean redefined,
        Optional<Figure> figure,
        Naming naming) {

    public Explained {
        sources = List.copyOf(sources);
    }

    /**
     * A figure and the way back from it.
     *
     * @param row its row
     * @param column its column
     * @param cell as it is published
     * @param step how it came about; empty for a cell that is a word
     * @param now how it is shown in a table made now, where that is another
     */
    public record Figure(
            Table.Row row, Table.Column column, Table.Cell cell, Optional<Step> step, Optional<Table.Cell> now) {}

    /**
     * A delivery, and which of its rows a figure was added up from.
     *
     * @param delivery the delivery
     * @param name what the export is called
     * @param organisation who delivered
     * @param file where its file lies, as far as is known
     * @param rows the rows that are known one by one, each once, sheet by sheet
     * @param others between which rows there are others that are not known; empty where all are known
     */
    public record Source(
            Delivery delivery,
            String name,
            String organisation,
            Optional<String> file,
            List<SheetRows> rows,
            Optional<SheetRows.Range> others) {

        public Source {
            rows = List.copyOf(rows);
        }
    }
}
