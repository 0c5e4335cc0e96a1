package se.underlag.publish;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.SourceNote;
import se.underlag.wording.Typography;
import se.underlag.wording.UnitTexts;

/**
 * {@code figures.csv}: one line for each figure of a report, for who checks it and for programs.
 *
 * <pre>
 * report;table;row;column;value;display;unit;status;source
 * regionstyrelsen;resultatrapport;- Vårdval Hälsoval;Utfall 2024;-2077.9132;-2 077,9;mnkr;ok;7 huvudbok_2024.xlsx
 * regionstyrelsen;tillganglighet;Totalt;2024 / Andel;;-;%;missing:not-quality-assured;9 tillganglighet_2024.csv
 * </pre>
 *
 * What stands in parentheses in a table has lines of its own, under the heading of its own column. A word, a status for instance, stands in {@code display} with neither value nor unit; a place where nothing is said has no
 * line. {@code value} is unrounded in the unit shown, with a decimal point, and empty where missing; {@code source} names the
 * deliveries by number and file, separated by {@code " | "}. Being for programs first, it has no byte order mark.
 */
final class FiguresCsv {

    private FiguresCsv() {}

    static byte[] of(String report, List<Table> tables, Locale language) {
        UnitTexts units = new UnitTexts(language);
        CsvText csv = CsvText.unmarked()
                .line("report", "table", "row", "column", "value", "display", "unit", "status", "source");
        for (Table shown : tables) {
            Table table = shown.spread();
            for (Table.Row row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    Table.Cell cell = row.cells().get(i);
                    if (cell.isEmpty()) {
                        continue;
                    }
                    csv.line(
                            report,
                            table.id(),
                            CsvText.safe(row.plainLabel()),
                            CsvText.safe(table.columns().get(i).heading()),
                            cell.figure()
                                    .value()
                                    .map(value -> value.toPlainString())
                                    .orElse(""),
                            CsvText.safe(cell.display()),
                            CsvText.safe(units.name(cell.unit().symbol())),
                            cell.status(),
                            sources(table, cell));
                }
            }
        }
        return csv.bytes();
    }

    private static String sources(Table table, Table.Cell cell) {
        return cell.sources().stream()
                .map(delivery -> table.sources().stream()
                        .filter(source -> source.delivery() == delivery)
                        .findFirst()
                        .map(FiguresCsv::named)
                        .orElse(String.valueOf(delivery)))
                .collect(Collectors.joining(" | "));
    }

    private static String named(SourceNote source) {
        return CsvText.safe(source.delivery() + " " + Typography.plain(source.file()));
    }
}
