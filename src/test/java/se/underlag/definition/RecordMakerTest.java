package se.underlag.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RecordMakerTest {

    private static final RecordMaker MAKER = new RecordMaker(Map.of(
            String.class, node -> node.asString(),
            int.class, node -> Integer.parseInt(node.asString()),
            Integer.class, node -> Integer.valueOf(node.asString()),
            BigDecimal.class, node -> new BigDecimal(node.asString())));

    /** A record with one of each. */
    record Thing(
            String name,
            int howMany,
            Optional<BigDecimal> weight,
            List<String> words,
            Map<String, List<Integer>> byColour,
            Optional<Shade> shade,
            List<Thing> parts) {

        Thing {
            if (howMany < 0) {
                throw new IllegalArgumentException("fewer than none");
            }
        }
    }

    /** Constants as in definitions. */
    enum Shade {
        LIGHT,
        VERY_DARK
    }

    @Test
    void components_are_found_by_their_names_and_what_may_be_absent_is_empty() {
        assertThat(made("{'name': 'x', 'how-many': 3, 'words': null}"))
                .isEqualTo(new Thing("x", 3, Optional.empty(), List.of(), Map.of(), Optional.empty(), List.of()));
    }

    @Test
    void everything_that_is_there_is_taken_as_it_stands() {
        Thing part = new Thing("y", 0, Optional.empty(), List.of("ett"), Map.of(), Optional.empty(), List.of());

        assertThat(made("{'name': 4010, 'how-many': 1, 'weight': '1.50', 'words': ['a', 'b'], 'shade': 'very-dark',"
                        + " 'parts': {'name': 'y', 'how-many': 0, 'words': 'ett'}}"))
                .isEqualTo(new Thing(
                        "4010",
                        1,
                        Optional.of(new BigDecimal("1.50")),
                        List.of("a", "b"),
                        Map.of(),
                        Optional.of(Shade.VERY_DARK),
                        List.of(part)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    {'how-many': 1}                                                  | /name              | nothing is given
                    {'name': 'x', 'how-many': null}                                  | /how-many          | nothing is given
                    {'name': 'x', 'how-many': 'three'}                               | /how-many          | three
                    {'name': 'x', 'how-many': -1}                                    | ""                 | fewer than none
                    {'name': 'x', 'how-many': 1, 'colour': 'red'}                    | /colour            | by-colour
                    {'name': 'x', 'how-many': 1, 'by-colour': ['red']}               | /by-colour         | keys
                    {'name': 'x', 'how-many': 1, 'words': ['a', null]}               | /words/1           | nothing is given
                    {'name': 'x', 'how-many': 1, 'shade': 'VERY_DARK'}               | /shade             | very-dark
                    {'name': 'x', 'how-many': 1, 'parts': [{'name': 'y', 'how-many': 1}, {'name': 'z'}]} | /parts/1/how-many | nothing
                    {'name': 'x', 'how-many': 1, 'by-colour': {'a/b': ['no']}}       | /by-colour/a~1b/0  | no
                    'x'                                                              | ""                 | keys
                    """)
    void what_does_not_fit_is_told_with_its_place(String json, String pointer, String words) {
        assertThatExceptionOfType(NoSense.class).isThrownBy(() -> made(json)).satisfies(noSense -> {
            assertThat(noSense.pointer()).isEqualTo(pointer);
            assertThat(noSense).hasMessageContaining(words);
        });
    }

    @Test
    void what_nobody_has_said_how_to_make_is_our_own_mistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MAKER.make(JsonMapper.shared().readTree("{}"), Unmade.class))
                .withMessageContaining("Set");
    }

    /** With a component of a kind that is not made. */
    record Unmade(Set<String> names) {}

    private static Thing made(String json) {
        return MAKER.make(JsonMapper.shared().readTree(json.replace('\'', '"')), Thing.class);
    }
}
