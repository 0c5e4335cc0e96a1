package se.underlag.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-31", "2024-02-29", "0001-01-01", "2024-01", "2024-12", "2024-01--2024-12"})
    void what_was_written_is_read_as_it_was(String text) {
        assertThat(Period.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-1",
                "2024-13",
                "2024-00",
                "2024/01",
                "2023-02-29",
                "2024-01-00",
                "2024-13-01",
                "2024-01/31",
                "2024-01-1a",
                "\u0662024-01",
                "20240101",
                "2024-01-",
                "2024-01--",
                "2024-01--2023-12",
                "2024-01-01--2024-02-01"
            })
    void what_was_written_in_no_such_way_is_refused(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOfAny(DateTimeException.class, IllegalArgumentException.class);
    }
}
