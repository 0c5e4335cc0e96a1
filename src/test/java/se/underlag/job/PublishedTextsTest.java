package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of the sample report reads as sentences, in both languages. For eyes it lies in {@code
 * target/words-sv.txt} and {@code target/words-en.txt}.
 */
class PublishedTextsTest {

    /** Begins with a capital or a figure, ends with a full stop, and holds nothing that is left of a rule. */
    private static final String SENTENCES = "[\\p{Lu}\\d][^{}|\\n]*[^ .]\\.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_text_reads_as_sentences(String language) throws IOException {
        WholeJob job = new WholeJob(Path.of("jobs"), folder);
        RunReport run = job.run(Path.of("input-samples"), Optional.empty(), Locale.forLanguageTag(language));
        Path month = job.output().resolve(run.asOf().orElseThrow().toString());
        StringBuilder read = new StringBuilder();
        for (Path words : files(month, "words.txt")) {
            String text = Files.readString(words);
            read.append(text).append('\n');
            List<String> blocks = List.of(text.split("\n\n"));
            assertThat(blocks).isNotEmpty().allSatisfy(block -> {
                assertThat(block.lines().toList()).hasSize(2);
                isText(block.lines().toList().get(1));
            });
        }
        for (Path alt : files(month, ".alt.txt")) {
            String text = Files.readString(alt).strip();
            read.append(text).append('\n');
            isText(text);
            assertThat(text).hasSizeLessThanOrEqualTo(250);
        }
        Files.writeString(Path.of("target", "words-" + language + ".txt"), read);
    }

    private static void isText(String text) {
        assertThat(text)
                .matches(SENTENCES)
                .doesNotContain("  ", " .", " ,", "..", "null", "–0", "−0,0 ")
                .doesNotContainPattern("\\d (mnkr|procent|per|årsarbetare|timmar|million)");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
