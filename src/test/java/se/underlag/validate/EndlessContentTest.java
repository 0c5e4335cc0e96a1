package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingText;
import se.underlag.finding.Outcome;
import se.underlag.wording.Messages;

/**
 * Content that can be read, and over which recognising and understanding must not take time without end. The limits of
 * time only end a test that hangs: each takes a second or so, and took minutes or hours where the work grew with the
 * square of what is there.
 */
class EndlessContentTest {

    /** As long as a cell can be read. */
    private static final int LONG = 130_000;

    @TempDir
    Path folder;

    Exports exports;

    @BeforeEach
    void definitions() {
        exports = new Exports(folder);
    }

    /** Each blank cell of the upper row asks for the heading at its left. */
    @Test
    @Timeout(60)
    void a_sheet_as_wide_as_any_with_a_single_heading_above_each_row_is_looked_through() {
        String narrow = "Antal" + ";".repeat(16_383) + "\n";
        String wide = String.join(";", Collections.nCopies(16_384, "x")) + "\n";

        Outcome<Judged> outcome = exports.judge("bred.csv", (narrow + wide).repeat(30));

        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.SOURCE_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x%s;", "x-%s;", "kr%s;", "Summa%s;", "Anm %s;", "1%s;"})
    @Timeout(60)
    void headings_as_long_as_a_cell_are_looked_through(String heading) {
        for (String filling : List.of(",", "(", " ", ".", ":", "\u00A0", "/ ", "\n", "1 000 ", " kr)", "-\n")) {
            String text =
                    heading.formatted(filling.repeat(LONG / filling.length())).replace(";", "y");
            Outcome<Judged> outcome = exports.judge("rubrik.csv", "\"" + text + "\";Antal\n\"" + text + "\";1\n");

            assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.SOURCE_UNKNOWN);
        }
    }

    /** Making a number of so many digits takes a time that grows with their square. */
    @Test
    @Timeout(60)
    void a_number_of_a_hundred_thousand_digits_is_none() {
        String rows = ("70000;19781370-8338;Andersson, Anna;Staben HR;Handläggare;Kvinna;Tillsvidare;"
                        + "1".repeat(LONG) + ";\n")
                .repeat(200);

        Outcome<Judged> outcome = exports.judge("personal.csv", Exports.PERSONAL + rows);

        assertThat(outcome.findings()).extracting(Finding::code).contains(FindingCode.NOT_A_NUMBER);
        assertThat(outcome.findings()).allSatisfy(EndlessContentTest::isShortInWords);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7;19781370-8338;A, B;%s;Handläggare;Kvinna;Tillsvidare;100;",
                "7;19781370-8338;A, B;Staben HR;%s;Kvinna;Tillsvidare;100;",
                "7;19781370-8338;A, B;Staben HR;Handläggare;Kvinna;Tillsvidare;100;%s"
            })
    void a_text_of_many_pages_is_no_name_and_no_number_and_its_beginning_is_told(String row) {
        String text = "En lång anmärkning. ".repeat(100);

        Outcome<Judged> outcome = exports.judge("personal.csv", Exports.PERSONAL + row.formatted(text) + "\n");

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.findings()).allSatisfy(EndlessContentTest::isShortInWords);
        assertThat(Exports.inWords(outcome.findings()))
                .singleElement()
                .asString()
                .contains("En lång anmärkning. En");
    }

    private static void isShortInWords(Finding finding) {
        assertThat(FindingText.of(finding, Messages.SWEDISH).found()).hasSizeLessThan(400);
    }

    /** Control characters of a cell would be commands to a terminal, and would break the lines of a log. */
    @Test
    void what_a_cell_says_is_told_on_one_line_with_everything_shown() {
        String hostile = "Läk\u001B[2Jare\u202E";

        Outcome<Judged> outcome = exports.judge(
                "personal.csv",
                Exports.PERSONAL + "7;19781370-8338;A, B;Staben HR;" + hostile + ";Kvinna;Tillsvidare;100;\n");

        assertThat(Exports.inWords(outcome.findings()))
                .singleElement()
                .asString()
                .contains("Läk␛[2Jare\\u202E");
    }
}
