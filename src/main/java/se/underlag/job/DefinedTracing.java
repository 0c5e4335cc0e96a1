package se.underlag.job;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.definition.Definitions;
import se.underlag.publish.ReportDefinition;
import se.underlag.store.Holdings;
import se.underlag.tabulate.TracedTable;

/** Makes the tables that a folder of definitions defines. */
final class DefinedTracing implements Tracing {

    private final Definitions definitions;
    private final Locale language;

    DefinedTracing(Definitions definitions, Locale language) {
        this.definitions = definitions;
        this.language = language;
    }

    @Override
    public List<ShownTable> tables() {
        return definitions.reports().values().stream().flatMap(this::tables).toList();
    }

    private Stream<ShownTable> tables(ReportDefinition report) {
        Stream<ShownTable> shown =
                report.tables().stream().map(entry -> shown(report, entry.id(), report.organisationOf(entry)));
        Stream<ShownTable> drawn = report.charts().stream()
                .map(entry ->
                        shown(report, definitions.charts().get(entry.id()).table(), report.organisationOf(entry)));
        return Stream.concat(shown, drawn).distinct();
    }

    private ShownTable shown(ReportDefinition report, String table, String organisation) {
        return new ShownTable(report.report(), report.title().in(language), table, organisation);
    }

    @Override
    public Optional<TracedTable> trace(ShownTable table, Holdings holdings, YearMonth asOf) {
        YearMonth about = Optional.ofNullable(definitions.reports().get(table.report()))
                .map(report -> report.period().asOf(asOf))
                .orElse(asOf);
        return Optional.ofNullable(definitions.tables().get(table.table()))
                .map(definition -> new Tabulators(definitions)
                        .over(holdings, language)
                        .trace(definition, table.organisation(), about));
    }
}
