package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A binary number is written so that it is the same number again, and shown with the same digits. */
class XlsNumbersTest {

    private static final long SEED = 20241231;
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    @Test
    void ordinary_numbers_are_written_plainly() {
        assertThat(XlsNumbers.text(0.1)).isEqualTo("0.10000000000000001");
        assertThat(XlsNumbers.text(1544.75)).isEqualTo("1544.75");
        assertThat(XlsNumbers.text(-7)).isEqualTo("-7");
        assertThat(XlsNumbers.text(0)).isEqualTo("0");
    }

    @Test
    void a_number_is_the_same_again_and_is_shown_the_same() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 6);
            String text = XlsNumbers.text(number);
            assertThat(Double.parseDouble(text))
                    .as("seed %d, number %d", SEED, i)
                    .isEqualTo(number);
            assertThat(new BigDecimal(text).round(SHOWN))
                    .as("seed %d, number %d: %s", SEED, i, text)
                    .isEqualByComparingTo(new BigDecimal(number).round(SHOWN));
        }
    }
}
