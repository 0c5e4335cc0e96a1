package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.tabulate.Made.labels;
import static se.underlag.tabulate.Made.notes;
import static se.underlag.tabulate.Made.shown;
import static se.underlag.tabulate.Made.statuses;
import static se.underlag.tabulate.Stored.day;
import static se.underlag.tabulate.Stored.months;

import org.junit.jupiter.api.Test;
import se.underlag.series.Period;

class MissingFiguresTest {

    private static final Period NOW = day("2024-12-31");
    private static final Period BEFORE = day("2023-12-31");

    private static final TableDefinition BY_PROFESSION = TableYaml.of(
            """
            table: personal
            title: Personal
            row-heading: Yrkesgrupp
            series: arsarbetare-netto
            rows: { dimension: yrkesgrupp, sum: Summa }
            columns:
              - { id: now, heading: '{period}' }
              - { id: before, heading: '{period-before}', years-back: 1 }
              - { id: change, heading: Förändring, difference: [now, before] }
              - { id: change-percent, heading: '%', percent-change: [now, before] }
            """);

    private static final TableDefinition BY_SEX = TableYaml.of(
            """
            table: personal
            title: Personal
            row-heading: Yrkesgrupp
            series: arsarbetare-netto
            rows: { dimension: yrkesgrupp, sum: Summa }
            columns:
              - { id: now, heading: '{period}' }
            split: { dimension: kon, codes: [kvinna, man], total: Totalt }
            """);

    private static final TableDefinition ABSENCE = TableYaml.of(
            """
            table: franvaro
            title: Frånvaro
            row-heading: Frånvaro
            rows:
              series:
                - { id: kort, series: sjukfranvaro-kort }
                - { id: total, series: sjukfranvaro-total }
                - { id: timmar, series: [sjuk-kort, sjuk-lang], label: Timmar }
            columns:
              - { id: now, heading: '{period}' }
              - { id: before, heading: '{period-before}', years-back: 1 }
              - { id: change, heading: Förändring, difference: [now, before] }
            """);

    @Test
    void a_row_without_value_is_missing_and_the_sum_says_how_many_are_not_in_it() {
        Stored stored = new Stored()
                .delivered("listade", "regionen", NOW)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", NOW, "13")
                .missing("arsarbetare-netto", "yrkesgrupp=lakare", NOW)
                .missing("arsarbetare-netto", "yrkesgrupp=tandlakare", NOW);

        Table table = Made.table(BY_PROFESSION, stored, "regionen", "2024-12");

        assertThat(shown(table, "lakare")).startsWith("–");
        assertThat(notes(table, "lakare")).startsWith("Uppgift saknas: leveransen har inget värde.");
        assertThat(shown(table, "summa")).startsWith("13,0");
        assertThat(notes(table, "summa")).startsWith("Omfattar inte 2 poster som saknar värde i leveransen.");
    }

    @Test
    void a_month_without_value_makes_the_year_of_that_unit_missing() {
        Stored stored = new Stored()
                .delivered("huvudbok", "regionkansliet", months("2024-01--2024-02"))
                .figure("belopp", "konto=4010", months("2024-01"), "-1000000")
                .missing("belopp", "konto=4010", months("2024-02"))
                .figure("belopp", "konto=4020", months("2024-01"), "-2000000")
                .figure("belopp", "konto=4020", months("2024-02"), "-2000000");

        Table table = Made.table(TableYaml.project("kostnadsanalys"), stored, "regionkansliet", "2024-02");

        assertThat(shown(table, "manadsloner")).startsWith("–");
        assertThat(shown(table, "timanstallda")).startsWith("\u22124,0");
        assertThat(shown(table, "totalt")).startsWith("\u22124,0");
        assertThat(notes(table, "totalt")).startsWith("Omfattar inte en post som saknar värde i leveransen.");
    }

