package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.chart.ChartRoom;
import se.underlag.chart.Drawing;
import se.underlag.compare.SideBySide;
import se.underlag.definition.Definitions;
import se.underlag.intake.ContentHash;
import se.underlag.prose.Telling;
import se.underlag.publish.Begun;
import se.underlag.publish.Lacking;
import se.underlag.publish.Publication;
import se.underlag.publish.Published;
import se.underlag.publish.PublishedChart;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;
import se.underlag.publish.ReportDefinition;
import se.underlag.publish.ReportFile;
import se.underlag.publish.RunRecord;
import se.underlag.series.CodeList;
import se.underlag.source.UnwritableFile;
import se.underlag.store.CodedTable;
import se.underlag.store.Delivery;
import se.underlag.store.Need;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.SourceNote;
import se.underlag.tabulate.Tabulator;
import se.underlag.tabulate.TextRule;

/** Makes the reports that are defined: each table is tabulated, each chart drawn, and all of it published whole. */
final class ReportMaking implements Reporting, Collecting {

    private static final String INDEX = "index.html";

    private final Definitions definitions;
    private final ChartRoom room;
    private final List<ReportFile> files;
    private final Version version;
    private final Clock clock;

    /**
     * @param files what each report has beside its pages, tables and charts
     */
    ReportMaking(Definitions definitions, ChartRoom room, List<ReportFile> files, Version version, Clock clock) {
        this.definitions = definitions;
        this.room = room;
        this.files = List.copyOf(files);
        this.version = version;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        Thread preparing = new Thread(SideBySide::prepare, "reports-ahead");
        preparing.setDaemon(true);
        preparing.start();
    }

    @Override
    public Made make(ReportOrder order) {
        Tabulator tabulator = new Tabulators(definitions).over(order.holdings(), order.language());
        Instant madeAt = clock.instant();
        Map<String, Set<Need>> needs = new HashMap<>();
        List<OneReport> begun = wanted().map(report -> {
                    OneReport one = new OneReport(report, tabulator, order);
                    one.begin();
                    needs.put(report.report(), tabulator.needs());
                    return one;
                })
                .toList();
        Begun.finished(begun.stream().flatMap(one -> one.charts.stream()).toList());
        List<PublishedReport> reports =
                begun.stream().map(one -> one.made(madeAt)).toList();
        return publish(order, reports, needs);
    }

    @Override
    public List<Listed> listed() {
        return definitions.reports().values().stream()
                .map(report -> new Listed(
                        report.report(),
                        Stream.concat(report.tables().stream(), report.charts().stream())
                                .map(ReportDefinition.Entry::id)
                                .collect(Collectors.toSet())))
                .toList();
    }

    @Override
    public PublishedReport collected(String report, ReportOrder order) {
        Tabulator tabulator = new Tabulators(definitions).over(order.holdings(), order.language());
        OneReport one = new OneReport(definitions.reports().get(report), tabulator, order);
        one.begin();
        return one.made(clock.instant());
    }

    private Stream<ReportDefinition> wanted() {
        List<String> named = definitions.nightly().reports();
        return named.isEmpty()
                ? definitions.reports().values().stream()
                : named.stream().map(definitions.reports()::get);
    }

    @Override
    public Optional<Made> standing(ReportOrder order) {
        if (order.asKnownAt().isPresent() || version.build().isEmpty()) {
            return Optional.empty();
        }
        RunRecord record = record(order);
        try {
            return publication(order)
                    .standing(record)
                    .map(standing -> new Made(
                            standing.folder().resolve(INDEX),
                            standing.reports().stream()
                                    .map(report -> new Made.Report(
                                            report.id(),
                                            report.title(),
                                            standing.folder()
                                                    .resolve(report.id())
                                                    .resolve(INDEX),
                                            report.tables(),
                                            report.charts(),
                                            report.figures(),
                                            report.missing(),
                                            List.of(),
                                            Set.of(),
                                            true))
                                    .toList(),
                            record.lacking(),
                            stamp(order, standing.record())));
        } catch (IOException failure) {
            throw unwritable(order, failure);
        }
    }

