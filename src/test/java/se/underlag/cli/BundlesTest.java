package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.intake.Waiting;
import se.underlag.job.UsageMistake;
import se.underlag.wording.Messages;

class BundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"console", "help"})
    void both_languages_have_the_same_texts(String bundle) {
        assertThat(keys(bundle, Messages.ENGLISH)).isEqualTo(keys(bundle, Messages.SWEDISH));
    }

    @Test
    void every_reason_to_wait_and_every_mistake_of_usage_has_its_sentence() {
        Set<String> needed = Stream.concat(
                        Stream.of(Waiting.Reason.values()).map(reason -> "waiting." + reason),
                        Stream.of(UsageMistake.What.values()).map(what -> "usage." + what))
                .collect(Collectors.toSet());

        assertThat(keys("console", Messages.SWEDISH)).containsAll(needed);
    }

    private static Set<String> keys(String bundle, java.util.Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(
                        "se.underlag.cli." + bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
