package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @MethodSource("hidden")
    void what_is_not_seen_is_shown(String text, String shown) {
        assertThat(OneLine.of(text)).isEqualTo(shown);
        assertThat(OneLine.of(shown)).as("shown once more").isEqualTo(shown);
    }

    private static Stream<Arguments> hidden() {
        return Stream.of(
                arguments("a\nb", "a␊b"),
                arguments("a\r\nb", "a␍␊b"),
                arguments("a\tb", "a␉b"),
                arguments("a\u0000b", "a␀b"),
                arguments("a\u001B[2Jb", "a␛[2Jb"),
                arguments("a\u007Fb", "a␡b"),
                arguments("a\u0085b", "a\\u0085b"),
                arguments("a\u2028b", "a\\u2028b"),
                arguments("faktura\u202Excod.exe", "faktura\\u202Excod.exe"),
                arguments("a\u2066b", "a\\u2066b"),
                arguments("a\uD83Db", "a\\uD83Db"),
                arguments("a\uDE00b", "a\\uDE00b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Årets tal (2).xlsx", "1\u00A0073,1 − ”x” ‰", "naïve \uD83D\uDE00 \u05D0\u05D1", "\\n"})
    void what_is_seen_is_given_back_as_it_is(String text) {
        assertThat(OneLine.of(text)).isSameAs(text);
    }

    @Test
    void half_a_character_at_either_end_is_shown() {
        assertThat(OneLine.of("\uDE00")).isEqualTo("\\uDE00");
        assertThat(OneLine.of("\uD83D")).isEqualTo("\\uD83D");
    }
}
