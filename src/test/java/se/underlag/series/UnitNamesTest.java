package se.underlag.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.wording.BundleCheck;
import se.underlag.wording.Messages;

class UnitNamesTest {

    @ParameterizedTest
    @CsvSource({
        "timmar, timmar, hours",
        "årsarbetare, årsarbetare, full-time equivalents",
        "procentenheter, procentenheter, percentage points",
        "mnkr, mnkr, mnkr",
        "%, %, %",
        "vårddagar, vårddagar, vårddagar"
    })
    void a_unit_has_its_name_in_each_language_and_a_sign_is_the_same(String symbol, String swedish, String english) {
        assertThat(new UnitNames(Messages.SWEDISH).of(Unit.of(symbol))).isEqualTo(swedish);
        assertThat(new UnitNames(Messages.ENGLISH).of(Unit.of(symbol))).isEqualTo(english);
    }

    @Test
    void what_the_definitions_say_goes_first() {
        Unit said =
                Unit.of("timmar").said(new Unit.Words(LocalText.of("x"), new LocalText("arbetstimmar", "man-hours")));
        assertThat(new UnitNames(Messages.ENGLISH).of(said)).isEqualTo("man-hours");
    }

    @Test
    void both_languages_name_the_same() throws IOException {
        Path bundle = Path.of("src/main/resources/se/underlag/series/units");
        new BundleCheck(bundle, bundle).languagesAgree();
    }
}
