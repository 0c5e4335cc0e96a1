package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.tabulate.FollowUp.at;
import static se.underlag.tabulate.FollowUp.notes;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.validate.Exports;

/** Budgets with months across, plans with sections, figures of different units, sums of listed rows. */
class PlansAndBudgetsTest {

    private static final String BUDGET =
            """
            Driftbudget 2024 per månad, belopp i tkr;;;;;;;;;;;;;;

            Verksamhet;Delverksamhet;Jan;Feb;Mar;Apr;Maj;Jun;Jul;Aug;Sep;Okt;Nov;Dec;Helår
            Tandvårdsenheten;Övrigt;-100;-100;-100;-100;-100;-100;-100;-100;-100;-100;-100;-100;-1200
            ;Tandvårdsstöd;-250,5;-250;-250;-250;-250;-250;-250;-250;-250;-250;-250;-249,5;-3000
            Omställning;Omställning;0;0;0;0;0;0;0;0;0;0;0;0;0
            Totalt;;-350,5;-350;-350;-350;-350;-350;-350;-350;-350;-350;-350;-349,5;-4200
            """;

    private static final String PLAN =
            """
            Uppföljning av beslutad handlingsplan;;;
            ;Handlingsplan;Utfall 2024;Prognos 2025
            Antal minskade årsarbetare, enligt avtalad tjänstgöringsgrad;;;
            Antal årsarbetare;19,3;17,1;2,8
            Synliga effekter i ekonomin (mnkr);;;
            Personalkostnader;16,2;14;2,2
            Övriga kostnader;21,3;21,3;0
            Summa;37,5;35,3;2,2
            """;

    @TempDir
    Path folder;

    FollowUp followUp;

    @BeforeEach
    void definitions() {
        followUp = new FollowUp(folder);
    }

    @Test
    void the_months_of_a_budget_stand_across_and_labels_are_not_repeated() {
        Table table =
                followUp.with("driftbudget_regionstyrelsen_2024.csv", BUDGET).table("driftbudget", "regionstyrelsen");

        assertThat(at(table, "Tandvårdsenheten", "Budget 2024")).isEqualTo("−4");
        assertThat(at(table, "Tandvårdsstöd", "Budget 2024")).isEqualTo("−3");
        assertThat(at(table, "Omställning", "Budget 2024")).isEqualTo("0");
        assertThat(at(table, "Totalt regionstyrelsens driftansvar", "Prognos 2023"))
                .isEqualTo("–");
        assertThat(notes(table, "Totalt regionstyrelsens driftansvar", "Prognos 2023"))
                .containsExactly("Uppgift saknas: Driftbudget har inte levererats för Regionstyrelsen, jan–dec 2023.");
    }

