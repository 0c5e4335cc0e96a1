package se.underlag.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.layout.SourceDefinition.NumberStyle;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1273,22        | 1273.22
            1 273,22       | 1273.22
            -5,0           | -5.0
            −5,0           | -5.0
            – 5,0          | -5.0
            5,0-           | -5.0
            (5,0)          | -5.0
            +5             | 5
            1.234,5        | 1234.5
            1.234.567,5    | 1234567.5
            1,234,567      | 1234567
            1,234.5        | 1234.5
            12.5           | 12.5
            0.123          | 0.123
            1234.567       | 1234.567
            ,5             | 0.5
            405 778        | 405778
            1,5E3          | 1.5E3
            """)
    void reads_numbers_as_swedes_and_systems_write_them(String text, BigDecimal expected) {
        assertThat(NumberText.read(text, NumberStyle.SV)).isEqualTo(new NumberText.Read(expected, false));
    }

    @Test
    void every_kind_of_space_may_stand_between_thousands() {
        for (char space : new char[] {' ', '\u00A0', '\u202F', '\u2009', '\u2007'}) {
            assertThat(NumberText.read("131" + space + "552,75", NumberStyle.SV))
                    .isEqualTo(new NumberText.Read(new BigDecimal("131552.75"), false));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234|1234", "1,234.5|1234.5", "1.234|1.234", "0.106666667|0.106666667"})
    void reads_english_numbers_where_the_source_writes_english(String text, BigDecimal expected) {
        assertThat(NumberText.read(text, NumberStyle.EN)).isEqualTo(new NumberText.Read(expected, false));
    }

    @Test
    void a_percent_sign_is_told() {
        assertThat(NumberText.read("75 %", NumberStyle.SV)).isEqualTo(new NumberText.Read(new BigDecimal(75), true));
        assertThat(NumberText.read("-2,7\u00A0%", NumberStyle.SV))
                .isEqualTo(new NumberText.Read(new BigDecimal("-2.7"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "12.345", "-1.234"})
    void what_can_be_read_in_two_ways_is_not_guessed(String text) {
        assertThat(NumberText.read(text, NumberStyle.SV)).isInstanceOf(NumberText.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "..", "x", "abc", "1 2 3", "12 34,5", "1,2,3", "1..2", "%", "()", "2024-01", "=1+1", "1 23"
            })
    void what_is_no_number_is_not_read_as_one(String text) {
        assertThat(NumberText.read(text, NumberStyle.SV)).isInstanceOf(NumberText.NotANumber.class);
    }
}
