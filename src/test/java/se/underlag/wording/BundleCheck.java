package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bundle whose keys are constants of an enum, each constant with a comment that names its arguments: {@code {0} the
 * name}.
 *
 * @param source the source of the enum
 * @param bundle the bundle's path, without language
 */
public record BundleCheck(Path source, Path bundle) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    /** Every constant has every part, in both languages, with the same placeholders, and only those documented. */
    public void everyConstantHas(List<String> constants, List<String> parts) throws IOException {
        Properties swedish = texts("sv");
        Properties english = texts("en");
        for (String constant : constants) {
            SortedSet<String> documented = placeholders(comment(constant));
            for (String part : parts) {
                String key = constant + "." + part;
                assertThat(swedish.stringPropertyNames()).contains(key);
                assertThat(english.stringPropertyNames()).contains(key);
                variants(key, swedish).forEach(variant -> assertThat(documented)
                        .as(variant)
                        .containsAll(placeholders(swedish.getProperty(variant))));
            }
        }
    }

    /** The languages say the same things, with the same placeholders, and every text is a valid format. */
    public void languagesAgree() throws IOException {
        Properties swedish = texts("sv");
        Properties english = texts("en");
        assertThat(swedish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : swedish.stringPropertyNames()) {
            assertThat(placeholders(swedish.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            for (Properties texts : List.of(swedish, english)) {
                String text = texts.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                assertThat(text.replace("''", ""))
                        .as("%s: an apostrophe is written twice", key)
                        .doesNotContain("'");
                assertThat(new MessageFormat(text).getFormats())
                        .as(key)
                        .hasSizeGreaterThanOrEqualTo(placeholders(text).size());
            }
        }
    }

    private static Stream<String> variants(String key, Properties texts) {
        return texts.stringPropertyNames().stream().filter(name -> name.equals(key) || name.startsWith(key + ".no"));
    }

    private String comment(String constant) throws IOException {
        Matcher matcher = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + constant + "\\b", Pattern.DOTALL)
                .matcher(Files.readString(source));
        assertThat(matcher.find()).as("a comment on %s", constant).isTrue();
        return matcher.group(1);
    }

    private static SortedSet<String> placeholders(String text) {
        SortedSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }

    private Properties texts(String language) throws IOException {
        Properties properties = new Properties();
        Path file = bundle.resolveSibling(bundle.getFileName() + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
