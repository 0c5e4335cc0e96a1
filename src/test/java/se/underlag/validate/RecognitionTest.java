package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.underlag.finding.Outcome;
import se.underlag.intake.PlainName;
import se.underlag.series.Observation;
import se.underlag.source.SourceFile;

/** An export is known by its headings, wherever they stand and whatever last year called them. */
class RecognitionTest {

    private static final String MONTHS_WITHOUT_A_YEAR =
            """
            Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim
            Regionkansliet;Staben HR;Jan;K;1000;10;20
            Regionkansliet;Staben HR;Dec;K;1000;10;20
            """;

    @TempDir
    Path folder;

    Exports exports;

    @BeforeEach
    void definitions() {
        exports = new Exports(folder);
    }

    @Test
    void figures_on_a_hidden_sheet_are_not_read_and_it_is_said_so() {
        Grid workbook = Grid.of("Läs mig\n").on("Utfall", "A1", "");
        List<String> lines = Exports.HOURS.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(";");
            for (int column = 0; column < cells.length; column++) {
                workbook.on("Utfall", "" + (char) ('A' + column) + (row + 1), cells[column]);
            }
        }
        Path file = folder.resolve("hours.xlsx");
        assertThat(Exports.places(exports.judge(workbook.write(file, Grid.Kind.XLSX))))
                .isEmpty();

