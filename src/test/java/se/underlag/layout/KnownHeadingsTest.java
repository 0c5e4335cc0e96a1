package se.underlag.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownHeadingsTest {

    private static final List<String> HEADINGS = List.of(
            "Förvaltning",
            "Ålder",
            "Kostnad / Ack utfall",
            "e-post",
            "2 kap.",
            "X",
            "Summa",
            "/^Utfall (?<period>\\d{4})/",
            "/^(?<period>jan|feb|mar)[a-z]*\\.?$/",
            "/^(?:Mål|Målvärde) (?<period>\\d{4})/",
            "/^Investeringar( brutto)?\\b/",
            "/^\\d{3} kr$/",
            "/^[Pp]lan(?!erad)/",
            "/^(?=b)b\\w/",
            "/^z$/");

    /** Letters of several cases and forms, a mark that joins the letter before it, and a sign whose small form is a k. */
    private static final String LETTERS =
            "abefijklmnoprstuvxzåäöABEFIJKLMNOPRSTUVXZÅÄÖ0123456789 /.,-()%\u0301\u030a\u212a\u017f";

    private static final int TEXTS = 200_000;

    private final Random random = new Random(5);

    /** With a pattern that may stand anywhere no text is passed over by how it begins. */
    @Test
    void what_two_letters_tell_of_a_text_is_what_all_of_it_tells() {
        List<String> more = new ArrayList<>(HEADINGS);
        more.add("/ingenstans\\Z/");
        KnownHeadings quick = new KnownHeadings(HEADINGS);
        KnownHeadings thorough = new KnownHeadings(more);
        int known = 0;
        for (int number = 0; number < TEXTS; number++) {
            String text = text();
            KnownHeadings.Meaning meaning = quick.of(text);
            assertThat(meaning.known()).as(text).isEqualTo(thorough.of(text).known());
            // That pattern may be begun by anything.
            assertThat(!meaning.begins() || thorough.of(text).begins()).as(text).isTrue();
            known += meaning.known() ? 1 : 0;
        }
        assertThat(known).isBetween(TEXTS / 50, TEXTS / 2);
    }

    @Test
    void a_text_that_may_begin_a_heading_is_told() {
        KnownHeadings headings = new KnownHeadings(HEADINGS);
        for (String text :
                List.of("Utfall", "UTFALL ", "Kostnad", "kostnad ", "må", "mål", "ja", "pl", "2", "20", "b")) {
            assertThat(headings.of(text).begins()).as(text).isTrue();
        }
        for (String text : List.of("Anna", "utgift", "19121212", "Kalle", "mår")) {
            assertThat(headings.of(text).begins()).as(text).isFalse();
        }
    }

    /** Something like a heading, or anything. */
    private String text() {
        List<String> like = List.of(
                "Förvaltning",
                "Ålder",
                "Kostnad / Ack utfall",
                "e-post",
                "2 kap",
                "X",
                "Summa, tkr",
                "Utfall 2024",
                "jan",
                "februari",
                "Mål 2024",
                "Investeringar brutto",
                "123 kr",
                "plan",
                "bo",
                "z");
        StringBuilder text = new StringBuilder();
        if (random.nextInt(4) > 0) {
            text.append(like.get(random.nextInt(like.size())));
        }
        for (int change = random.nextInt(3); change > 0; change--) {
            text.insert(random.nextInt(text.length() + 1), LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        if (random.nextInt(5) == 0 && text.length() > 0) {
            text.deleteCharAt(random.nextInt(text.length()));
        }
        String whole = text.length() == 0 ? "a" : text.toString();
        return random.nextInt(5) == 0 ? whole.toUpperCase(Locale.ROOT) : whole;
    }
}
