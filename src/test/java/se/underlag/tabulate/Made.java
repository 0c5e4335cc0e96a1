package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.List;
import se.underlag.series.Vocabulary;

/** A table made of holdings, and its parts as a reader sees them. */
final class Made {

    private Made() {}

    static Table table(TableDefinition definition, Stored stored, String organisation, String asOf) {
        return table(definition, stored, organisation, asOf, Region.vocabulary());
    }

    static Table table(
            TableDefinition definition, Stored stored, String organisation, String asOf, Vocabulary vocabulary) {
        return new Tabulator(vocabulary, Region.SOURCES, stored.holdings(), Region.SV)
                .tabulate(definition, organisation, YearMonth.parse(asOf));
    }

    static List<String> shown(Table table, String row) {
        return table.row(row).orElseThrow().cells().stream()
                .map(Table.Cell::display)
                .toList();
    }

    static List<String> statuses(Table table, String row) {
        return table.row(row).orElseThrow().cells().stream()
                .map(Table.Cell::status)
                .toList();
    }

    /** The notes that a row and its cells refer to, in order. */
    static List<String> notes(Table table, String row) {
        Table.Row found = table.row(row).orElseThrow();
        return java.util.stream.Stream.concat(
                        found.notes().stream(), found.cells().stream().flatMap(cell -> cell.notes().stream()))
                .distinct()
                .map(table.notes()::get)
                .toList();
    }

    static List<String> labels(Table table) {
        return table.rows().stream().map(Table.Row::plainLabel).toList();
    }

    static List<String> headings(Table table) {
        return table.columns().stream().map(Table.Column::heading).toList();
    }
}
