package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;
import se.underlag.store.Delivery;
import se.underlag.store.JudgedFile;
import se.underlag.store.Need;
import se.underlag.store.NewDelivery;
import se.underlag.store.OpenStore;
import se.underlag.store.Slot;

/**
 * What is told of a delivery and what tables show of it are one truth: whenever a delivery that is stored, taken back or
 * given back changes a table, it is told that it touches something that the table looked for.
 */
class OverlapAgreementTest {

    private static final TableDefinition COST = TableYaml.of(
            """
            table: kostnad
            title: 'Kostnad'
            row-heading: Kostnad
            series: belopp
            rows: { one: Kostnad }
            columns:
              - { id: now, heading: 'Utfall' }
              - { id: before, heading: 'Året innan', years-back: 1 }
            unit: kr
            decimals: 0
            """);

    @TempDir
    Path folder;

    private final Map<YearMonth, Set<Need>> needs = new LinkedHashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_changes_a_table_is_told_to_touch_it(long seed) {
        Random random = new Random(seed);
        int changed = 0;
        try (OpenStore store =
                OpenStore.in(folder, Clock.fixed(Instant.parse("2025-01-14T10:00:00Z"), ZoneOffset.UTC))) {
            Map<YearMonth, List<String>> before = tables(store);
            for (int step = 0; step < 30; step++) {
                Instant moment = store.deliveries().moment();
                Set<Slot> touched = step(store, random, step);
                Map<YearMonth, Set<Need>> looked = Map.copyOf(needs);
                Map<YearMonth, List<String>> after = tables(store);
                Set<Slot> since = store.deliveries().touchedSince(moment);
                assertThat(touched)
                        .as("held against the moment before, seed %d step %d", seed, step)
                        .isEqualTo(since);
                for (YearMonth month : before.keySet()) {
                    if (!before.get(month).equals(after.get(month))) {
                        changed++;
                        assertThat(looked.get(month))
                                .as(
                                        "seed %d step %d, %s: %s became %s, touched %s",
                                        seed, step, month, before.get(month), after.get(month), since)
                                .anyMatch(need -> since.stream().anyMatch(slot -> meets(need, slot)));
                    }
                }
                before = after;
            }
        }
        assertThat(changed).as("the test sees changes").isGreaterThan(10);
    }

    private static boolean meets(Need need, Slot slot) {
        return need.isMetBy(slot, String::equals);
    }

    /** Stores something, takes something back or gives it back; the slots that this is told to touch. */
    private static Set<Slot> step(OpenStore store, Random random, int step) {
        List<Delivery> all = store.deliveries().all();
        if (all.size() > 2 && random.nextInt(4) == 0) {
            Delivery delivery = all.get(random.nextInt(all.size()));
            boolean withdrawn = delivery.withdrawnAt().isPresent();
            Set<Slot> touched = (withdrawn
                            ? store.deliveries().with(delivery)
                            : store.deliveries().without(delivery))
                    .touched();
            if (withdrawn) {
                store.deliveries().reinstate(delivery);
            } else {
                store.deliveries().withdraw(delivery);
            }
            return touched;
        }
        SourceFile file = new SourceFile(
                Path.of("f" + step), String.format("%064x", step), 1, Instant.parse("2025-01-14T09:00:00Z"));
        JudgedFile judged = new JudgedFile(file, 1, 1, 0, Optional.empty(), List.of(), Optional.empty());
        NewDelivery delivery = delivery(random);
        Set<Slot> foreseen = store.deliveries().difference(delivery).touched();
        store.deliveries().store(judged, List.of(delivery));
        assertThat(store.deliveries()
                        .difference(store.deliveries().all().get(0))
                        .touched())
                .as("as foreseen, so kept")
                .isEqualTo(foreseen);
        return foreseen;
    }

    /** Some months of a year as months or as one figure, perhaps with the same of the year before carried along. */
    private static NewDelivery delivery(Random random) {
        int first = 1 + random.nextInt(6);
        int last = first + random.nextInt(7 - first);
        int year = 2023 + random.nextInt(2);
        Period.Months span = new Period.Months(YearMonth.of(year, first), YearMonth.of(year, last));
        List<Observation> observations = new ArrayList<>(told(span, random));
        if (random.nextInt(3) == 0) {
            observations.addAll(told(span.oneYearEarlier(), random));
        }
        return new NewDelivery("huvudbok", "regionkansliet", span, random.nextInt(5) > 0, observations);
    }

    private static List<Observation> told(Period.Months span, Random random) {
        if (random.nextInt(4) == 0) {
            return List.of(figure(span, 10 + random.nextInt(2)));
        }
        return span.months().stream()
                .map(month -> figure(Period.Months.of(month), 1 + random.nextInt(2)))
                .toList();
    }

    private static Observation figure(Period period, int amount) {
        return new Observation(
                "belopp",
                Breakdown.ofKey("konto=4010"),
                period,
                Basis.OUTCOME,
                Measure.of(new BigDecimal(amount)),
                new Origin("", 1, 1, 1));
    }

    /** What the table shows for each month that may be asked for; what was looked for in each is noted. */
    private Map<YearMonth, List<String>> tables(OpenStore store) {
        Tabulator tabulator = new Tabulator(
                Region.vocabulary(), Region.SOURCES, store.deliveries().holdings(), Region.SV);
        Map<YearMonth, List<String>> tables = new LinkedHashMap<>();
        for (int month = 1; month <= 6; month++) {
            for (int year : new int[] {2023, 2024}) {
                YearMonth asOf = YearMonth.of(year, month);
                Table table = tabulator.tabulate(COST, "regionkansliet", asOf);
                List<String> shown = new ArrayList<>(List.of(table.period()));
                table.rows().forEach(row -> row.cells().forEach(cell -> shown.add(cell.display())));
                tables.put(asOf, shown);
                needs.put(asOf, new LinkedHashSet<>(tabulator.needs()));
            }
        }
        return tables;
    }
}
