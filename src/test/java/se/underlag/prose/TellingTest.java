package se.underlag.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.underlag.series.Basis;
import se.underlag.series.LocalText;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TextRule;
import se.underlag.tabulate.TextRule.Tell;
import se.underlag.wording.BundleCheck;
import se.underlag.wording.Messages;

/** Which sentences there are of a table and of a chart about it. */
class TellingTest {

    @Test
    void figures_and_units_never_part_at_a_line_break() {
        Table table = Figures.of(Told.ALL, "mnkr", 1).rows("t | = Totalt | -1059.5 -1061.2", Messages.SWEDISH);

        assertThat(new Telling(table, Told.ruleOf("kostnadsanalys"), Messages.SWEDISH).words())
                .isEqualTo("Lönekostnaden var 1\u00A0059,5\u00A0mnkr år 2024, en minskning med 1,7\u00A0mnkr"
                        + " (0,2\u00A0procent) jämfört med 2023.");
    }

    @Test
    void a_report_says_which_sentences_it_wants_and_the_table_tells_the_rest() {
        TextRule own = new TextRule(
                Optional.of(LocalText.of("De listade i regionen")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(LocalText.of("{a:now} var i gruppen A i {month}.")),
                List.of(Tell.DOWN, Tell.LEVEL, Tell.ALSO));
        Table table = Figures.of(Told.ALL, "antal", 0)
                .rows("a | A | 5 4\nb | B | 3 5\nsumma | = Summa | 8 9", Messages.SWEDISH);

        assertThat(new Telling(table, own.over(Told.ruleOf("listade-aldersgrupp")), Messages.SWEDISH)
                        .words()
                        .replace('\u00A0', ' '))
                .isEqualTo("Gruppen B minskade med 2 (40,0 procent)."
                        + " De listade i regionen var 8 i december 2024, en minskning med 1 (11,1 procent) jämfört med december 2023."
                        + " 5 var i gruppen A i december 2024.");
    }

    @Test
    void a_sentence_of_ones_own_that_lacks_a_figure_is_left_out() {
        Table table = Figures.of("now, before, change-percent", "mnkr", 1)
                .rows("lon | Lönekostnad | -84.2 ?not-delivered", Messages.SWEDISH);

        assertThat(new Telling(table, Told.ruleOf("lonekostnad"), Messages.SWEDISH).words())
                .endsWith("eftersom de uppgifterna inte har levererats.")
                .doesNotContain("ökningstakten");
    }

    @Test
    void a_picture_is_told_by_what_it_shows_the_largest_movement_first() {
        Table table = Figures.of(Told.BUDGET, "mnkr", 1)
                .rows(
                        """
                        a      | Hälsovalsenheten  | -2077.9 -2090 -2152.3
                        b      | Tandvårdsenheten  | -369.9 -260 -269.5
                        c      | Kansliet          | -10 -10 -10
                        totalt | = Totalt resultat | -2457.8 -2360 -2431.8
                        """,
                        Messages.SWEDISH);
        Telling telling = new Telling(table, Told.ruleOf("resultatrapport"), Messages.SWEDISH);

        assertThat(telling.picture(
                        Focus.on(List.of("now", "budget"), List.of("a", "b"), Optional.empty(), Map.of(), true)))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .containsExactly(
                        "Störst kostnad hade Hälsovalsenheten, 2 077,9 mnkr.",
                        "Tandvårdsenheten hade ett underskott mot budget på 100,4 mnkr.",
                        "Hälsovalsenheten hade ett överskott mot budget på 74,4 mnkr.");
        assertThat(telling.picture(Focus.on(List.of("change"), List.of("a", "c"), Optional.empty(), Map.of(), false)))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .containsExactly("Hälsovalsenheten förbättrades med 12,1 mnkr.");
        assertThat(telling.picture(Focus.on(List.of("now"), List.of("totalt"), Optional.empty(), Map.of(), false)))
                .map(sentence -> sentence.replace('\u00A0', ' '))
                .containsExactly("Resultatet var −2 457,8 mnkr år 2024.");
    }

    @Test
    void a_chart_of_all_the_parts_says_the_same_as_its_table() {
        Table table = Figures.of("now, before, change", "årsarbetare", 1)
                .rows(
                        "c | Chef | 13 13\nl | Läkare | 2 1\nh | Handläggare | 56 68\nsumma | = Summa | 71 82",
                        Messages.SWEDISH);
        Telling telling = new Telling(table, Told.ruleOf("arsarbetare-avtalad"), Messages.SWEDISH);

        assertThat(telling.words(
                        Focus.on(List.of("change"), List.of("c", "l", "h"), Optional.empty(), Map.of(), false)))
                .isEqualTo(telling.words())
                .contains("Endast yrkesgruppen läkare ökade");
    }

    @Test
    void a_chart_of_some_parts_of_a_split_tells_the_level_of_each_of_them() {
        List<String> parts = List.of("orebro", "norr", "soder", "totalt");
        List<Table.Column> columns = parts.stream()
                .map(part -> new Table.Column(
                        "now/" + part,
                        List.of("Antal", part),
                        Table.ColumnRole.NOW,
                        new Table.Content.Measured("now", Basis.OUTCOME, 0)))
                .toList();
        List<Table.Cell> cells = Stream.of("154722", "51945", "101803", "308470")
                .map(figure -> new Table.Cell(
                        Measure.of(new BigDecimal(figure)), figure, Unit.of("antal"), 0, List.of(), List.of()))
                .toList();
        Table table = new Table(
                "tabell",
                "Titel",
                "Rubrik",
                "31 dec 2024",
                columns,
                List.of(new Table.Row("summa", "Summa", 0, Table.RowKind.TOTAL, cells, List.of())),
                List.of(),
                List.of(),
                Map.of("month", "december 2024"));
        Telling telling = new Telling(table, Told.ruleOf("listade-aldersgrupp"), Messages.SWEDISH);

        assertThat(told(telling, "now/orebro", "now/norr"))
                .isEqualTo("Antalet listade i december 2024: orebro 154 722 och norr 51 945.");
        assertThat(told(telling, "now/norr")).isEqualTo("Antalet listade i december 2024: norr 51 945.");
        assertThat(told(telling, "now/orebro", "now/norr", "now/soder"))
                .isEqualTo("Antalet listade var 308 470 i december 2024.");
        assertThat(told(telling, "now/norr", "now/totalt")).isEqualTo("Antalet listade var 308 470 i december 2024.");
    }

    private static String told(Telling telling, String... columns) {
        Focus focus = Focus.on(List.of(columns), List.of(), Optional.empty(), Map.of(), false);
        return telling.words(focus).replace('\u00A0', ' ');
    }

    @Test
    void a_chart_of_some_parts_says_of_which() {
        Table table = Figures.of(Told.BUDGET, "mnkr", 1)
                .rows(
                        """
                        k      | Kansliet   | -30 -30 -37
                        a      | - Staben A | -10 -10 -12
                        b      | - Staben B | -10 -10 -9
                        r      | Reserven   | 0 0 -5
                        v      | Vården     | -50 -50 -51
                        totalt | = Totalt   | -80 -80 -93
                        """,
                        Messages.SWEDISH);

        assertThat(new Telling(table, Told.ruleOf("resultatrapport"), Messages.SWEDISH)
                        .words(Focus.on(
                                List.of("deviation"), List.of("a", "b", "r", "v"), Optional.empty(), Map.of(), false))
                        .replace('\u00A0', ' '))
                .isEqualTo("Resultatet var −80,0 mnkr år 2024, 13,0 mnkr bättre än budget."
                        + " Reserven hade störst överskott mot budget av de verksamheter som visas i diagrammet, 5,0 mnkr."
                        + " Staben B hade störst underskott mot budget av dem, 1,0 mnkr.");
    }

    @Test
    void the_text_about_a_chart_keeps_to_what_the_chart_compares() {
        Table table = Figures.of(Told.BUDGET, "mnkr", 1)
                .rows("a | A | -5 -6 -7\nb | B | -5 -4 -4\ntotalt | = Totalt | -10 -10 -11", Messages.SWEDISH);

        assertThat(new Telling(table, Told.ruleOf("resultatrapport"), Messages.SWEDISH)
                        .words(Focus.on(List.of("change"), List.of("a", "b"), Optional.empty(), Map.of(), false))
                        .replace('\u00A0', ' '))
                .isEqualTo("Resultatet var −10,0 mnkr år 2024, oförändrat jämfört med 2023."
                        + " A förbättrades med 1,0 mnkr. B försämrades med 1,0 mnkr.");
    }

    @Test
    void every_text_is_there_in_both_languages() throws IOException {
        new BundleCheck(Path.of("."), Path.of("src/main/resources/se/underlag/prose/prose")).languagesAgree();
    }
}
