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
    void everyNoteHasATextAndEveryTextIsANote(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                NoteTexts.class.getResourceAsStream("tables_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(NoteTexts.keys());
    }

    @Test
    void theLanguagesSayTheSame() throws IOException {
        Path bundle = Path.of("src/main/resources/se/underlag/tabulate/tables");
        new BundleCheck(bundle, bundle).languagesAgree();
    }
}