        assertThat(Exports.inWords(exports.judge(workbook.hiding("Utfall").write(file, Grid.Kind.XLSX))
                        .findings()))
                .containsExactly("SHEET_HIDDEN hours.xlsx › Utfall: Rubrikerna för sjukfranvaro finns bara på ett blad"
                        + " som är dolt.");
    }

    /** Neither row is a heading by itself: the upper one begins what a pattern knows, and the lower one ends it. */
    @Test
    void a_heading_of_two_rows_may_be_known_by_a_pattern_only_as_a_whole() {
        Outcome<Judged> outcome = exports.judge(
                "investeringar_regionstyrelsen_2024.csv",
                """
                Nämnd: Regionstyrelsen;;;
                Investeringar brutto, mnkr;Utfall;;Budget
                ;2024;2023;2024
                Byggnadsinvesteringar;10;20;30
                """);

        Judged judged = outcome.value().orElseThrow(() -> new AssertionError(Exports.inWords(outcome.findings())));
        assertThat(judged.layout().definition().source()).isEqualTo("investeringar");
        assertThat(judged.brought()).singleElement().satisfies(brought -> assertThat(brought.observations())
                .extracting(observation -> observation.basis().code() + " " + observation.period())
                .containsExactlyInAnyOrder(
                        "utfall 2024-01--2024-12", "utfall 2023-01--2023-12", "budget 2024-01--2024-12"));
    }

    /** Whatever a pattern looks like, it means what it means by itself: at the beginning only where all of it begins there. */
    @ParameterizedTest
    @CsvSource({
        "'^Frånvaro \\(kort|kort frånvaro', Total kort frånvaro",
        "'^Frånvaro \\(kort|kort frånvaro', Frånvaro (kort)",
        "'^[Kk]orttid[a-zåäö()|]* tim', Korttidsfrånvaro tim",
        "'^[^|(]+ dag 1.?14', Frånvaro dag 1-14",
        "'^Dag [\\d&&[^2-9]]+ ', Dag 1 till 14",
        "'korttid\\b', Frånvaro korttid",
        "'^?korttid', Frånvaro korttid",
        "'^\\Q(dag\\E 1', (dag 1-14)",
    })
    void a_heading_is_known_by_a_pattern_of_any_form(String pattern, String heading) throws IOException {
        Path jobs = folder.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Path source = jobs.resolve("sources/sjukfranvaro.yml");
        String headings = "['Korttid, timmar', Korttidsfrånvaro tim, Korttidsfrånvaro, Korttid]";
        String yaml = Files.readString(source);
        assertThat(yaml).contains(headings);
        Files.writeString(source, yaml.replace(headings, "['/" + pattern + "/']"));
        Path file = exports.write(
                "sjukfranvaro_2023.csv", Exports.HOURS.replace(";Korttidsfrånvaro tim;", ";" + heading + ";"));

        Outcome<Judged> outcome =
                Exports.judgeOf(jobs).judge(new SourceFile(file, "0".repeat(64), Files.size(file), Instant.EPOCH));

        assertThat(Exports.inWords(outcome.findings())).isEmpty();
        assertThat(outcome.value()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "hr/personal_regionkansliet_2024-12.xlsx, personal, regionkansliet, 2024-12-31, 90",
        "hr/personal_regionkansliet_2023-12.xls, personal, regionkansliet, 2023-12-31, 103",
        "hr/sjukfranvaro_regionkansliet_2024.xlsx, sjukfranvaro, regionkansliet, 2024-01--2024-12, 168",
        "hr/sjukfranvaro_regionkansliet_2023.csv, sjukfranvaro, regionkansliet, 2023-01--2023-12, 168",
        "ekonomi/huvudbok_regionstyrelsen_2024.xlsx, huvudbok, regionstyrelsen, 2024-01--2024-12, 708",
        "ekonomi/huvudbok_regionstyrelsen_2023.xls, huvudbok, regionstyrelsen, 2023-01--2023-12, 672",
        "ekonomi/investeringar_regionstyrelsen_2024.xlsx, investeringar, regionstyrelsen, 2024-01--2024-12, 2",
        "cosmic/listade_2024-12.csv, listade, regionen, 2024-12-31, 2828",
        "cosmic/listade_2023-12.xlsx, listade, regionen, 2023-12-31, 112",
        "cosmic/tillganglighet_2024.csv, tillganglighet, regionen, 2024-01--2024-12, 336"
    })
    void every_sample_is_known_with_its_period_and_organisation(
            String file, String source, String organisation, String period, int rows) {
        Outcome<Judged> outcome = exports.judge(Path.of("input-samples").resolve(file));
        Judged judged = outcome.value().orElseThrow(() -> new AssertionError(Exports.inWords(outcome.findings())));
        assertThat(judged.layout().definition().source()).isEqualTo(source);
        assertThat(judged.rows()).isEqualTo(rows);
        assertThat(judged.brought()).hasSize(1);
        assertThat(judged.brought().get(0).organisation()).isEqualTo(organisation);
        assertThat(judged.brought().get(0).period().toString()).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sjukfranvaro_2023 (2).csv",
                "sjukfranvaro_2023 (2) (10).csv",
                "sjukfranvaro_2023(1).csv",
                "sjukfranvaro_2023 - kopia.csv",
                "sjukfranvaro_2023 - Kopia (2).csv",
                "sjukfranvaro_2023 – Kopia.csv",
                "sjukfranvaro_2023 - Copy.csv",
                "sjukfranvaro_2023 kopia 2.csv",
                "sjukfranvaro_2023 (kopia).csv",
                "sjukfranvaro_2023 (annan kopia).csv",
                "sjukfranvaro_2023 (3:e kopian).csv",
                "Kopia av sjukfranvaro_2023.csv",
                "Kopia av sjukfranvaro_2023 (1).csv",
                "sjukfranvaro_2023 (2).csv.rättas.xlsx",
                "sjukfranvaro_2023 (2).csv.ra\u0308ttas (3).xlsx",
                "sjukfranvaro_2023.csv.rättas - kopia.xlsx",
                "sjukfranvaro_2023.csv.rättas (2) (2).xlsx"
            })
    void what_copying_makes_of_a_name_does_not_hide_the_period_in_it(String name) throws IOException {
        Path copy = folder.resolve(name);
        Files.writeString(copy, MONTHS_WITHOUT_A_YEAR);

        Outcome<Judged> outcome = exports.judge(copy);

        Judged judged = outcome.value().orElseThrow(() -> new AssertionError(Exports.inWords(outcome.findings())));
        assertThat(judged.brought().get(0).period().toString()).isEqualTo("2023-01--2023-12");
        assertThat(judged.layout().file()).as("told as it is called").isEqualTo(name);
    }

    @Test
    void a_year_in_parentheses_is_no_number_of_a_copy() {
        assertThat(PlainName.of("sjukfranvaro (2023).csv")).isEqualTo("sjukfranvaro (2023).csv");
        assertThat(PlainName.of("kopia.csv")).isEqualTo("kopia.csv");
        assertThat(PlainName.of("(2).csv")).isEqualTo("(2).csv");
    }

    @Test
    void the_name_of_a_file_does_not_decide() throws IOException {
        Path renamed = folder.resolve("budget.csv");
        Files.copy(Path.of("input-samples/hr/sjukfranvaro_regionkansliet_2023.csv"), renamed);
        assertThat(exports.judge(renamed)
                        .value()
                        .orElseThrow()
                        .layout()
                        .definition()
                        .source())
                .isEqualTo("sjukfranvaro");
    }

    private Map<String, BigDecimal> figures(String name, String content) {
        Outcome<Judged> outcome = exports.judge(name, content);
        Judged judged = outcome.value().orElseThrow(() -> new AssertionError(Exports.inWords(outcome.findings())));
        return judged.brought().stream()
                .flatMap(brought -> brought.observations().stream())
                .collect(Collectors.toMap(
                        RecognitionTest::key, o -> o.measure().value().orElseThrow()));
    }

    private static String key(Observation observation) {
        return observation.series() + " " + observation.breakdown() + " " + observation.period() + " "
                + observation.basis();
    }

    private static BigDecimal sum(Map<String, BigDecimal> figures, String... parts) {
        return figures.entrySet().stream()
                .filter(figure -> Stream.of(parts).allMatch(figure.getKey()::contains))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void employment_rates_become_full_time_equivalents_less_leave() {
        Map<String, BigDecimal> figures = figures("p.csv", Exports.PERSONAL);
        assertThat(sum(figures, "arsarbetare-avtalad")).isEqualByComparingTo("2.55");
        assertThat(sum(figures, "arsarbetare-netto")).isEqualByComparingTo("2.175");
        assertThat(sum(figures, "arsarbetare-netto", "yrkesgrupp=chef")).isEqualByComparingTo("0.375");
        assertThat(sum(figures, "arsarbetare-avtalad", "anstallningsform=visstid"))
                .isEqualByComparingTo("0.8");
        assertThat(sum(figures, "anstallda")).isEqualByComparingTo("3");
    }

    @Test
    void percent_fraction_and_percent_sign_mean_the_same() {
        Map<String, BigDecimal> percent = figures("p.csv", Exports.PERSONAL);
        String signs = Exports.PERSONAL.replace(";75;50", ";75 %;50 %");
        String fractions = Exports.PERSONAL
                .replace("Sysselsättningsgrad %;Tjänstledighet %", "Syssgrad;Tjl omf")
                .replace(";100;", ";1;")
                .replace(";75;50", ";0,75;0.5")
                .replace(";80;", ";0,80;");
        assertThat(figures("p2.csv", signs)).isEqualTo(percent);
        assertThat(figures("p3.csv", fractions)).isEqualTo(percent);
    }

    @Test
    void last_years_headings_one_heading_more_another_order_and_a_deeper_header_change_nothing() {
        Map<String, BigDecimal> figures = figures("s.csv", Exports.HOURS);
        String otherHeadings = Exports.HOURS
                .replace("Schematid tim", "SCHEMALAGD TID, timmar")
                .replace("Period", "Månad")
                .replace("2023-01", "Jan 2023")
                .replace("2023-02", "februari 2023");
        String more = Exports.HOURS.lines().map(line -> "x;" + line).collect(Collectors.joining("\n"));
        String deeper = "Uttag ur personalsystemet\n\nSjukfrånvaro 2023\n\n" + Exports.HOURS;
        String tabs = Exports.HOURS.replace(';', '\t');
        for (String variant : List.of(otherHeadings, more, deeper, tabs)) {
            assertThat(figures("s2.csv", variant)).isEqualTo(figures);
        }
    }

    @Test
    void the_header_may_be_repeated_further_down_and_headings_divided_over_lines() {
        String header = Exports.HOURS.lines().findFirst().orElseThrow();
        String again = Exports.HOURS.replace(
                "Regionkansliet;Staben HR;2023-02;K", header + "\nRegionkansliet;Staben HR;2023-02;K");
        String divided = Exports.HOURS.replace("Korttidsfrånvaro tim", "\"Korttids-\nfrånvaro tim\"");
        assertThat(figures("s2.csv", again)).isEqualTo(figures("s.csv", Exports.HOURS));
        assertThat(sum(figures("s3.csv", divided), "sjuk-kort")).isEqualByComparingTo("48.96");
    }

    @Test
    void headings_on_two_rows_belong_together() {
        String twoRows = Exports.HOURS.replaceFirst(
                ".*\n",
                ";;;;Schemalagd tid;Sjukfrånvaro;\nFörvaltning;Enhet;Period;Kön;timmar;Korttid, timmar;Långtid, timmar\n");
        assertThat(figures("s2.csv", twoRows)).isEqualTo(figures("s.csv", Exports.HOURS));
    }

    @Test
    void amounts_in_kr_tkr_and_mnkr_mean_the_same() {
        Map<String, BigDecimal> kronor = figures("h.csv", Exports.LEDGER);
        assertThat(sum(kronor, "OUTCOME")).isEqualByComparingTo("-320.75");
        Map<String, BigDecimal> thousands = figures("h2.csv", Exports.LEDGER.replace("belopp i kr", "belopp i tkr"));
        assertThat(sum(thousands, "OUTCOME")).isEqualByComparingTo("-320750");
        Map<String, BigDecimal> heading =
                figures("h3.csv", Exports.LEDGER.replace("Utfall;Budget", "Utfall (mnkr);Budget (mnkr)"));
        assertThat(sum(heading, "BUDGET")).isEqualByComparingTo("-220000000");
    }

    @Test
    void ages_become_age_groups() {
        Map<String, BigDecimal> figures = figures("l.csv", Exports.LISTED);
        assertThat(sum(figures, "aldersgrupp=0-4", "lansdel=orebro")).isEqualByComparingTo("295");
        assertThat(sum(figures, "aldersgrupp=80-")).isEqualByComparingTo("20");
        assertThat(sum(figures, "aldersgrupp=5-64")).isEqualByComparingTo("7");
    }

    @Test
    void one_file_may_bring_the_figures_of_several_boards() {
        String two = Exports.LEDGER
                .replace("Summa Privata vårdgivare;;;;;;-20;-40\n", "")
                .replace("Regionstyrelsen;Hälsovalsenheten;Privata vårdgivare", "Servicenämnden;Fastigheter;Drift");
        Outcome<Judged> outcome = exports.judge("h.csv", two);
        assertThat(outcome.value()
                        .orElseThrow(() -> new AssertionError(Exports.inWords(outcome.findings())))
                        .brought())
                .extracting(Judged.Brought::organisation)
                .containsExactly("regionstyrelsen", "servicenamnden");
    }
}
