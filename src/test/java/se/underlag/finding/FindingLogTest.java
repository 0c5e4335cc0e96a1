package se.underlag.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.underlag.source.SourceLocation;

class FindingLogTest {

    @Test
    void findings_come_in_the_order_in_which_a_file_is_read() {
        FindingLog log = new FindingLog();
        Stream.of("Maj:E2", ":", "Maj:AA2", "Maj:B2", "Maj:10", "April:A1", "Maj:B10", "Maj:A9", "Maj:")
                .map(place -> place.split(":", -1))
                .map(place -> Finding.of(
                        FindingCode.NOT_A_NUMBER, new SourceLocation("m.xlsx", place[0], place[1]), "x", "y"))
                .forEach(log);

        assertThat(log.toList())
                .extracting(finding ->
                        finding.location().sheet() + ":" + finding.location().place())
                .isEqualTo(
                        List.of("Maj:B2", ":", "Maj:E2", "Maj:AA2", "Maj:A9", "Maj:10", "Maj:B10", "April:A1", "Maj:"));
    }
}
