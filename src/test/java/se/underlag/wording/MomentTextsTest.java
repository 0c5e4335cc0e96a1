package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTextsTest {

    private final MomentTexts swedish = new MomentTexts(Messages.SWEDISH);
    private final MomentTexts english = new MomentTexts(Messages.ENGLISH);

    @Test
    void a_moment_is_told_in_swedish_time_winter_and_summer() {
        assertThat(swedish.moment(Instant.parse("2025-01-14T01:15:00Z"))).isEqualTo("14 jan 2025 kl. 02.15");
        assertThat(swedish.moment(Instant.parse("2025-07-14T01:05:00Z"))).isEqualTo("14 juli 2025 kl. 03.05");
        assertThat(english.moment(Instant.parse("2025-01-14T01:15:00Z"))).isEqualTo("14 Jan 2025 at 02:15");
    }

    @Test
    void its_day_is_the_one_in_sweden() {
        assertThat(swedish.day(Instant.parse("2024-12-31T23:30:00Z"))).isEqualTo("1 jan 2025");
    }

    @Test
    void both_languages_say_the_same() throws IOException {
        Path bundle = Path.of("src/main/resources/se/underlag/wording/moments");
        new BundleCheck(bundle, bundle).languagesAgree();
    }
}
