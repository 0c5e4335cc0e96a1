package se.underlag.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.finding.Severity;
import se.underlag.series.MissingReason;
import se.underlag.wording.BundleCheck;
import se.underlag.wording.Messages;

class WordsTest {

    @Test
    void both_languages_say_the_same() throws IOException {
        Path bundle = Path.of("src/main/resources/se/underlag/receipt/receipt");
        new BundleCheck(bundle, bundle).languagesAgree();
    }

    @Test
    void every_severity_and_every_reason_for_a_missing_figure_has_its_words() {
        Messages messages = Messages.of(Words.BUNDLE, Messages.SWEDISH);
        List<String> keys = Stream.concat(
                        Stream.of(Severity.values())
                                .map(severity ->
                                        "count.severity." + severity.name().toLowerCase(Locale.ROOT))
                                .flatMap(key -> Stream.of(key + ".one", key + ".many")),
                        Stream.of(MissingReason.values()).map(reason -> "missing." + reason.code()))
                .toList();

        assertThat(keys).allMatch(messages::has);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 | 1 byte", "999 | 999 byte", "1000 | 1,0 kB", "10234 | 10,2 kB", "52400000 | 52,4 MB"})
    void a_size_is_told_as_people_do(long bytes, String shown) {
        assertThat(new Words(Messages.SWEDISH).size(bytes))
                .isEqualTo(shown.replace(' ', '\u00A0').replace("\u00A0byte", " byte"));
    }

    @Test
    void several_things_are_enumerated() {
        Words words = new Words(Messages.SWEDISH);

        assertThat(words.enumerated(List.of("a"))).isEqualTo("a");
        assertThat(words.enumerated(List.of("a", "b"))).isEqualTo("a och b");
        assertThat(words.enumerated(List.of("a", "b", "c"))).isEqualTo("a, b och c");
    }
}
