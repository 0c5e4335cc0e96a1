package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnitTextsTest {

    @Test
    void a_unit_is_called_by_its_name_in_each_language_and_an_unknown_one_as_it_came() {
        UnitTexts swedish = new UnitTexts(Messages.SWEDISH);
        UnitTexts english = new UnitTexts(Messages.ENGLISH);

        assertThat(swedish.name("miljoner ton")).isEqualTo("miljoner ton");
        assertThat(english.name("miljoner ton")).isEqualTo("million tonnes");
        assertThat(english.name("vtf")).isEqualTo("vtf");
        assertThat(swedish.amount("59,5", "mnkr")).isEqualTo("59,5 mnkr");
        assertThat(english.amount("59,5", "mnkr")).isEqualTo("SEK 59,5 million");
        assertThat(english.amount("3", "timmar")).isEqualTo("3 hours");
    }

    @Test
    void every_unit_is_there_in_both_languages() throws IOException {
        Path bundle = Path.of("src/main/resources/se/underlag/wording/units");
        new BundleCheck(bundle, bundle).languagesAgree();
    }
}
