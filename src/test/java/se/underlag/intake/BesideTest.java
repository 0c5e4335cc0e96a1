package se.underlag.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void receipt_and_copy_are_called_like_the_file_with_an_ending_more() {
        assertThat(name(Beside.receipt(Path.of("refused/personal.xlsx")))).isEqualTo("personal.xlsx.kvitto.html");
        assertThat(name(Beside.correction(Path.of("refused/listade_2024-12.csv"))))
                .isEqualTo("listade_2024-12.csv.rättas.xlsx");
    }

    @Test
    void the_copy_of_a_copy_gets_a_number() {
        assertThat(name(Beside.correction(Path.of("a.csv.rättas.xlsx")))).isEqualTo("a.csv.rättas (2).xlsx");
        assertThat(name(Beside.correction(Path.of("a.csv.rättas (2).xlsx")))).isEqualTo("a.csv.rättas (3).xlsx");
        String decomposed = Normalizer.normalize("a.csv.rättas.xlsx", Normalizer.Form.NFD);
        assertThat(name(Beside.correction(Path.of(decomposed)))).isEqualTo("a.csv.rättas (2).xlsx");
    }

    @Test
    void a_name_as_long_as_file_systems_take_still_has_room_for_what_lies_beside() {
        String longest = "å".repeat(125) + ".xlsx";
        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(255);

        assertThat(name(Beside.receipt(Path.of(longest))))
                .endsWith(".kvitto.html")
                .startsWith("ååå")
                .satisfies(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(250, 255));
        assertThat(name(Beside.correction(Path.of(longest))))
                .endsWith(".rättas.xlsx")
                .satisfies(name ->
                        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(250, 255));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    @Test
    void what_is_not_whole_yet_has_a_name_that_fits_and_that_an_inbox_passes_over() {
        Path place = Path.of("inbox/" + "å".repeat(127) + "x");

        String unfinished = String.valueOf(Beside.unfinished(place).getFileName());

        assertThat(unfinished.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(Bystanders.isFile(Path.of(unfinished))).isTrue();
        assertThat(Beside.unfinished(place).getParent()).isEqualTo(place.getParent());
    }
}
