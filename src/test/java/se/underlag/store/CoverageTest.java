package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.underlag.series.Period;

class CoverageTest {

    private record Told(long number, Period about, Period period) implements Piece {}

    private static Period months(String first, String last) {
        return new Period.Months(YearMonth.parse(first), YearMonth.parse(last));
    }

    private static Told told(long number, Period about, Period period) {
        return new Told(number, about, period);
    }

    private static final Period QUARTER = months("2023-01", "2023-03");
    private static final Period JANUARY = months("2023-01", "2023-01");
    private static final Period FEBRUARY = months("2023-02", "2023-02");
    private static final Period MARCH = months("2023-03", "2023-03");

    @Test
    void the_one_stored_last_counts_unless_it_only_carries_the_month_along() {
        Told own = told(1, JANUARY, JANUARY);
        Told carried = told(3, months("2024-01", "2024-01"), JANUARY);
        Told later = told(2, QUARTER, JANUARY);

        assertThat(Coverage.of(List.of(own, carried), JANUARY).pieces()).containsExactly(own);
        assertThat(Coverage.of(List.of(own, carried, later), JANUARY).pieces()).containsExactly(later);
    }

    @Test
    void what_was_delivered_of_other_months_has_no_say_in_what_makes_up_a_span() {
        Told whole = told(1, QUARTER, QUARTER);
        Period nextYear = months("2024-02", "2024-03");
        Told january = told(4, JANUARY, JANUARY);
        List<Told> delivered =
                new ArrayList<>(List.of(whole, january, told(3, nextYear, FEBRUARY), told(3, nextYear, MARCH)));
        List<Told> pieces = Coverage.of(delivered, QUARTER).pieces();

        for (int number = 2; number < 4; number++) {
            delivered.add(told(number, nextYear, months("2024-02", "2024-02")));
            assertThat(Coverage.of(delivered, QUARTER).pieces()).isEqualTo(pieces);
        }
        assertThat(pieces)
                .as("two months by one that is about them, rather than one")
                .containsExactly(whole);
    }

    @Test
    void a_month_that_nothing_covers_is_told() {
        Coverage<Told> coverage = Coverage.of(List.of(told(1, JANUARY, JANUARY), told(2, MARCH, MARCH)), QUARTER);

        assertThat(coverage.lacking()).containsExactly(YearMonth.of(2023, 2));
        assertThat(coverage.pieces()).hasSize(2);
    }
}