    @Test
    void what_is_not_quality_assured_is_missing_in_every_figure_that_rests_on_it() {
        Stored stored = new Stored()
                .delivered("personal", "regionkansliet", BEFORE)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", BEFORE, "12")
                .notAssured("personal", "regionkansliet", NOW)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", NOW, "13");

        Table table = Made.table(BY_PROFESSION, stored, "regionkansliet", "2024-12");

        assertThat(statuses(table, "chef"))
                .containsExactly(
                        "missing:not-quality-assured",
                        "ok",
                        "missing:not-quality-assured",
                        "missing:not-quality-assured");
        assertThat(notes(table, "summa"))
                .containsExactly(
                        "Uppgift saknas: inte kvalitetssäkrad (Personalförteckning ur HR-systemet, 31 dec 2024).");
    }

    @Test
    void a_row_in_only_one_of_the_years_is_counted_from_or_to_zero_and_marked() {
        Stored stored = new Stored()
                .delivered("personal", "regionkansliet", BEFORE)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", BEFORE, "12")
                .figure("arsarbetare-netto", "yrkesgrupp=lakare", BEFORE, "2")
                .delivered("personal", "regionkansliet", NOW)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", NOW, "13")
                .figure("arsarbetare-netto", "yrkesgrupp=tandlakare", NOW, "1");

        Table table = Made.table(BY_PROFESSION, stored, "regionkansliet", "2024-12");

        assertThat(labels(table)).containsExactly("Chef", "Läkare", "Tandläkare", "Summa");
        assertThat(shown(table, "lakare")).containsExactly("0,0", "2,0", "\u22122,0", "\u2212100,0");
        assertThat(shown(table, "tandlakare")).containsExactly("1,0", "0,0", "1,0", "–");
        assertThat(statuses(table, "tandlakare")).endsWith("missing:not-applicable");
        assertThat(shown(table, "summa")).containsExactly("14,0", "14,0", "0,0", "0,0");
        assertThat(table.notes())
                .containsExactly(
                        "Upphörd: finns inte 31 dec 2024 och räknas där som 0.",
                        "Ny: fanns inte 31 dec 2023 och räknas där som 0.",
                        "Förändring i procent kan inte räknas från 0.");
        assertThat(table.row("lakare").orElseThrow().notes()).containsExactly(0);
        assertThat(table.row("tandlakare").orElseThrow().notes()).containsExactly(1);
    }

    @Test
    void a_row_is_not_new_when_the_year_before_was_not_delivered_at_all() {
        Stored stored = new Stored()
                .delivered("personal", "regionkansliet", NOW)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", NOW, "13");

        Table table = Made.table(BY_PROFESSION, stored, "regionkansliet", "2024-12");

        assertThat(shown(table, "chef")).containsExactly("13,0", "–", "–", "–");
        assertThat(table.row("chef").orElseThrow().notes()).isEmpty();
        assertThat(statuses(table, "chef").get(3)).isEqualTo("missing:not-delivered");
    }

    @Test
    void a_group_without_rows_is_an_honest_zero_in_a_register_and_missing_elsewhere() {
        Stored register = new Stored()
                .delivered("personal", "regionkansliet", NOW)
                .figure("arsarbetare-netto", "kon=kvinna;yrkesgrupp=chef", NOW, "8");
        Stored other = new Stored()
                .delivered("annan", "regionkansliet", NOW)
                .figure("arsarbetare-netto", "kon=kvinna;yrkesgrupp=chef", NOW, "8");

        Table listed = Made.table(BY_SEX, register, "regionkansliet", "2024-12");
        Table told = Made.table(BY_SEX, other, "regionkansliet", "2024-12");

        assertThat(shown(listed, "chef")).containsExactly("8,0", "0,0", "8,0");
        assertThat(listed.notes()).isEmpty();
        assertThat(shown(told, "chef")).containsExactly("8,0", "–", "8,0");
        assertThat(told.notes()).containsExactly("Uppgift saknas: leveransen har inga rader för gruppen.");
    }

