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
        if (language.equals("sv")) {
            saysWhatThePublishedTablesSay(read.toString().replace('\u00A0', ' '));
        }
    }

    private static void saysWhatThePublishedTablesSay(String text) {
        assertThat(text)
                .contains("För effektmålen från regionfullmäktige är bedömningen grön för 4, gul för 1 och röd för 2."
                        + " Av dessa 8 har 1 inte bedömts.")
                .contains("För nämndens uppdrag är bedömningen grön för 7, gul för 5 och röd för 1.")
                .contains("Av 21 indikatorer är 10 helt uppfyllda, 4 delvis och 4 inte alls.")
                .contains("Bedömning saknas för ”Fler patienter screenas med levnadsvaneformulär”,"
                        + " ”Medicinsk bedömning inom tre dagar” och ”Jämställdhetsindex, Jämix”.")
                .contains("Hälsovalsenheten hade störst överskott mot budget, 74,4 mnkr.")
                .contains("Antalet listade i december 2024: Örebro 154 722 och Norr 51 945.")
                .contains(
                        "Lönekostnadsökningstakt enligt budget: 3,4 procent år 2022, jämfört med 12,9 procent år 2021;"
                                + " prognosen för 2021 var 8,2 procent.")
                .contains("Driftbudgeten är 3 007 mnkr år 2023, en ökning med 85 mnkr jämfört med 2022;"
                        + " prognosen för 2022 var 2 596 mnkr.")
                .doesNotContain("Endast kostnaden för övrigt konto");
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
