package se.underlag.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

class PlaceTextTest {

    @Test
    void a_cell_is_called_as_it_is_and_rows_by_the_word() {
        assertThat(swedish(SourceLocation.of("a.xlsx", "Blad1", new CellAddress(16, 8))))
                .isEqualTo("Blad1 › I17");
        assertThat(swedish(SourceLocation.ofRow("a.xlsx", "Blad1", 4))).isEqualTo("Blad1 › rad 5");
        assertThat(swedish(SourceLocation.ofRow("a.csv", "", 4))).isEqualTo("rad 5");
        assertThat(swedish(new SourceLocation("a.csv", "", "6-95"))).isEqualTo("raderna 6–95");
        assertThat(PlaceText.of(SourceLocation.ofRow("a.csv", "", 4), Messages.ENGLISH))
                .isEqualTo("row 5");
    }

    @Test
    void a_whole_sheet_is_called_by_its_name_and_a_whole_file_not_at_all() {
        assertThat(swedish(SourceLocation.of("a.xlsx", "Blad1"))).isEqualTo("Blad1");
        assertThat(swedish(SourceLocation.of("a.csv"))).isEmpty();
    }

    private static String swedish(SourceLocation location) {
        return PlaceText.of(location, Messages.SWEDISH);
    }
}
