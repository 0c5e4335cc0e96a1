package se.underlag.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.document.ControlTag.OfFigure;
import se.underlag.publish.PublishedChart;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;
import se.underlag.tabulate.Table;

/** The tables, charts, texts and figures of a report, found by the tags of controls. */
final class Material {

    private final PublishedReport report;

    Material(PublishedReport report) {
        this.report = report;
    }

    Locale language() {
        return report.language();
    }

    Optional<PublishedTable> table(String id) {
        return report.tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    Optional<PublishedChart> chart(String id) {
        return report.charts().stream().filter(chart -> chart.id().equals(id)).findFirst();
    }

    /** What is said about a table or a chart; empty where there is no such thing, or nothing is said. */
    Optional<String> text(ControlTag.OfText tag) {
        Optional<String> ofTable =
                tag.aboutChart() ? Optional.empty() : table(tag.id()).map(PublishedTable::words);
        return ofTable.or(() -> chart(tag.id()).map(PublishedChart::words)).filter(words -> !words.isEmpty());
    }

    /** The title of a table or a chart; empty where there is none. */
    Optional<String> title(ControlTag.OfTitle tag) {
        Optional<String> ofTable = tag.aboutChart()
                ? Optional.empty()
                : table(tag.id()).map(table -> table.table().title());
        return ofTable.or(() -> chart(tag.id()).map(PublishedChart::title));
    }

    /** The figure that a tag means; empty where there is none, or a star leaves open which. */
    Optional<String> figure(OfFigure tag) {
        Pattern table = pattern(tag.table());
        List<String> found = report.tables().stream()
                .map(PublishedTable::table)
                .filter(candidate -> table.matcher(candidate.id()).matches())
                .flatMap(candidate -> figures(candidate, pattern(tag.place())))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Stream<String> figures(Table table, Pattern place) {
        return table.rows().stream().flatMap(row -> table.columns().stream()
                .filter(column -> place.matcher(place(row, column)).matches())
                .map(column -> row.cells().get(table.indexOf(column)).marked()));
    }

    private static String place(Table.Row row, Table.Column column) {
        return row.id() + "/" + column.id();
    }

    private static Pattern pattern(String stars) {
        return Pattern.compile(
                Stream.of(stars.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** The tags of a table's figures, each of which means only its own in this report. */
    FigureTags tags(Table table) {
        return new FigureTags(
                table, report.tables().stream().map(PublishedTable::id).toList());
    }
}
