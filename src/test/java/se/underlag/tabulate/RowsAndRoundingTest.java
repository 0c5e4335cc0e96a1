package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.tabulate.Made.labels;
import static se.underlag.tabulate.Made.shown;
import static se.underlag.tabulate.Stored.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.underlag.series.CodeList;
import se.underlag.series.Period;
import se.underlag.series.Vocabulary;
import se.underlag.wording.Messages;

class RowsAndRoundingTest {

    private static final Period YEAR = Period.Months.ofYear(2024);
    private static final Period LAST_YEAR = Period.Months.ofYear(2023);

    @Test
    void figures_are_rounded_when_shown_and_not_before() {
        Stored stored = new Stored()
                .delivered("huvudbok", "regionkansliet", YEAR)
                .figure("belopp", "konto=4010", YEAR, "-59527000")
                .figure("belopp", "konto=4040", YEAR, "-40000")
                .figure("belopp", "konto=4010", LAST_YEAR, "-61202000")
                .figure("belopp", "konto=4040", LAST_YEAR, "-30000");

        Table table = Made.table(TableYaml.project("kostnadsanalys"), stored, "regionkansliet", "2024-12");

        assertThat(shown(table, "manadsloner")).containsExactly("−59,5", "−61,2", "1,7", "−2,7");
        assertThat(shown(table, "overtid")).containsExactly("0,0", "0,0", "0,0", "33,3");
        assertThat(table.row("manadsloner")
                        .orElseThrow()
                        .cells()
                        .get(2)
                        .figure()
                        .value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1.675"));
    }

    @Test
    void a_sum_is_exact_before_it_is_rounded_half_up() {
        Stored stored = new Stored().delivered("personal", "regionkansliet", day("2024-12-31"));
        // 0.05 + 71 × 0.8 = 56.85, which is less than that in binary.
        stored.figure("arsarbetare-avtalad", person("lakare"), day("2024-12-31"), "0.05");
        for (int i = 0; i < 71; i++) {
            stored.figure("arsarbetare-avtalad", person("chef"), day("2024-12-31"), "0.8");
        }

        Table table = Made.table(TableYaml.project("arsarbetare-avtalad"), stored, "regionkansliet", "2024-12");

        assertThat(shown(table, "summa").get(0)).isEqualTo("56,9");
    }

    @Test
    void members_after_the_sum_stand_between_it_and_the_total() {
        Stored stored = ledger(Map.of(
                "regionkansliet", "-10", "rs-ovrigt", "-1", "samhallsplanering", "-5", "planeringsreserv", "-3"));

        Table table = Made.table(TableYaml.project("resultatrapport"), stored, "regionstyrelsen", "2024-12");

        assertThat(labels(table))
                .containsExactly(
                        "Regionstyrelsen och regionkansliet",
                        "- Regionkansliet",
                        "- Samhällsplanering och infrastruktur inom förvaltning Regional utveckling",
                        "Summa",
                        "Regionstyrelsens planeringsreserv",
                        "Totalt resultat regionstyrelsens driftansvar");
        assertThat(shown(table, "rs-rk")).startsWith("−16,0");
        assertThat(shown(table, "summa")).startsWith("−16,0");
        assertThat(shown(table, "totalt")).startsWith("−19,0");
    }

    @Test
    void without_members_after_the_sum_there_is_only_the_total() {
        Stored stored = ledger(Map.of("vardval", "-10", "regionkansliet", "-1"));

        Table table = Made.table(TableYaml.project("resultatrapport"), stored, "regionstyrelsen", "2024-12");

        assertThat(labels(table))
                .containsExactly(
                        "Regionstyrelsen och regionkansliet",
                        "Hälsovalsenheten",
                        "Totalt resultat regionstyrelsens driftansvar");
    }

    @Test
    void names_under_an_open_node_come_in_swedish_alphabetical_order() {
        Stored stored = ledger(Map.of(
                "folktandvarden/Örebro", "-1",
                "folktandvarden/Arboga\u2215Köping", "-2",
                "folktandvarden/Ängen", "-3",
                "folktandvarden/Åbytorp", "-4",
                "folktandvarden/Zinkgruvan/Mottagning A", "-5",
                "folktandvarden/Zinkgruvan/Mottagning B", "-6"));

        Table table = Made.table(TableYaml.project("resultatrapport"), stored, "folktandvarden", "2024-12");

        assertThat(labels(table))
                .containsExactly(
                        "Arboga/Köping",
                        "Zinkgruvan",
                        "- Mottagning A",
                        "- Mottagning B",
                        "Åbytorp",
                        "Ängen",
                        "Örebro",
                        "Totalt resultat folktandvårdens driftansvar");
        assertThat(shown(table, "folktandvarden/Zinkgruvan")).startsWith("−11,0");
        assertThat(shown(table, "totalt")).startsWith("−21,0");
    }

    @Test
    void a_report_takes_only_what_lies_at_or_under_its_organisation() {
        Stored stored = ledger(Map.of("regionkansliet", "-10", "vardval", "-7"));

        Table table = Made.table(TableYaml.project("resultatrapport"), stored, "halsoval", "2024-12");

        assertThat(labels(table)).containsExactly("Vårdval Hälsoval", "Totalt resultat hälsovalsenhetens driftansvar");
        assertThat(shown(table, "totalt")).startsWith("−7,0");
    }

    @Test
    void what_an_upper_and_a_lower_organisation_both_delivered_is_counted_once() {
        Stored upperFirst = ledger(Map.of("regionkansliet", "-10", "vardval", "-7"))
                .delivered("huvudbok", "regionkansliet", YEAR)
                .figure("belopp", "konto=4010", YEAR, "-12000000");
        Stored lowerFirst = new Stored()
                .delivered("huvudbok", "regionkansliet", YEAR)
                .figure("belopp", "konto=4010", YEAR, "-12000000")
                .delivered("huvudbok", "regionstyrelsen", YEAR)
                .figure("belopp", "konto=4010;organisation=regionkansliet", YEAR, "-10000000");
        Stored unbroken = new Stored()
                .delivered("huvudbok", "regionkansliet", YEAR)
                .figure("belopp", "konto=4010", YEAR, "-12000000")
                .delivered("huvudbok", "regionstyrelsen", YEAR)
                .figure("belopp", "konto=4010", YEAR, "-30000000");
        TableDefinition report = TableYaml.project("resultatrapport");

        assertThat(shown(Made.table(report, upperFirst, "regionstyrelsen", "2024-12"), "totalt"))
                .startsWith("−19,0");
        assertThat(shown(Made.table(report, lowerFirst, "regionstyrelsen", "2024-12"), "totalt"))
                .startsWith("−10,0");
        assertThat(shown(Made.table(report, unbroken, "regionstyrelsen", "2024-12"), "totalt"))
                .startsWith("−30,0");
        assertThat(shown(Made.table(report, unbroken, "regionkansliet", "2024-12"), "totalt"))
                .startsWith("−12,0");
    }

    @Test
    void roles_of_an_open_list_appear_and_vanish_without_infinite_percentages() {
        Stored stored = new Stored()
                .delivered("personal", "regionen", day("2021-09-30"))
                .figure("arsarbetare-netto", "roll=Clinical Director", day("2021-09-30"), "35.794933")
                .figure("arsarbetare-netto", "roll=Managers", day("2021-09-30"), "283.594933")
                .delivered("personal", "regionen", day("2022-09-30"))
                .figure("arsarbetare-netto", "roll=Clinical Director (DPC)", day("2022-09-30"), "9.208")
                .figure("arsarbetare-netto", "roll=Managers", day("2022-09-30"), "433.60112")
                .figure("arsarbetare-netto", "roll=Non-clinical/Admin", day("2022-09-30"), "1");
        TableDefinition definition = TableYaml.of(
                """
                table: roller
                title: Roller
                row-heading: Roll
                series: arsarbetare-netto
                rows: { dimension: roll, sum: Summa }
                columns:
                  - { id: now, heading: '{period}' }
                  - { id: before, heading: '{period-before}', years-back: 1 }
                  - { id: change, heading: Förändring, difference: [now, before], decimals: 6 }
                  - { id: change-percent, heading: Förändring %, percent-change: [now, before], decimals: 6 }
                """);

        Table table = Made.table(definition, stored, "regionen", "2022-09", withOpenRoles());

        assertThat(labels(table))
                .containsExactly(
                        "Clinical Director", "Clinical Director (DPC)", "Managers", "Non-clinical/Admin", "Summa");
        assertThat(shown(table, "Managers").subList(2, 4)).containsExactly("150,006187", "52,894523");
        assertThat(shown(table, "Clinical Director")).containsExactly("0,0", "35,8", "−35,794933", "−100,000000");
        assertThat(shown(table, "Clinical Director (DPC)")).containsExactly("9,2", "0,0", "9,208000", "–");
        assertThat(Made.notes(table, "Clinical Director").get(0)).startsWith("Upphörd");
        assertThat(Made.notes(table, "Clinical Director (DPC)").get(0)).startsWith("Ny");
    }

    @Test
    void texts_come_in_english_and_numbers_stay_swedish() {
        Stored stored = ledger(Map.of("regionkansliet", "-1234.5"));

        Table table = new Tabulator(Region.vocabulary(), Region.SOURCES, stored.holdings(), Messages.ENGLISH)
                .tabulate(TableYaml.project("kostnadsanalys"), "regionkansliet", java.time.YearMonth.of(2024, 12));

        assertThat(Made.headings(table)).startsWith("Outcome, SEK million");
        assertThat(table.period()).isEqualTo("Jan–Dec 2024");
        assertThat(shown(table, "totalt")).startsWith("−1\u00A0234,5");
        assertThat(table.notes()).first().asString().startsWith("Missing: no delivery of Belopp for");
        assertThat(table.sources().get(0).received()).isEqualTo("11 Jan 2025");
    }

    private static String person(String profession) {
        return "anstallningsform=tillsvidare;kon=kvinna;yrkesgrupp=" + profession;
    }

    private static Stored ledger(Map<String, String> millions) {
        Stored stored = new Stored().delivered("huvudbok", "regionstyrelsen", YEAR);
        if (millions.keySet().iterator().next().startsWith("folktandvarden")) {
            stored = new Stored().delivered("huvudbok", "folktandvarden", YEAR);
        }
        for (Map.Entry<String, String> unit : millions.entrySet()) {
            String amount =
                    new java.math.BigDecimal(unit.getValue()).movePointRight(6).toPlainString();
            stored.figure("belopp", "konto=4010;organisation=" + unit.getKey(), YEAR, amount);
        }
        return stored;
    }

    private static Vocabulary withOpenRoles() {
        Vocabulary region = Region.vocabulary();
        Map<String, CodeList> lists = new HashMap<>(region.codeLists());
        lists.put("roll", new CodeList("roll", "roll", Optional.empty(), true, List.of()));
        return new Vocabulary(region.series(), lists);
    }
}
