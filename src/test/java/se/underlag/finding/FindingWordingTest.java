package se.underlag.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.underlag.source.SourceLocation;
import se.underlag.wording.BundleCheck;
import se.underlag.wording.Messages;

class FindingWordingTest {

    private static final SourceLocation PLACE = SourceLocation.of("personal.xlsx");

    private final BundleCheck bundle = new BundleCheck(
            Path.of("src/main/java/se/underlag/finding/FindingCode.java"),
            Path.of("src/main/resources/se/underlag/finding/findings"));

    @Test
    void every_code_has_a_name_and_says_what_was_found_what_was_expected_and_what_to_do() throws IOException {
        List<String> codes = Stream.of(FindingCode.values()).map(Enum::name).toList();

        bundle.everyConstantHas(codes, List.of("name", "found", "expected", "todo"));
    }

    @Test
    void both_languages_say_the_same() throws IOException {
        bundle.languagesAgree();
    }

    @Test
    void an_unknown_name_is_told_with_the_nearest_one() {
        Finding finding = Finding.of(FindingCode.CODE_UNKNOWN, PLACE, "Handlegare", "yrkesgrupp", "Handläggare");

        FindingText text = FindingText.of(finding, Messages.SWEDISH);

        assertThat(text.found()).isEqualTo("”Handlegare” finns inte i kodlistan yrkesgrupp.");
        assertThat(text.expected()).isEqualTo("Ett namn ur kodlistan yrkesgrupp.");
        assertThat(text.whatToDo()).startsWith("Är det ”Handläggare” som avses?");
    }

    @Test
    void without_a_nearest_name_none_is_suggested() {
        Finding finding = Finding.of(FindingCode.CODE_UNKNOWN, PLACE, "Astronaut", "yrkesgrupp", "");

        assertThat(FindingText.of(finding, Messages.SWEDISH).whatToDo())
                .isEqualTo("Rätta namnet. Är det nytt behöver det läggas till i jobs/codes.");
        assertThat(FindingText.of(finding, Messages.ENGLISH).whatToDo())
                .isEqualTo("Correct the name. A new name must be added in jobs/codes.");
    }

    @Test
    void a_range_is_told_as_far_as_it_goes() {
        assertThat(expected(FindingCode.OUT_OF_RANGE, "120", "Syssgrad", "0", "100"))
                .isEqualTo("Ett tal från 0 till 100.");
        assertThat(expected(FindingCode.OUT_OF_RANGE, "-1", "Antal", "0", "")).isEqualTo("Ett tal som är minst 0.");
        assertThat(expected(FindingCode.OUT_OF_RANGE, "9", "Antal", "", "8")).isEqualTo("Ett tal som är högst 8.");
    }

    @Test
    void lists_are_joined_and_numbers_are_not_grouped() {
        Finding missing =
                Finding.of(FindingCode.PERIOD_INCOMPLETE, PLACE, List.of("2024-03", "2024-04"), "2024-01--2024-12");
        Finding duplicate = Finding.of(FindingCode.DUPLICATE, PLACE, "Anst.nr 70000", 12_345);

        assertThat(FindingText.of(missing, Messages.SWEDISH).found())
                .isEqualTo("Det finns inga rader för 2024-03, 2024-04.");
        assertThat(FindingText.of(duplicate, Messages.SWEDISH).found())
                .isEqualTo("Anst.nr 70000 finns redan på rad 12345.");
    }

    private static String expected(FindingCode code, Object... arguments) {
        return FindingText.of(Finding.of(code, PLACE, arguments), Messages.SWEDISH)
                .expected();
    }
}