    @Test
    void a_whole_year_that_is_not_the_sum_of_its_months_is_refused() {
        String wrong = BUDGET.replace("-249,5;-3000", "-249,5;-3001").replace("-349,5;-4200", "-349,5;-4201");

        assertThat(Exports.inWords(followUp.judged("driftbudget_regionstyrelsen_2024.csv", wrong)
                        .findings()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("TOTAL_DIFFERS driftbudget_regionstyrelsen_2024.csv › O5");
    }

    @Test
    void a_month_that_lacks_among_the_columns_is_told_and_its_year_is_missing_not_smaller() {
        String[] lines = BUDGET.split("\n");
        StringBuilder without = new StringBuilder();
        for (String line : lines) {
            String[] cells = line.split(";", -1);
            if (cells.length < 15) {
                without.append(line).append('\n');
                continue;
            }
            // Neither March nor the whole year.
            cells[4] = cells[13];
            without.append(String.join(";", Arrays.copyOf(cells, 13))).append('\n');
        }
        String name = "driftbudget_regionstyrelsen_2024.csv";
        var outcome = followUp.judged(name, without.toString());

        assertThat(Exports.places(outcome)).containsExactly("PERIOD_INCOMPLETE A1");
        Table table = followUp.with(name, outcome).table("driftbudget", "regionstyrelsen");
        assertThat(at(table, "Tandvårdsenheten", "Budget 2024")).isEqualTo("–");
        assertThat(notes(table, "Tandvårdsenheten", "Budget 2024"))
                .containsExactly("Uppgift saknas: Regionstyrelsen har inte levererat mar 2024.");
    }

    @Test
    void a_label_that_is_blank_already_in_the_first_row_is_no_activity() {
        String blank = BUDGET.replace("Tandvårdsenheten;Övrigt", ";Övrigt");

        assertThat(Exports.places(followUp.judged("driftbudget_regionstyrelsen_2024.csv", blank)))
                .contains("CODE_UNKNOWN B4");
    }

    @Test
    void a_plan_has_sections_of_different_units_and_each_sum_is_of_its_section() {
        Table table =
                followUp.with("handlingsplan_regionkansliet_2024.csv", PLAN).table("handlingsplan", "regionkansliet");

        assertThat(at(table, "Antal årsarbetare", "Utfall 2024")).isEqualTo("17,1");
        assertThat(table.row("antal-arsarbetare")
                        .orElseThrow()
                        .cells()
                        .get(1)
                        .unit()
                        .symbol())
                .isEqualTo("årsarbetare");
        assertThat(at(table, "Summa", "Utfall 2024")).isEqualTo("35,3");
        assertThat(table.row("summa").orElseThrow().cells().get(1).unit().symbol())
                .isEqualTo("mnkr");
        assertThat(at(table, "Summa", "Prognos 2025")).isEqualTo("2,2");
        assertThat(at(table, "Summa", "Prognos 2026")).isEqualTo("–");

        String inThousands = PLAN.replace("(mnkr)", "(tkr)")
                .replace("16,2;14;2,2", "16200;14000;2200")
                .replace("21,3;21,3;0", "21300;21300;0")
                .replace("37,5;35,3;2,2", "37500;35300;2200");
        Table same = new FollowUp(folder)
                .with("handlingsplan_regionkansliet_2024.csv", inThousands)
                .table("handlingsplan", "regionkansliet");
        assertThat(at(same, "Summa", "Utfall 2024")).isEqualTo("35 300,0");
        assertThat(same.row("summa").orElseThrow().cells().get(1).unit().symbol())
                .isEqualTo("tkr");

        assertThat(Exports.places(
                        followUp.judged("handlingsplan_regionkansliet_2024.csv", PLAN.replace("37,5;", "56,8;"))))
                .contains("TOTAL_DIFFERS B8");
        assertThat(Exports.places(followUp.judged(
                        "handlingsplan_regionkansliet_2024.csv",
                        PLAN.replace("Synliga effekter", "Osynliga effekter"))))
                .contains("CODE_UNKNOWN A5");
    }

    @Test
    void in_the_middle_of_the_year_the_plan_is_shown_and_the_outcome_of_the_whole_year_is_not() {
        Table table = followUp.with("handlingsplan_regionkansliet_2024.csv", PLAN)
                .table("handlingsplan", "regionkansliet", YearMonth.of(2024, 7));

        assertThat(at(table, "Summa", "Handlingsplan")).isEqualTo("37,5");
        assertThat(at(table, "Summa", "Utfall 2024")).isEqualTo("–");
        assertThat(notes(table, "Summa", "Utfall 2024"))
                .containsExactly("Uppgift saknas: utfallet för jan–dec 2024 visas först när perioden är slut.");
        assertThat(at(table, "Summa", "Prognos 2025")).isEqualTo("2,2");
    }

    @Test
    void a_forecast_for_another_year_is_not_taken_for_the_one_that_lacks() {
        Table table = followUp.with(
                        "handlingsplan_regionkansliet_2024.csv", PLAN.replace("Prognos 2025", "Prognos 2026"))
                .table("handlingsplan", "regionkansliet");

        assertThat(at(table, "Summa", "Prognos 2025")).isEqualTo("–");
        assertThat(at(table, "Summa", "Prognos 2026")).isEqualTo("2,2");
    }

    @Test
    void figures_of_different_units_stand_side_by_side_and_are_never_added_up() {
        followUp.with(
                "nyckeltal_servicenamnden_2024.csv",
                """
                Nyckeltal;Enhet;Utfall 2024;Utfall 2023;Mål 2024
                Matsvinn;%;11,85;14,3;12
                Kostnad per portion;kr;78;74,40;76
                Energikostnad;mnkr;148,6;171,2;150
                Portioner;st;2143800;2098450;
                """);
        Table table = followUp.table("nyckeltal-uppfoljning", "servicenamnden");

        assertThat(at(table, "Matsvinn", "Utfall 2024")).isEqualTo("11,9");
        assertThat(at(table, "Matsvinn", "Förändring")).isEqualTo("−2,5");
        assertThat(table.row("Matsvinn").orElseThrow().cells().get(3).unit().symbol())
                .isEqualTo("procentenheter");
        assertThat(at(table, "Kostnad per portion", "Förändring")).isEqualTo("4");
        assertThat(at(table, "Energikostnad", "Utfall 2024")).isEqualTo("148,6");
        assertThat(at(table, "Energikostnad", "Enhet")).isEqualTo("mnkr");
        assertThat(at(table, "Portioner", "Mål 2024")).isEqualTo("–");

        Table summed = followUp.table(
                TableYaml.of(
                        """
                        table: nyckeltal
                        title: Nyckeltal
                        row-heading: Nyckeltal
                        series: nyckeltal
                        rows: { dimension: nyckeltal, sum: Summa }
                        columns:
                          - { id: now, heading: Utfall }
                        """),
                "servicenamnden");
        assertThat(at(summed, "Summa", "Utfall")).isEqualTo("–");
        assertThat(notes(summed, "Summa", "Utfall"))
                .containsExactly("Uppgift saknas: tal i olika enheter summeras inte.");
    }

    @Test
    void sums_are_of_the_rows_that_a_definition_lists_and_the_result_of_everything() {
        Table table = followUp.with(
                        "resultatbudget_halso_och_sjukvard_2024.csv",
                        """
                        Kontogrupp;Budget 2024 (mnkr);Prognos 2023 (mnkr);Budget 2023 (mnkr)
                        Avgifter och såld vård;1808,4;1842;1771
                        Övriga intäkter;876,4;;824
                        Personalkostnader;-5720;-5920;-5531
                        Finansnetto;-8;-8;-7
                        """)
                .table("resultatbudget", "halso-och-sjukvardsnamnden");

        assertThat(Made.labels(table))
                .containsExactly(
                        "Avgifter och såld vård",
                        "Övriga intäkter",
                        "Summa intäkter",
                        "Personalkostnader",
                        "Summa kostnader",
                        "Verksamhetens nettokostnader",
                        "Finansnetto",
                        "Resultat");
        assertThat(at(table, "Summa intäkter", "Budget 2024")).isEqualTo("2 685");
        assertThat(at(table, "Verksamhetens nettokostnader", "Budget 2024")).isEqualTo("−3 035");
        assertThat(at(table, "Resultat", "Budget 2024")).isEqualTo("−3 043");
        assertThat(notes(table, "Summa intäkter", "Prognos 2023"))
                .containsExactly("Omfattar inte en post som saknar värde i leveransen.");
    }
}
