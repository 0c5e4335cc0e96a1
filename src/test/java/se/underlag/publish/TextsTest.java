package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        assertThat(keys("en").stringPropertyNames())
                .isEqualTo(keys("sv").stringPropertyNames())
                .isNotEmpty();
    }

    private static Properties keys(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(
                        Publication.class.getResourceAsStream("publish_" + language + ".properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
