package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            -61.202478    | 1 | -61,2
            -59.527259    | 1 | -59,5
            56.85         | 1 | 56,9
            -0.04         | 1 | 0,0
            -0.05         | 1 | -0,1
            0.05          | 1 | 0,1
            1073.1        | 1 | 1 073,1
            -2077.9       | 1 | -2 077,9
            308470        | 0 | 308 470
            999.95        | 1 | 1 000,0
            1234567.891   | 2 | 1 234 567,89
            """)
    void rounds_half_up_once_and_a_shown_zero_has_no_sign(BigDecimal value, int decimals, String expected) {
        assertThat(Typography.plainNumber(value, decimals)).isEqualTo(expected);
    }
}
