package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.tabulate.FollowUp.at;
import static se.underlag.tabulate.FollowUp.notes;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.validate.Exports;

/** Goals and indicators: words and figures of an export, and the status and the arrow that follow from them. */
class GoalsAndIndicatorsTest {

    private static final String HEADER = "Effektmål;Bedömning;Indikator;Utfall;Målvärde;Enhet;Ska;Kommentar\n";

    @TempDir
    Path folder;

    FollowUp followUp;

    @BeforeEach
    void definitions() {
        followUp = new FollowUp(folder);
    }

    private Table indicators(String rows) {
        return followUp.with("indikatorer_servicenamnden_2024.csv", HEADER + rows)
                .table("indikatorer", "servicenamnden");
    }

    @ParameterizedTest
    @CsvSource({
        // outcome, target, which way, what follows; up to 10 percent of the target may be lacking for Delvis
        "95, 90, öka, ● Helt",
        "90, 90, öka, ● Helt",
        "81, 90, öka, ▲ Delvis",
        "'80,9', 90, öka, ■ Inte alls",
        "6, 6, minska, ● Helt",
        "'6,6', 6, minska, ▲ Delvis",
        "'6,7', 6, minska, ■ Inte alls",
        "-3, -2, öka, ■ Inte alls",
        "'-2,2', -2, öka, ▲ Delvis",
        "78, >78, intervall, ▲ Delvis",
        "79, >78, intervall, ● Helt",
        "5, minst 5, minska, ● Helt",
        "5, <5, , ▲ Delvis",
        "4, högst 5, , ● Helt",
        "0, 0, öka, ● Helt",
        "-1, 0, öka, ■ Inte alls",
        "Delvis, 90, öka, ▲ Delvis",
        "'', 90, öka, Värde saknas",
        "95, 90, '', –",
        "95, 90, intervall, –",
        "95, '', öka, –"
    })
    void a_status_is_the_one_given_or_follows_from_outcome_target_and_direction(
            String outcome, String target, String direction, String status) {
        String way = direction == null ? "" : direction;
        Table table = indicators("Mål 1;gul;Nöjd kund-index;" + outcome + ";" + target + ";%;" + way + ";\n");

        assertThat(at(table, "Nöjd kund-index", "Uppfyllelse")).isEqualTo(status);
        if (status.equals("–")) {
            assertThat(notes(table, "Nöjd kund-index", "Uppfyllelse"))
                    .containsExactly(
                            target.isEmpty()
                                    ? "Status kan inte bedömas: målvärde saknas."
                                    : "Kan inte bedömas: det framgår inte om ett högre eller ett lägre värde är bättre.");
        }
    }

    @Test
    void figures_have_the_decimals_they_were_delivered_with_and_limits_their_sign() {
        Table table = indicators(
                """
                Mål 1;röd;Utsläpp av växthusgaser;1,174;1,145;miljoner ton;minska;
                ;röd;HME;83;>78;;intervall;
                ;röd;Värdegrunden efterlevs;Helt;;;;Bedömd av cheferna i maj
                """);

        assertThat(at(table, "Utsläpp av växthusgaser", "Utfall 2024")).isEqualTo("1,174");
        assertThat(at(table, "Utsläpp av växthusgaser", "Enhet")).isEqualTo("miljoner ton");
        assertThat(at(table, "HME", "Målvärde")).isEqualTo("> 78");
        assertThat(at(table, "Värdegrunden efterlevs", "Utfall 2024")).isEqualTo("Helt");
        assertThat(at(table, "Värdegrunden efterlevs", "Kommentar")).isEqualTo("Bedömd av cheferna i maj");
        assertThat(at(table, "Mål 1", "Bedömning")).isEqualTo("■ Röd");
        assertThat(at(table, "Mål 1", "Utfall 2024")).isEmpty();
        assertThat(Made.labels(table))
                .containsExactly("Mål 1", "- Utsläpp av växthusgaser", "- HME", "- Värdegrunden efterlevs");
    }

    @Test
    void a_goal_that_nobody_has_judged_is_judged_by_its_indicators_and_not_at_all_where_nothing_is_known_of_them() {
        Table table = indicators(
                """
                Mål 1;;Frisktal;69;69;%;öka;
                ;;Sjukfrånvaro;9;6;%;minska;
                Mål 2;;Jämix;;120;;öka;
                Mål 3;;Lärlingar;15;12;st;öka;
                """);

        assertThat(at(table, "Mål 1", "Bedömning")).isEqualTo("▲ Gul");
        assertThat(notes(table, "Mål 1", "Bedömning"))
                .containsExactly("Bedömd här av raderna under: leveransen har ingen bedömning.");
        assertThat(at(table, "Mål 2", "Bedömning")).isEqualTo("–");
        assertThat(notes(table, "Mål 2", "Bedömning")).containsExactly("Inte bedömd: leveransen har ingen bedömning.");
        assertThat(at(table, "Mål 3", "Bedömning")).isEqualTo("● Grön");
    }

