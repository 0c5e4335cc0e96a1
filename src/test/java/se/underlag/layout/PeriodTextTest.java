package se.underlag.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.layout.SourceDefinition.PeriodKind;
import se.underlag.series.Period;

class PeriodTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2024-01               | 2024-01 | 2024-01
            202401                | 2024-01 | 2024-01
            2024M01               | 2024-01 | 2024-01
            Jan 2024              | 2024-01 | 2024-01
            Maj 2024              | 2024-05 | 2024-05
            okt-24                | 2024-10 | 2024-10
            december 2024         | 2024-12 | 2024-12
            2024-12-31            | 2024-12 | 2024-12
            31 dec 2024           | 2024-12 | 2024-12
            2024-01--2024-12      | 2024-01 | 2024-12
            202401-202412         | 2024-01 | 2024-12
            jan-jul 2024          | 2024-01 | 2024-07
            januari – december 2024 | 2024-01 | 2024-12
            jan 2024 - mars 2024  | 2024-01 | 2024-03
            2024                  | 2024-01 | 2024-12
            Helår 2024            | 2024-01 | 2024-12
            kv 2 2024             | 2024-04 | 2024-06
            T1 2024               | 2024-01 | 2024-04
            September 2022        | 2022-09 | 2022-09
            """)
    void reads_spans_of_months(String text, YearMonth first, YearMonth last) {
        assertThat(PeriodText.read(text).orElseThrow().as(PeriodKind.MONTHS)).contains(new Period.Months(first, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2024-12-31          | 2024-12-31
            2024-12-31T00:00:00 | 2024-12-31
            20241231            | 2024-12-31
            31/12/2024          | 2024-12-31
            31 december 2024    | 2024-12-31
            den 1 mars 2024     | 2024-03-01
            2024-02             | 2024-02-29
            dec 2024            | 2024-12-31
            2024                | 2024-12-31
            """)
    void reads_days_and_takes_the_last_day_of_a_month(String text, LocalDate day) {
        assertThat(PeriodText.read(text).orElseThrow().as(PeriodKind.DAY)).contains(new Period.Day(day));
    }

    @Test
    void a_month_alone_waits_for_its_year() {
        PeriodText.Reading march = PeriodText.read("Mars").orElseThrow();
        assertThat(march.as(PeriodKind.MONTHS)).isEmpty();
        assertThat(march.inYear(2023).as(PeriodKind.MONTHS)).contains(Period.Months.of(YearMonth.of(2023, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03, 2024, 2024-03--2024-03",
        "2024-03, 2023, 2023-03--2023-03",
        "Mars, 2023, 2023-03--2023-03",
        "2024-03, jan-mars 2024, 2024-03--2024-03"
    })
    void a_month_under_a_heading_that_names_a_year_is_a_month_of_that_year(
            String row, String heading, String expected) {
        PeriodText.Reading under = PeriodText.read(row)
                .orElseThrow()
                .under(PeriodText.read(heading).orElseThrow())
                .orElseThrow();
        assertThat(under.first().orElseThrow() + "--" + under.last().orElseThrow())
                .isEqualTo(expected);
    }

    @Test
    void a_month_under_a_heading_with_other_months_means_nothing() {
        PeriodText.Reading may = PeriodText.read("2024-05").orElseThrow();
        assertThat(may.under(PeriodText.read("jan-mars 2024").orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Totalt", "2024-13", "2024-02-30", "31 foo 2024", "12345", "per enhet", "2024-12--2024-01"})
    void what_is_no_period_is_not_read_as_one(String text) {
        assertThat(PeriodText.read(text)).isEmpty();
    }
}
