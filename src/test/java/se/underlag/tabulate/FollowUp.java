package se.underlag.tabulate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.underlag.definition.Definitions;
import se.underlag.finding.Outcome;
import se.underlag.series.Vocabulary;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.validate.Exports;
import se.underlag.validate.Judged;

/** Small exports, read by the project's own definitions and put into the project's own tables. */
final class FollowUp {

    private static final Definitions DEFINITIONS =
            Definitions.read(Path.of("jobs")).definitions().orElseThrow();

    private final Exports exports;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Holdings.Held> observations = new ArrayList<>();

    FollowUp(Path folder) {
        this.exports = new Exports(folder);
    }

    Outcome<Judged> judged(String name, String content) {
        return exports.judge(name, content);
    }

    FollowUp with(String name, String content) {
        return with(name, judged(name, content));
    }

    FollowUp with(String name, Outcome<Judged> outcome) {
        Judged judged = outcome.value().orElseThrow(() -> new AssertionError(Exports.inWords(outcome.findings())));
        for (Judged.Brought brought : judged.brought()) {
            long id = deliveries.size() + 1L;
            Instant received = Instant.parse("2025-01-10T12:00:00Z").plusSeconds(id);
            Delivery delivery = new Delivery(
                    id,
                    judged.layout().definition().source(),
                    brought.organisation(),
                    brought.period(),
                    true,
                    name,
                    "0".repeat(64),
                    received,
                    received);
            deliveries.add(delivery);
            brought.observations().forEach(observation -> observations.add(new Holdings.Held(observation, delivery)));
        }
        return this;
    }

    /** One of the project's tables at the end of 2024. */
    Table table(String table, String organisation) {
        return table(DEFINITIONS.tables().get(table), organisation);
    }

    /** One of them with nothing later than a month. */
    Table table(String table, String organisation, YearMonth asOf) {
        return table(DEFINITIONS.tables().get(table), organisation, asOf);
    }

    Table table(TableDefinition definition, String organisation) {
        return table(definition, organisation, YearMonth.of(2024, 12));
    }

    private Table table(TableDefinition definition, String organisation, YearMonth asOf) {
        Map<String, SourceFacts> facts = new HashMap<>();
        DEFINITIONS
                .sources()
                .forEach((id, source) -> facts.put(id, new SourceFacts(id, source.name(), source.register())));
        return new Tabulator(
                        new Vocabulary(DEFINITIONS.series(), DEFINITIONS.codes()),
                        facts,
                        Holdings.of(deliveries, observations),
                        Region.SV)
                .tabulate(definition, organisation, asOf);
    }

    /** What stands in a row of a table under a heading, with its sign and what is beside it. */
    static String at(Table table, String label, String heading) {
        Table.Row row = table.rows().stream()
                .filter(candidate -> candidate.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label + " in " + Made.labels(table)));
        Table.Column column = table.columns().stream()
                .filter(candidate -> candidate.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + heading + " in " + Made.headings(table)));
        return row.cells().get(table.indexOf(column)).marked().replace('\u00A0', ' ');
    }

    /** The notes of what stands there. */
    static List<String> notes(Table table, String label, String heading) {
        return table.rows().stream()
                .filter(row -> row.label().equals(label))
                .flatMap(row -> row.cells().stream().skip(at(table, heading)).limit(1))
                .flatMap(cell -> cell.notes().stream())
                .map(table.notes()::get)
                .toList();
    }

    private static int at(Table table, String heading) {
        return Made.headings(table).indexOf(heading);
    }
}