    /**
     * Tells all that reports are made of from anything else: the program, the definitions, what counts of what is stored,
     * and what was published of it.
     */
    private Optional<String> stamp(ReportOrder order, String published) {
        return version.build()
                .filter(build -> order.asKnownAt().isEmpty())
                .map(build -> ContentHash.of(Stream.of(
                                Stream.of(
                                        build, version.java(), order.language().toLanguageTag(), order.asOf()),
                                Stream.of(definitions.fingerprint()),
                                files.stream().map(ReportFile::madeWith),
                                order.holdings().deliveries().stream().map(ReportMaking::told),
                                Stream.of(published))
                        .flatMap(part -> part)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"))));
    }

    /** All of a delivery that can be other at another time, and its number for what stays. */
    private static String told(Delivery delivery) {
        return delivery.id() + " " + delivery.sha256() + " " + delivery.importedAt() + " " + delivery.replacedBy() + " "
                + delivery.withdrawnAt();
    }

    private Publication publication(ReportOrder order) {
        return new Publication(order.output(), files);
    }

    private static UnwritableFile unwritable(ReportOrder order, IOException failure) {
        return new UnwritableFile(order.output().resolve(order.asOf().toString()), failure);
    }

    private RunRecord record(ReportOrder order) {
        Naming naming = new DefinedNaming(definitions, order.language());
        List<Lacking> lacking =
                new Expectations(definitions.nightly(), naming).lacking(order.holdings(), order.asOf(), order.files());
        return new RunRecord(
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
    }

    private Made publish(ReportOrder order, List<PublishedReport> reports, Map<String, Set<Need>> needs) {
        RunRecord record = record(order);
        try {
            Published published = publication(order).publish(record, reports);
            return made(published, reports, needs, record.lacking(), stamp(order, published.record()));
        } catch (IOException failure) {
            throw unwritable(order, failure);
        }
    }

    private static Made made(
            Published published,
            List<PublishedReport> reports,
            Map<String, Set<Need>> needs,
            List<Lacking> lacking,
            Optional<String> stamp) {
        Path folder = published.folder();
        boolean unchanged = published instanceof Published.Unchanged;
        return new Made(
                folder.resolve(INDEX),
                reports.stream()
                        .map(report -> new Made.Report(
                                report.id(),
                                report.title(),
                                folder.resolve(report.id()).resolve(INDEX),
                                report.tables().size(),
                                report.charts().size(),
                                (int) report.figures(),
                                (int) report.missing(),
                                sources(report),
                                needs.getOrDefault(report.id(), Set.of()),
                                unchanged))
                        .toList(),
                lacking,
                stamp);
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

        private record TableKey(String table, String organisation) {

            // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
            @Override
            public boolean equals(Object other) {
                return other instanceof TableKey that
                        && table.equals(that.table)
                        && organisation.equals(that.organisation);
            }

            @Override
            public int hashCode() {
                return 31 * table.hashCode() + organisation.hashCode();
            }
        }

        private final ReportDefinition report;
        private final Tabulator tabulator;
        private final Locale language;
        private final YearMonth asOf;
        private final Optional<Instant> asKnownAt;
        private final Coding coding;
        private final TableContent content;
        private final Map<TableKey, Table> tables = new LinkedHashMap<>();
        private final Map<TableKey, String> codes = new HashMap<>();
        private List<PublishedTable> shown = List.of();
        private List<Begun<PublishedChart>> charts = List.of();

        OneReport(ReportDefinition report, Tabulator tabulator, ReportOrder order) {
            this.report = report;
            this.tabulator = tabulator;
            this.language = order.language();
            this.asOf = report.period().asOf(order.asOf());
            this.asKnownAt = order.asKnownAt();
            this.coding = order.coding();
            this.content = new TableContent(order.holdings());
        }

        /** Makes its tables, and begins to draw its charts while those of the next report are made. */
        void begin() {
            report.tables().forEach(entry -> table(entry.id(), report.organisationOf(entry)));
            report.charts().stream().map(this::tableOf).forEach(key -> table(key.table(), key.organisation()));
            giveCodes();
            charts = report.charts().stream()
                    .map(entry -> Begun.of(() -> chart(entry)))
                    .toList();
            shown = report.tables().stream().map(this::published).toList();
        }

        PublishedReport made(Instant madeAt) {
            return new PublishedReport(
                    report.report(),
                    report.title().in(language),
                    organisationName(),
                    asOf,
                    madeAt,
                    intro(),
                    shown,
                    Begun.finished(charts),
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
            return organisations
                    .byId(report.organisation())
                    .map(code -> code.name(language))
                    .orElse(report.organisation());
        }

        private Table table(String id, String organisation) {
            return tables.computeIfAbsent(
                    new TableKey(id, organisation),
                    key -> tabulator.tabulate(definitions.tables().get(id), organisation, asOf));
        }

        /** All of a report at once, since they are kept in one transaction. */
        private void giveCodes() {
            Map<TableKey, CodedTable.Key> keys = new LinkedHashMap<>();
            tables.forEach((key, table) -> keys.put(
                    key,
                    new CodedTable.Key(report.report(), key.table(), key.organisation(), asOf, content.sha256(table))));
            Map<CodedTable.Key, String> given = coding.of(List.copyOf(keys.values()));
            keys.forEach((key, coded) -> codes.put(key, given.get(coded)));
        }

        private PublishedTable published(ReportDefinition.Entry entry) {
            TableKey key = new TableKey(entry.id(), report.organisationOf(entry));
            Table table = tables.get(key);
            return new PublishedTable(table, telling(table, entry).words(), codes.get(key));
        }

        /** As the report says, and where it says nothing as the table says. */
        private Telling telling(Table table, ReportDefinition.Entry entry) {
            TextRule usual = definitions.tables().get(table.id()).text().orElse(TextRule.NONE);
            TextRule rule = entry.text().map(own -> own.over(usual)).orElse(usual);
            return new Telling(table, rule, language);
        }

        /** The table whose figures a chart shows. */
        private TableKey tableOf(ReportDefinition.Entry chart) {
            return new TableKey(definitions.charts().get(chart.id()).table(), report.organisationOf(chart));
        }

        /** Charts are drawn side by side, when all tables of the report are there. */
        private PublishedChart chart(ReportDefinition.Entry entry) {
            var definition = definitions.charts().get(entry.id());
            TableKey key = tableOf(entry);
            Table table = tables.get(key);
            Map<String, String> parameters = new HashMap<>(table.placeholders());
            parameters.put("code", codes.get(key));
            Drawing drawing = room.draw(definition, table, parameters, telling(table, entry), language);
            return new PublishedChart(
                    drawing.chart(),
                    drawing.title(),
                    table.id(),
                    drawing.altText(),
                    drawing.words(),
                    codes.get(key),
                    drawing.png(),
                    drawing.svg(),
                    List.of(),
                    Optional.of(drawing.blueprint()));
        }
    }
}
