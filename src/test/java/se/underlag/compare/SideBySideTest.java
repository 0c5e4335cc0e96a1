package se.underlag.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Period;

class SideBySideTest {

    private static final Period NOW = Period.Months.ofYear(2024);
    private static final Period BEFORE = Period.Months.ofYear(2023);

    @Test
    void figures_meet_by_what_they_are_about_and_not_by_place() {
        List<Pair> pairs = SideBySide.of(
                List.of(value("chef", NOW, "13"), value("lakare", NOW, "1")),
                List.of(value("lakare", BEFORE, "2"), value("chef", BEFORE, "10")),
                1);

        assertThat(difference(pairs, "chef")).isEqualTo(new Change.Difference(new BigDecimal("3")));
        assertThat(difference(pairs, "lakare")).isEqualTo(new Change.Difference(new BigDecimal("-1")));
    }

    @Test
    void figures_of_other_periods_do_not_meet() {
        Period half = new Period.Months(YearMonth.of(2023, 1), YearMonth.of(2023, 7));

        List<Pair> pairs = SideBySide.of(List.of(value("chef", NOW, "13")), List.of(value("chef", half, "10")), 1);

        assertThat(pairs).hasSize(2);
        assertThat(pairs)
                .extracting(Pair::difference)
                .containsOnly(new Change.NotComparable(Change.Reason.NOT_DELIVERED));
    }

    @Test
    void every_key_of_either_side_is_there_once() {
        List<Pair> pairs = SideBySide.of(
                List.of(value("ny", NOW, "1"), value("", NOW, "5")), List.of(value("upphord", BEFORE, "2")), 1);

        assertThat(pairs).extracting(Pair::key).containsExactlyInAnyOrder("ny", "", "upphord");
        assertThat(pairs).extracting(pair -> pair.now().isPresent()).containsExactlyInAnyOrder(true, true, false);
    }

    @Test
    void the_last_day_of_february_meets_the_last_day_of_february() {
        Period leap = new Period.Day(LocalDate.of(2024, 2, 29));
        Period before = new Period.Day(LocalDate.of(2023, 2, 28));
        Period after = new Period.Day(LocalDate.of(2025, 2, 28));

        assertThat(SideBySide.of(List.of(value("x", leap, "3")), List.of(value("x", before, "1")), 1))
                .singleElement()
                .extracting(Pair::difference)
                .isEqualTo(new Change.Difference(new BigDecimal("2")));
        assertThat(SideBySide.of(List.of(value("x", after, "3")), List.of(value("x", leap, "1")), 1))
                .hasSize(1);
    }

    @Test
    void a_plan_meets_the_outcome_of_the_same_period() {
        List<Pair> pairs = SideBySide.of(List.of(value("x", NOW, "-314.3")), List.of(value("x", NOW, "-356.2")), 0);

        assertThat(difference(pairs, "x")).isEqualTo(new Change.Difference(new BigDecimal("41.9")));
    }

    @Test
    void a_plan_of_a_later_year_meets_the_outcome_of_this_one() {
        List<Pair> pairs = SideBySide.of(List.of(value("x", BEFORE, "-311")), List.of(value("x", NOW, "-435")), -1);

        assertThat(difference(pairs, "x")).isEqualTo(new Change.Difference(new BigDecimal("124")));
    }

    @Test
    void values_keep_every_digit() {
        List<Pair> pairs = SideBySide.of(
                List.of(value("x", NOW, "12345678901234567890.123456789")),
                List.of(value("x", BEFORE, "0.000000001")),
                1);

        assertThat(difference(pairs, "x"))
                .isEqualTo(new Change.Difference(new BigDecimal("12345678901234567890.123456788")));
    }

    @Test
    void percent_is_of_the_base_also_when_it_is_negative() {
        // −59.527 after −61.202: 1.675 ÷ −61.202 = −2.7368 %.
        Change change = pair("-59.527", "-61.202").percent();

        assertThat(change).isInstanceOfSatisfying(Change.Percent.class, percent -> assertThat(percent.number())
                .isBetween(new BigDecimal("-2.7369"), new BigDecimal("-2.7368")));
        assertThat(pair("-3", "-2").percent())
                .isInstanceOfSatisfying(Change.Percent.class, percent -> assertThat(percent.number())
                        .isEqualByComparingTo("50"));
    }

    @Test
    void a_zero_base_gives_no_percentage() {
        assertThat(pair("5", "0").percent()).isEqualTo(new Change.NotComparable(Change.Reason.ZERO_BASE));
        assertThat(pair("0", "0").percent()).isEqualTo(new Change.NotComparable(Change.Reason.ZERO_BASE));
        assertThat(pair("5", "0").difference()).isEqualTo(new Change.Difference(new BigDecimal("5")));
    }

    @Test
    void shares_differ_in_percentage_points() {
        Pair pair = SideBySide.of(
                        List.of(new Value("x", NOW, Measure.of(new BigDecimal("4.3")), Set.of(), true)),
                        List.of(new Value("x", BEFORE, Measure.of(new BigDecimal("2.3")), Set.of(), true)),
                        1)
                .get(0);

        assertThat(pair.difference()).isEqualTo(new Change.PercentagePoints(new BigDecimal("2.0")));
        assertThat(pair.percent()).isEqualTo(new Change.NotComparable(Change.Reason.PERCENT_OF_PERCENT));
    }

    @Test
    void figures_that_lack_different_things_do_not_compare() {
        Pair pair = SideBySide.of(
                        List.of(value("x", NOW, "1")),
                        List.of(new Value("x", BEFORE, Measure.of(BigDecimal.ONE), Set.of("folktandvarden"), false)),
                        1)
                .get(0);

        assertThat(pair.difference()).isEqualTo(new Change.NotComparable(Change.Reason.DIFFERENT_COVERAGE));
    }

    @Test
    void what_must_not_be_published_is_the_reason_before_what_is_not_there() {
        Measure notAssured = Measure.missing(MissingReason.NOT_QUALITY_ASSURED);
        Measure notDelivered = Measure.missing(MissingReason.NOT_DELIVERED);
        Pair pair = SideBySide.of(
                        List.of(new Value("x", NOW, notAssured, Set.of(), false)),
                        List.of(new Value("x", BEFORE, notDelivered, Set.of(), false)),
                        1)
                .get(0);

        assertThat(pair.difference()).isEqualTo(new Change.NotComparable(Change.Reason.NOT_QUALITY_ASSURED));
    }

    private static Pair pair(String now, String before) {
        return SideBySide.of(List.of(value("x", NOW, now)), List.of(value("x", BEFORE, before)), 1)
                .get(0);
    }

    private static Value value(String key, Period period, String number) {
        return new Value(key, period, Measure.of(new BigDecimal(number)), Set.of(), false);
    }

    private static Change difference(List<Pair> pairs, String key) {
        return pairs.stream()
                .filter(pair -> pair.key().equals(key))
                .findFirst()
                .orElseThrow()
                .difference();
    }
}