    @Test
    void arrows_say_better_unchanged_or_worse_whichever_way_is_better() {
        followUp.with(
                "indikatorer_servicenamnden_2023.csv",
                HEADER
                        + """
                        Mål 1;gul;Frisktal;68;69;%;öka;
                        ;gul;Sjukfrånvaro;6,0;6;%;minska;
                        ;gul;Utsläpp;412;380;ton;minska;
                        ;gul;HME;80;>78;;intervall;
                        ;gul;Portioner;100;90;st;;
                        """);
        Table table = indicators(
                """
                Mål 1;gul;Frisktal;69;69;%;öka;
                ;gul;Sjukfrånvaro;6,1;6;%;minska;
                ;gul;Utsläpp;412;380;ton;minska;
                ;gul;HME;81;>78;;intervall;
                ;gul;Portioner;101;90;st;;
                ;gul;Nytt mått;5;4;st;öka;
                """);

        assertThat(at(table, "Frisktal", "Utveckling")).isEqualTo("↑ Bättre");
        assertThat(at(table, "Sjukfrånvaro", "Utveckling")).isEqualTo("↓ Sämre");
        assertThat(at(table, "Utsläpp", "Utveckling")).isEqualTo("→ Oförändrat");
        assertThat(at(table, "HME", "Utveckling")).isEqualTo("↑ Bättre");
        assertThat(at(table, "Portioner", "Utveckling")).isEqualTo("–");
        assertThat(at(table, "Nytt mått", "Utveckling")).isEqualTo("–");
        assertThat(at(table, "Nytt mått", "Utfall 2023")).isEqualTo("–");
    }

    @Test
    void what_is_not_known_of_last_year_has_no_column() {
        Table table = indicators("Mål 1;gul;Frisktal;69;69;%;öka;\n");

        assertThat(Made.headings(table))
                .containsExactly("Bedömning", "Utfall 2024", "Målvärde", "Enhet", "Uppfyllelse");
        assertThat(table.notes()).as("nor are there notes about it").hasSize(1);
    }

    @Test
    void a_word_for_a_status_that_is_not_known_is_refused_with_the_nearest_that_is() {
        String row = "Mål 1;gul;Frisktal;Hellt;69;%;öka;\nMål 2;lila;Jämix;1;2;;öka;\n";

        assertThat(Exports.inWords(followUp.judged("indikatorer_servicenamnden_2024.csv", HEADER + row)
                        .findings()))
                .containsExactly(
                        "CODE_UNKNOWN indikatorer_servicenamnden_2024.csv › D2: ”Hellt” finns inte i kodlistan uppfyllelse av en indikator.",
                        "CODE_UNKNOWN indikatorer_servicenamnden_2024.csv › B3: ”lila” finns inte i kodlistan bedömning av ett mål.");
    }

    @Test
    void a_goal_is_judged_in_one_way_only() {
        String rows = "Mål 1;gul;Frisktal;69;69;%;öka;\n;röd;Jämix;1;2;;öka;\n";

        assertThat(Exports.places(followUp.judged("indikatorer_servicenamnden_2024.csv", HEADER + rows)))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("B3");
    }

    @Test
    void goals_are_counted_with_last_year_in_parentheses_where_it_is_known() {
        String goals = "Slag;Antal;Grön;Gul;Röd\nNämndens mål;4;2;1;0\n";
        Table table = followUp.with("maluppfyllelse_servicenamnden_2023.csv", goals)
                .with(
                        "maluppfyllelse_servicenamnden_2024.csv",
                        "Slag;Antal;Grön;Gul;Röd\nNämndens mål;4;3;0;1\nNämndens uppdrag;2;1;1;0\n")
                .table("maluppfyllelse", "servicenamnden");

        assertThat(at(table, "Nämndens mål (4 st)", "Grön")).isEqualTo("3 (2)");
        assertThat(at(table, "Nämndens mål (4 st)", "Röd")).isEqualTo("1 (0)");
        assertThat(at(table, "Nämndens uppdrag (2 st)", "Grön")).isEqualTo("1");
        assertThat(table.rows().get(0).cells().get(0).display()).isEqualTo("3");
        assertThat(table.sources()).as("also of last year's figures").hasSize(2);
        Table spread = table.spread();
        assertThat(Made.headings(spread)).containsExactly("Grön", "Grön fg år", "Gul", "Gul fg år", "Röd", "Röd fg år");
        assertThat(at(spread, "Nämndens mål (4 st)", "Grön")).isEqualTo("3");
        assertThat(at(spread, "Nämndens mål (4 st)", "Grön fg år")).isEqualTo("2");
        assertThat(at(spread, "Nämndens uppdrag (2 st)", "Grön fg år")).isEmpty();
        assertThat(table.rows().get(0).counted()).contains(new BigDecimal("4"));
        assertThat(table.notes())
                .containsExactly(
                        "Inom parentes: föregående år, där det är känt. Mål som inte har bedömts ingår i antalet.");
    }
}
