package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.chart.ChartRoom;
import se.underlag.chart.Drawing;
import se.underlag.definition.Definitions;
import se.underlag.publish.Lacking;
import se.underlag.publish.Publication;
import se.underlag.publish.Published;
import se.underlag.publish.PublishedChart;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;
import se.underlag.publish.ReportDefinition;
import se.underlag.publish.RunRecord;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.source.UnwritableFile;
import se.underlag.store.Need;
import se.underlag.tabulate.SourceFacts;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.SourceNote;
import se.underlag.tabulate.Tabulator;

/** Makes the reports that are defined: each table is tabulated, each chart drawn, and all of it published whole. */
final class ReportMaking implements Reporting {

    private final Definitions definitions;
    private final ChartRoom charts;
    private final Version version;
    private final Clock clock;

    ReportMaking(Definitions definitions, ChartRoom charts, Version version, Clock clock) {
        this.definitions = definitions;
        this.charts = charts;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public Made make(ReportOrder order) {
        Tabulator tabulator = new Tabulator(definitions.vocabulary(), facts(), order.holdings(), order.language());
        Instant madeAt = clock.instant();
        Map<String, Set<Need>> needs = new HashMap<>();
        List<PublishedReport> reports = wanted().map(report -> {
                    PublishedReport made = new OneReport(report, tabulator, order).made(madeAt);
                    needs.put(made.id(), tabulator.needs());
                    return made;
                })
                .toList();
        return publish(order, reports, needs);
    }

    private Stream<ReportDefinition> wanted() {
        List<String> named = definitions.nightly().reports();
        return named.isEmpty()
                ? definitions.reports().values().stream()
                : named.stream().map(definitions.reports()::get);
    }

    private Map<String, SourceFacts> facts() {
        return definitions.sources().values().stream()
                .map(source -> new SourceFacts(source.source(), source.name(), source.register()))
                .collect(Collectors.toMap(SourceFacts::source, Function.identity()));
    }

    private Made publish(ReportOrder order, List<PublishedReport> reports, Map<String, Set<Need>> needs) {
        Naming naming = new DefinedNaming(definitions, order.language());
        List<Lacking> lacking = new Expectations(definitions.nightly(), naming).lacking(order.holdings(), order.asOf());
        RunRecord record = new RunRecord(
                String.valueOf(order.run()),
                order.started(),
                clock.instant(),
                order.asOf(),
                order.asKnownAt(),
                version.number(),
                version.java(),
                order.language(),
                new FileRecords(naming).of(order),
                lacking);
        try {
            Published published = new Publication(order.output()).publish(record, reports);
            return made(published, reports, needs, lacking);
        } catch (IOException failure) {
            throw new UnwritableFile(order.output().resolve(order.asOf().toString()), failure);
        }
    }

    private static Made made(
            Published published, List<PublishedReport> reports, Map<String, Set<Need>> needs, List<Lacking> lacking) {
        Path folder = published.folder();
        boolean unchanged = published instanceof Published.Unchanged;
        return new Made(
                folder.resolve("index.html"),
                reports.stream()
                        .map(report -> new Made.Report(
                                report.id(),
                                report.title(),
                                folder.resolve(report.id()).resolve("index.html"),
                                report.tables().size(),
                                report.charts().size(),
                                (int) report.figures(),
                                (int) report.missing(),
                                sources(report),
                                needs.getOrDefault(report.id(), Set.of()),
                                unchanged))
                        .toList(),
                lacking);
    }

    private static List<Long> sources(PublishedReport report) {
        return report.tables().stream()
                .flatMap(table -> table.table().sources().stream())
                .map(SourceNote::delivery)
                .distinct()
                .toList();
    }

    /** One report on its way: the tables it shows and those its charts need, each made once for each organisation. */
    private final class OneReport {

        private record TableKey(String table, String organisation) {}

        private final ReportDefinition report;
        private final Tabulator tabulator;
        private final Locale language;
        private final YearMonth asOf;
        private final Optional<Instant> asKnownAt;
        private final Map<TableKey, Table> tables = new HashMap<>();

        OneReport(ReportDefinition report, Tabulator tabulator, ReportOrder order) {
            this.report = report;
            this.tabulator = tabulator;
            this.language = order.language();
            this.asOf = report.period().asOf(order.asOf());
            this.asKnownAt = order.asKnownAt();
        }

        PublishedReport made(Instant madeAt) {
            return new PublishedReport(
                    report.report(),
                    report.title().in(language),
                    organisationName(),
                    asOf,
                    madeAt,
                    intro(),
                    report.tables().stream()
                            .map(entry -> PublishedTable.of(table(entry.id(), report.organisationOf(entry))))
                            .toList(),
                    report.charts().stream().map(this::chart).toList(),
                    language);
        }

        /** A report of earlier knowledge says so first. */
        private Optional<String> intro() {
            Optional<String> own = report.intro().map(text -> text.in(language));
            return asKnownAt
                    .map(moment -> new DefinedNaming(definitions, language).asKnownAt(moment.atZone(clock.getZone())))
                    .map(notice -> own.map(text -> notice + " " + text).orElse(notice))
                    .or(() -> own);
        }

        private String organisationName() {
            CodeList organisations = definitions.codes().get("organisation");
            return organisations.byId(report.organisation()).map(Code::name).orElse(report.organisation());
        }

        private Table table(String id, String organisation) {
            return tables.computeIfAbsent(
                    new TableKey(id, organisation),
                    key -> tabulator.tabulate(definitions.tables().get(id), organisation, asOf));
        }

        private PublishedChart chart(ReportDefinition.Entry entry) {
            var definition = definitions.charts().get(entry.id());
            Table table = table(definition.table(), report.organisationOf(entry));
            Drawing drawing = charts.draw(definition, table, table.placeholders(), language);
            return new PublishedChart(
                    drawing.chart(),
                    drawing.title(),
                    table.id(),
                    drawing.altText(),
                    "",
                    "",
                    drawing.png(),
                    drawing.svg(),
                    List.of(),
                    Optional.of(drawing.blueprint()));
        }
    }
}
