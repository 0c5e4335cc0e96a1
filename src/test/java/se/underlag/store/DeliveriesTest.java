package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;

class DeliveriesTest {

    private static final Period DECEMBER_31 = Period.parse("2024-12-31");
    private static final Instant RECEIVED = Instant.parse("2025-01-14T08:30:00Z");

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking(Instant.parse("2025-01-15T02:00:00Z"));
    private OpenStore store;

    @BeforeEach
    void open() {
        store = OpenStore.in(folder, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.000",
                "1.50",
                "61202.30",
                "123456789012345678901234567890.123456789012345678901234567890",
                "-0.000000000000000000000000000001",
                "4.547473508864641E-13",
                "1E+15"
            })
    void a_figure_comes_back_exactly(String figure) {
        Observation observation = observation(DECEMBER_31, Measure.of(new BigDecimal(figure)));

        store(file("a.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, observation));
        reopen();

        assertThat(observations()).containsExactly(observation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-delivered", "not-quality-assured", "suppressed", "not-applicable"})
    void missing_comes_back_with_its_reason(String reason) {
        Observation observation = observation(DECEMBER_31, Measure.missing(MissingReason.ofCode(reason)));

        store(file("a.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, observation));

        assertThat(observations()).containsExactly(observation);
    }

    @Test
    void an_observation_comes_back_with_breakdown_period_basis_and_origin() {
        Observation observation = new Observation(
                "belopp",
                Breakdown.of(Map.of("konto", "4010", "organisation", "a;b=c%")),
                Period.parse("2024-01--2024-07"),
                Basis.BUDGET,
                Measure.of(new BigDecimal("-12.5")),
                new Origin("Blad 1 åäö", 6, 95, 17));

        store(file("a.xlsx", RECEIVED), delivery("regionkansliet", Period.parse("2024-01--2024-07"), observation));

        assertThat(observations()).containsExactly(observation);
    }

    @Test
    void a_delivery_tells_its_file_and_when_it_came() {
        SourceFile file = file("personal.xlsx", RECEIVED);

        store(file, delivery("regionkansliet", DECEMBER_31, figure("1")));

        Delivery delivery = store.deliveries().holdings().deliveries().get(0);
        assertThat(delivery.file()).isEqualTo("personal.xlsx");
        assertThat(delivery.sha256()).isEqualTo(file.sha256());
        assertThat(delivery.receivedAt()).isEqualTo(RECEIVED);
        assertThat(delivery.importedAt()).isEqualTo(Instant.parse("2025-01-15T02:00:00Z"));
        assertThat(delivery.qualityAssured()).isTrue();
        assertThat(delivery.replacedBy()).isEmpty();
    }

    @Test
    void a_later_delivery_of_the_same_scope_replaces_the_former_which_stays_on_record() {
        store(file("first.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, figure("1")));
        store(file("second.xlsx", RECEIVED.plusSeconds(60)), delivery("regionkansliet", DECEMBER_31, figure("2")));

        assertThat(inForce()).containsExactly("second.xlsx");
        assertThat(observations()).containsExactly(figure("2"));
        assertThat(store.deliveries().all())
                .extracting(Delivery::file, Delivery::replacedBy)
                .hasSize(2)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "first.xlsx",
                        Optional.of(store.deliveries()
                                .holdings()
                                .deliveries()
                                .get(0)
                                .id())));
    }

    @Test
    void the_one_stored_last_is_in_force_whenever_it_was_written() {
        store(file("original.xlsx", RECEIVED.plusSeconds(60)), delivery("regionkansliet", DECEMBER_31, figure("1")));
        store(file("corrected.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, figure("2")));

        assertThat(inForce()).containsExactly("corrected.xlsx");
    }

    @Test
    void a_file_with_several_organisations_replaces_each_on_its_own() {
        store(
                file("all.xlsx", RECEIVED),
                delivery("regionkansliet", DECEMBER_31, figure("1")),
                delivery("folktandvarden", DECEMBER_31, figure("10")));
        store(file("dental.xlsx", RECEIVED.plusSeconds(1)), delivery("folktandvarden", DECEMBER_31, figure("11")));

        assertThat(inForce()).containsExactlyInAnyOrder("all.xlsx", "dental.xlsx");
        assertThat(observations()).containsExactlyInAnyOrder(figure("1"), figure("11"));
    }

    @Test
    void another_source_organisation_or_period_replaces_nothing() {
        store(file("a.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, figure("1")));
        store(
                file("b.xlsx", RECEIVED),
                new NewDelivery("sjukfranvaro", "regionkansliet", DECEMBER_31, true, List.of(figure("2"))));
        store(file("c.xlsx", RECEIVED), delivery("regionservice", DECEMBER_31, figure("3")));
        store(file("d.xlsx", RECEIVED), delivery("regionkansliet", Period.parse("2023-12-31"), figure("4")));

        assertThat(inForce()).containsExactlyInAnyOrder("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx");
    }

    /** A year beside its last month, and two months that follow each other: all of it comes, and goes again. */
    @Test
    void where_nobody_else_tells_anything_all_of_a_delivery_comes_and_would_go() {
        store(file("other.xlsx", RECEIVED), delivery("regionservice", DECEMBER_31, figure("1")));
        NewDelivery own = delivery(
                "regionkansliet",
                Period.parse("2024-01--2024-12"),
                observation(Period.parse("2024-01--2024-12"), Measure.of(BigDecimal.TEN)),
                observation(Period.parse("2024-12"), Measure.of(BigDecimal.ONE)),
                observation(Period.parse("2023-03"), Measure.of(BigDecimal.ONE)),
                observation(Period.parse("2023-04"), Measure.of(BigDecimal.ONE)));
        List<Period> spans = List.of(Period.parse("2023-03--2023-04"), Period.parse("2024-01--2024-12"));
        List<Slot> slots = own.observations().stream()
                .map(observation -> Slot.of("regionkansliet", observation))
                .toList();

        Difference difference = store.deliveries().difference(own);
        store(file("own.xlsx", RECEIVED), own);
        Delivery stored = store.deliveries().holdings().deliveries().stream()
                .filter(delivery -> delivery.organisation().equals("regionkansliet"))
                .findFirst()
                .orElseThrow();
        Instead without = store.deliveries().without(stored);

        assertThat(difference.added()).isEqualTo(spans);
        assertThat(difference.formers()).isEmpty();
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.touched()).containsExactlyInAnyOrderElementsOf(slots);
        assertThat(without.counts()).isEmpty();
        assertThat(without.lacking()).isEqualTo(spans);
        assertThat(without.formers()).containsExactly(stored.id());
        assertThat(without.touched()).containsExactlyInAnyOrderElementsOf(slots);
    }

    /** Those that were the first about all they tell, and others that take the place of some or count for nothing. */
    @Test
    void what_a_delivery_changes_is_told_the_same_when_it_has_been_stored() {
        List<NewDelivery> deliveries = List.of(
                ofMonths("2024-01--2024-12", "2024-01--2024-12", "2024-12", "2023-03", "2023-04"),
                ofMonths("2025-01", "2025-01"),
                ofMonths("2025-01--2025-03", "2025-01--2025-03"),
                ofMonths("2025-04--2025-06", "2025-04--2025-06", "2025-04", "2025-05", "2025-06"),
                ofMonths("2025-05", "2025-05"),
                ofMonths("2025-04--2025-06", "2025-04--2025-06", "2025-07"),
                ofMonths("2024-01--2024-12", "2024-12"),
                ofMonths("2025-02", "2025-02", "2026-01"));
        List<List<Object>> told = new ArrayList<>();
        deliveries.forEach(delivery -> {
            told.add(said(store.deliveries().difference(delivery)));
            store(file(told.size() + ".xlsx", RECEIVED), delivery);
        });

        reopen();

        List<Delivery> stored = store.deliveries().all().stream()
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
        assertThat(stored).hasSameSizeAs(deliveries);
        assertThat(stored.stream().map(delivery -> said(store.deliveries().difference(delivery))))
                .isEqualTo(told);
        assertThat(store.jdbc().queryForList("SELECT was_first FROM delivery ORDER BY id", Boolean.class))
                .contains(true, false);
    }

    /** All of it, but for what has become of the formers since. */
    private static List<Object> said(Difference difference) {
        List<List<Object>> formers = difference.formers().stream()
                .map(former -> List.<Object>of(former.delivery().id(), former.periods(), former.whole()))
                .toList();
        return List.of(formers, difference.changes(), difference.added(), difference.quality(), difference.touched());
    }

    private static NewDelivery ofMonths(String about, String... periods) {
        return delivery(
                "regionkansliet",
                Period.parse(about),
                Stream.of(periods)
                        .map(period -> observation(Period.parse(period), Measure.of(new BigDecimal(period.length()))))
                        .toArray(Observation[]::new));
    }

    @Test
    void the_same_bytes_twice_are_stored_once() {
        SourceFile file = file("a.xlsx", RECEIVED);
        store(file, delivery("regionkansliet", DECEMBER_31, figure("1")));

        List<StoredDelivery> again = store.deliveries()
                .store(judged(file, 2), List.of(delivery("regionkansliet", DECEMBER_31, figure("1"))));

        assertThat(again).isEmpty();
        assertThat(store.deliveries().all()).hasSize(1);
        assertThat(store.deliveries().known(file.sha256())).hasValueSatisfying(known -> {
            assertThat(known.name()).isEqualTo("a.xlsx");
            assertThat(known.storedAt()).isEqualTo(Instant.parse("2025-01-15T02:00:00Z"));
        });
    }

    @Test
    void a_refused_file_is_on_record_but_not_known_and_may_be_accepted_later() {
        SourceFile file = file("a.xlsx", RECEIVED);
        store.deliveries().refuse(List.of(judged(file, 1)));
        store.deliveries().refuse(List.of(judged(file, 2)));

        assertThat(store.deliveries().isKnown(file.sha256())).isFalse();
        assertThat(store.deliveries().holdings().deliveries()).isEmpty();

        store(file, delivery("regionkansliet", DECEMBER_31, figure("1")));

        assertThat(store.deliveries().isKnown(file.sha256())).isTrue();
    }

    @Test
    void a_file_that_cannot_be_stored_whole_is_not_stored_at_all() {
        NewDelivery twice = delivery("regionkansliet", DECEMBER_31, figure("1"));

        assertThatThrownBy(() -> store(file("a.xlsx", RECEIVED), twice, twice)).isInstanceOf(RuntimeException.class);

        assertThat(store.deliveries().all()).isEmpty();
        assertThat(store.deliveries().isKnown(file("a.xlsx", RECEIVED).sha256()))
                .isFalse();
        assertThat(observations()).isEmpty();
    }

    @Test
    void of_decisions_made_together_one_that_fails_is_undone_alone() {
        SourceFile broken = file("b.xlsx", RECEIVED);
        NewDelivery twice = delivery("folktandvarden", DECEMBER_31, figure("2"));

        store.deliveries().together(() -> {
            store(file("a.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, figure("1")));
            assertThatThrownBy(() -> store(broken, twice, twice)).isInstanceOf(RuntimeException.class);
            store(file("c.xlsx", RECEIVED), delivery("regionservice", DECEMBER_31, figure("4")));
            return 0;
        });

        assertThat(inForce()).containsExactlyInAnyOrder("a.xlsx", "c.xlsx");
        assertThat(store.deliveries().isKnown(broken.sha256())).isFalse();
        assertThat(store.deliveries().same(twice)).isEmpty();
        reopen();
        assertThat(inForce()).containsExactlyInAnyOrder("a.xlsx", "c.xlsx");
    }

    @Test
    void decisions_made_together_are_all_undone_where_the_whole_fails() {
        NewDelivery delivery = delivery("regionkansliet", DECEMBER_31, figure("1"));

        assertThatThrownBy(() -> store.deliveries().together(() -> {
                    store(file("a.xlsx", RECEIVED), delivery);
                    throw new IllegalStateException("a failure of ours");
                }))
                .hasMessage("a failure of ours");

        assertThat(inForce()).isEmpty();
        assertThat(store.deliveries().difference(delivery).replacesNothing()).isTrue();
        store(file("a.xlsx", RECEIVED), delivery);
        assertThat(inForce()).containsExactly("a.xlsx");
    }

    @Test
    void what_was_known_at_an_instant_is_what_was_in_force_then() {
        Instant before = clock.instant().minusSeconds(1);
        store(file("first.xlsx", RECEIVED), delivery("regionkansliet", DECEMBER_31, figure("1")));
        Instant between = clock.tick();
        clock.tick();
        store(file("second.xlsx", RECEIVED.plusSeconds(60)), delivery("regionkansliet", DECEMBER_31, figure("2")));

        assertThat(store.deliveries().holdingsAsKnownAt(before).deliveries()).isEmpty();
        assertThat(store.deliveries().holdingsAsKnownAt(between).observations())
                .extracting(Holdings.Held::observation)
                .containsExactly(figure("1"));
        assertThat(store.deliveries().holdingsAsKnownAt(clock.instant()).observations())
                .extracting(Holdings.Held::observation)
                .containsExactly(figure("2"));
    }

    @Test
    void the_latest_month_is_that_of_the_latest_period_in_force() {
        assertThat(store.deliveries().holdings().latestMonth()).isEmpty();

        store(file("a.xlsx", RECEIVED), delivery("regionkansliet", Period.parse("2024-12-31"), figure("1")));
        store(file("b.xlsx", RECEIVED), delivery("regionkansliet", Period.parse("2023-12-31"), figure("1")));

        assertThat(store.deliveries().holdings().latestMonth()).contains(YearMonth.of(2024, 12));
    }

    @Test
    void runs_are_numbered_and_remembered() {
        long first = store.runs().begin("run", clock.instant());
        long second = store.runs().begin("import", clock.instant());
        store.runs().finish(first, clock.tick(), new Run.Counts(10, 2, 1, 0));
        reopen();

        assertThat(second).isGreaterThan(first);
        assertThat(store.runs().all())
                .extracting(Run::command, run -> run.finished().isPresent(), Run::counts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("import", false, Run.Counts.NONE),
                        org.assertj.core.groups.Tuple.tuple("run", true, new Run.Counts(10, 2, 1, 0)));
    }

    @Test
    void every_table_is_cached() {
        assertThat(store.jdbc()
                        .queryForList(
                                "SELECT DISTINCT hsqldb_type FROM information_schema.system_tables"
                                        + " WHERE table_schem = 'PUBLIC'",
                                String.class))
                .containsExactly("CACHED");
    }

    private void reopen() {
        store.close();
        open();
    }

    private void store(SourceFile file, NewDelivery... deliveries) {
        store.deliveries().store(judged(file, 1), List.of(deliveries));
    }

    private static JudgedFile judged(SourceFile file, long run) {
        return new JudgedFile(file, run, 100, 0, Optional.empty(), List.of(), Optional.empty());
    }

    private List<String> inForce() {
        return store.deliveries().holdings().deliveries().stream()
                .map(Delivery::file)
                .toList();
    }

    private List<Observation> observations() {
        return store.deliveries().holdings().observations().stream()
                .map(Holdings.Held::observation)
                .toList();
    }

    private static SourceFile file(String name, Instant received) {
        String hash = String.format("%064x", name.hashCode() & 0xffffffffL);
        return new SourceFile(Path.of("inbox", name), hash, 1234, received);
    }

    private static NewDelivery delivery(String organisation, Period period, Observation... observations) {
        return new NewDelivery("personal", organisation, period, true, List.of(observations));
    }

    private static NewDelivery months(String period, String first, String figure, String last, String otherFigure) {
        return delivery(
                "regionkansliet",
                Period.parse(period),
                observation(Period.parse(first), Measure.of(new BigDecimal(figure))),
                observation(Period.parse(last), Measure.of(new BigDecimal(otherFigure))));
    }

    private static Observation figure(String figure) {
        return observation(DECEMBER_31, Measure.of(new BigDecimal(figure)));
    }

    private static Observation observation(Period period, Measure measure) {
        return new Observation(
                "arsarbetare-avtalad",
                Breakdown.of(Map.of("kon", "kvinna", "yrkesgrupp", "lakare")),
                period,
                Basis.OUTCOME,
                measure,
                new Origin("Anställningar", 6, 95, 90));
    }

    /** A clock that moves a minute when told. */
    private static final class Ticking extends Clock {

        private Instant now;

        Ticking(Instant now) {
            this.now = now;
        }

        Instant tick() {
            now = now.plusSeconds(60);
            return now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
