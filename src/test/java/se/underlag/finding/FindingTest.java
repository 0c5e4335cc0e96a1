package se.underlag.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Invented;

class FindingTest {

    private static final String NUMBER = Invented.of("19811218", "987").withLongDay("-");

    @Test
    void no_rule_can_make_one_that_tells_an_identity_number() {
        SourceLocation place = SourceLocation.of("lön " + NUMBER + ".csv", "Blad " + NUMBER);
        Finding finding = Finding.of(
                FindingCode.COLUMN_MISSING, place, List.of("Namn", "Namn " + NUMBER), "Heter " + NUMBER + "?", 7);

        assertThat(finding.arguments())
                .containsExactly(List.of("Namn", "Namn ********-****"), "Heter ********-****?", 7);
        assertThat(finding.location()).hasToString("lön ********-****.csv › Blad ********-****");
        assertThat(finding.toString()).doesNotContain(NUMBER);
    }
}
