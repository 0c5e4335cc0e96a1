package se.underlag.publish;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.underlag.tabulate.Table;

/**
 * A report's material as it is published. Tables stand in the order of the report, each followed by its charts, and both are
 * numbered as they stand.
 *
 * @param id the report's code, which becomes the name of its folder; checked as such
 * @param title {@code Verksamhetsberättelse 2024, Regionstyrelsen}
 * @param organisation whose report it is, by name
 * @param asOf the month it is made for; figures may be older, never newer
 * @param madeAt when it was made; shown on the pages, never compared
 * @param intro what the reader should know first, where there is something
 * @param tables its tables; their ids are checked as names of files
 * @param charts its charts, in the order of their tables; at the end those whose table is not in the report
 * @param language of the pages: Swedish, or English where it is {@code en}
 */
public record PublishedReport(
        String id,
        String title,
        String organisation,
        YearMonth asOf,
        Instant madeAt,
        Optional<String> intro,
        List<PublishedTable> tables,
        List<PublishedChart> charts,
        Locale language) {

    public PublishedReport {
        CheckedId.of(id);
        tables = List.copyOf(tables);
        charts = asTheyStand(charts, tables);
        Set<String> seen = new HashSet<>();
        tables.forEach(table -> once("table", table.id(), seen));
        seen.clear();
        charts.forEach(chart -> once("chart", chart.id(), seen));
    }

    /** The charts that show the figures of a table, in the order of the report. */
    public List<PublishedChart> chartsOf(Table table) {
        return charts.stream()
                .filter(chart -> chart.tableId().equals(table.id()))
                .toList();
    }

    /** The charts whose table is not in the report. */
    public List<PublishedChart> chartsAlone() {
        return charts.stream()
                .filter(chart -> tables.stream().noneMatch(table -> table.id().equals(chart.tableId())))
                .toList();
    }

    /** How many figures its tables have, missing ones included. */
    public long figures() {
        return tables.stream()
                .flatMap(table -> table.table().rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.inWords())
                .count();
    }

    /** How many of them are missing or suppressed. */
    public long missing() {
        return tables.stream()
                .flatMap(table -> table.table().rows().stream())
                .flatMap(row -> row.cells().stream())
                .filter(MissingFigures::isMissing)
                .count();
    }

    private static List<PublishedChart> asTheyStand(List<PublishedChart> charts, List<PublishedTable> tables) {
        List<String> order = tables.stream().map(PublishedTable::id).toList();
        return charts.stream()
                .sorted(Comparator.comparingInt(
                        chart -> order.contains(chart.tableId()) ? order.indexOf(chart.tableId()) : order.size()))
                .toList();
    }

    private static void once(String what, String id, Set<String> seen) {
        if (!seen.add(id)) {
            throw new IllegalArgumentException("the same " + what + " twice in a report: " + id);
        }
    }
}
