package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTextsTest {

    private final PeriodTexts swedish = new PeriodTexts(Messages.SWEDISH);
    private final PeriodTexts english = new PeriodTexts(Messages.ENGLISH);

    @Test
    void aDayHasAShortMonthWithoutFullStop() {
        assertThat(swedish.day(LocalDate.of(2024, 12, 31))).isEqualTo("31 dec 2024");
        assertThat(swedish.day(LocalDate.of(2024, 5, 1))).isEqualTo("1 maj 2024");
        assertThat(english.day(LocalDate.of(2024, 5, 1))).isEqualTo("1 May 2024");
    }

    @Test
    void aMonthIsWrittenOut() {
        assertThat(swedish.month(YearMonth.of(2024, 10))).isEqualTo("oktober 2024");
        assertThat(english.month(YearMonth.of(2024, 10))).isEqualTo("October 2024");
    }

    @Test
    void aSpanHasAnEnDashAndSaysTheYearOnceWhereItIsOne() {
        assertThat(swedish.span(YearMonth.of(2024, 1), YearMonth.of(2024, 12))).isEqualTo("jan–dec 2024");
        assertThat(swedish.span(YearMonth.of(2023, 11), YearMonth.of(2024, 2))).isEqualTo("nov 2023–feb 2024");
        assertThat(swedish.span(YearMonth.of(2024, 1), YearMonth.of(2024, 1))).isEqualTo("jan 2024");
    }

    @Test
    void aFullYearIsTheYear() {
        assertThat(swedish.yearOrSpan(YearMonth.of(2024, 1), YearMonth.of(2024, 12)))
                .isEqualTo("2024");
        assertThat(swedish.yearOrSpan(YearMonth.of(2024, 1), YearMonth.of(2024, 7)))
                .isEqualTo("jan–jul 2024");
    }
}
