package se.underlag.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that people would call the same have the same key; others do not. */
class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Sjuksköterska|sjuksköterska",
                "SJUKSKÖTERSKA|sjuksköterska",
                " Läkare|läkare",
                "Läkare |läkare",
                "Staben  HR|staben hr",
                "Staben\u00A0HR|staben hr",
                "Staben\tHR|staben hr",
                "Staben\u2007HR|staben hr",
                "Psykolog/ PTP-psykolog |psykolog/ptp-psykolog",
                "Psykolog /PTP-psykolog|psykolog/ptp-psykolog",
                "Psykolog/PTP\u2013psykolog|psykolog/ptp-psykolog",
                "Anst.nr|anst.nr",
                "Anst.|anst",
                "Summa:|summa",
                "Summa: .|summa",
                "5-64|5-64",
                "|",
            })
    void a_name_is_told_apart_from_the_way_it_is_written(String written, String key) {
        assertThat(Names.key(written == null ? "" : written)).isEqualTo(key == null ? "" : key);
    }

    @Test
    void letters_made_of_two_signs_are_the_letters_they_show() {
        String composed = "Hälso- och sjukvård";
        assertThat(Names.key(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo("hälso- och sjukvård");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Staben  HR", " Staben HR ", "Staben\nHR", "Staben\u00A0HR", "Staben\u202F HR", "Staben HR"})
    void a_name_is_shown_with_single_spaces_and_none_at_its_ends(String written) {
        assertThat(Names.cleaned(written)).isEqualTo("Staben HR");
    }
}
