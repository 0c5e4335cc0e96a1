package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTextsTest {

    private final PeriodTexts swedish = new PeriodTexts(Messages.SWEDISH);
    private final PeriodTexts english = new PeriodTexts(Messages.ENGLISH);

    @Test
    void a_day_has_a_short_month_without_full_stop() {
        assertThat(swedish.day(LocalDate.of(2024, 12, 31))).isEqualTo("31 dec 2024");
        assertThat(swedish.day(LocalDate.of(2024, 5, 1))).isEqualTo("1 maj 2024");
        assertThat(english.day(LocalDate.of(2024, 5, 1))).isEqualTo("1 May 2024");
    }

    @Test
    void a_month_is_written_out() {
        assertThat(swedish.month(YearMonth.of(2024, 10))).isEqualTo("oktober 2024");
        assertThat(english.month(YearMonth.of(2024, 10))).isEqualTo("October 2024");
    }

    @Test
    void a_span_has_an_en_dash_and_says_the_year_once_where_it_is_one() {
        assertThat(swedish.span(YearMonth.of(2024, 1), YearMonth.of(2024, 12))).isEqualTo("jan–dec 2024");
        assertThat(swedish.span(YearMonth.of(2023, 11), YearMonth.of(2024, 2))).isEqualTo("nov 2023–feb 2024");
        assertThat(swedish.span(YearMonth.of(2024, 1), YearMonth.of(2024, 1))).isEqualTo("jan 2024");
    }

    @Test
    void a_full_year_is_the_year() {
        assertThat(swedish.yearOrSpan(YearMonth.of(2024, 1), YearMonth.of(2024, 12)))
                .isEqualTo("2024");
        assertThat(swedish.yearOrSpan(YearMonth.of(2024, 1), YearMonth.of(2024, 7)))
                .isEqualTo("jan–jul 2024");
    }
}