    @Test
    void who_has_delivered_only_one_year_is_named_by_the_totals_and_their_change_is_missing() {
        Stored stored = new Stored()
                .delivered("personal", "regionkansliet", BEFORE)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", BEFORE, "12")
                .delivered("personal", "regionkansliet", NOW)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", NOW, "13")
                .delivered("personal", "folktandvarden", NOW)
                .figure("arsarbetare-netto", "yrkesgrupp=chef", NOW, "4")
                .figure("arsarbetare-netto", "yrkesgrupp=tandlakare", NOW, "30");
        TableDefinition byBoard = TableYaml.of(
                """
                table: personal
                title: Personal
                row-heading: Nämnd
                series: arsarbetare-netto
                rows: { dimension: organisation, sum: Summa }
                columns:
                  - { id: now, heading: '{period}' }
                  - { id: before, heading: '{period-before}', years-back: 1 }
                  - { id: change, heading: Förändring, difference: [now, before] }
                """);

        Table boards = Made.table(byBoard, stored, "regionen", "2024-12");
        Table professions = Made.table(BY_PROFESSION, stored, "regionen", "2024-12");

        assertThat(shown(boards, "regionstyrelsen")).containsExactly("13,0", "12,0", "1,0");
        assertThat(shown(boards, "folktandvardsnamnden")).containsExactly("34,0", "–", "–");
        assertThat(shown(boards, "summa")).containsExactly("47,0", "12,0", "–");
        assertThat(notes(boards, "summa"))
                .containsExactly(
                        "Omfattar inte Folktandvården, som inte har levererat för 31 dec 2023.",
                        "Förändringen visas inte, eftersom uppgifterna inte omfattar samma verksamheter.");
        assertThat(shown(professions, "chef")).containsExactly("17,0", "12,0", "–", "–");
        assertThat(shown(professions, "tandlakare")).containsExactly("30,0", "–", "–", "–");
        assertThat(professions.row("tandlakare").orElseThrow().notes()).isEmpty();
    }

    @Test
    void a_share_is_computed_from_the_sums_of_its_flows_and_changes_in_percentage_points() {
        // 2024: short (10 + 30) ÷ (1000 + 200) = 3.33 %; the average of 1 % and 15 % would be 8 %.
        Stored stored = new Stored();
        for (int year : new int[] {2023, 2024}) {
            stored.delivered("sjukfranvaro", "regionkansliet", Period.Months.ofYear(year));
            hours(stored, year + "-01", "1000", "10", year == 2024 ? "50" : "0");
            hours(stored, year + "-02", "200", year == 2024 ? "30" : "2", "10");
        }

        Table table = Made.table(ABSENCE, stored, "regionkansliet", "2024-02");

        // 2023: 12 ÷ 1200 = 1 %; total (12 + 10) ÷ 1200 = 1.83 %, 2024 (40 + 60) ÷ 1200 = 8.33 %.
        assertThat(shown(table, "kort")).containsExactly("3,3", "1,0", "2,3");
        assertThat(shown(table, "total")).containsExactly("8,3", "1,8", "6,5");
        assertThat(shown(table, "timmar")).containsExactly("100", "22", "78");
        assertThat(table.row("kort").orElseThrow().cells().get(2).unit().symbol())
                .isEqualTo("procentenheter");
    }

    @Test
    void a_share_of_nothing_is_not_applicable() {
        Stored stored = new Stored().delivered("sjukfranvaro", "regionkansliet", months("2024-01"));
        hours(stored, "2024-01", "0", "0", "0");

        Table table = Made.table(ABSENCE, stored, "regionkansliet", "2024-01");

        assertThat(statuses(table, "kort")).startsWith("missing:not-applicable", "missing:not-delivered");
        assertThat(notes(table, "kort")).startsWith("Andel kan inte räknas: det finns inget att räkna den av.");
    }

    private static void hours(Stored stored, String month, String scheduled, String small, String large) {
        stored.figure("schemalagd-tid", "kon=man", months(month), scheduled)
                .figure("sjuk-kort", "kon=man", months(month), small)
                .figure("sjuk-lang", "kon=man", months(month), large);
    }
}
