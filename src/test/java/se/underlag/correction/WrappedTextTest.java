package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kort|10|1",
                "precis tio|10|1",
                "precis elva|10|2",
                "Ett tal i kolumnen Sysselsättningsgrad %, till exempel 1 234,5.|33|3",
                "ettordlängreänraden|10|2",
                "a ettordlängreänraden b|10|4",
            })
    void a_text_is_broken_between_words(String text, int letters, int lines) {
        assertThat(WrappedText.lines(text, letters)).isEqualTo(lines);
        assertThat(WrappedText.lines(text + "\n" + text, letters)).isEqualTo(2 * lines);
    }
}
