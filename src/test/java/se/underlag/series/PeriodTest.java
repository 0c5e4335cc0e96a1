package se.underlag.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 2023-12-31",
        "2024-02-29, 2023-02-28",
        "2025-02-28, 2024-02-29",
        "2024-02-28, 2023-02-28",
        "2024-06-15, 2023-06-15"
    })
    void a_year_before_a_day_is_the_same_day_and_the_end_of_a_month_stays_its_end(LocalDate day, LocalDate before) {
        assertThat(new Period.Day(day).oneYearEarlier()).isEqualTo(new Period.Day(before));
    }

    @Test
    void a_year_before_a_span_is_the_same_months() {
        Period.Months spring = new Period.Months(YearMonth.of(2024, 1), YearMonth.of(2024, 7));
        assertThat(spring.oneYearEarlier()).isEqualTo(new Period.Months(YearMonth.of(2023, 1), YearMonth.of(2023, 7)));
        assertThat(spring.oneYearEarlier().oneYearLater()).isEqualTo(spring);
    }
}
