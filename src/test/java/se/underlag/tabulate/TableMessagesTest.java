package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.wording.BundleCheck;

class TableMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_note_has_a_text_and_every_text_is_a_note(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                NoteTexts.class.getResourceAsStream("tables_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(NoteTexts.keys());
    }

    @Test
    void the_languages_say_the_same() throws IOException {
        Path bundle = Path.of("src/main/resources/se/underlag/tabulate/tables");
        new BundleCheck(bundle, bundle).languagesAgree();
    }
}
