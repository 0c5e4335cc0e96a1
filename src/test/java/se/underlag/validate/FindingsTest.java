package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingLog;
import se.underlag.finding.FindingText;
import se.underlag.finding.Outcome;

/** What is wrong with a file is told with its place, all of it at once, and such a file brings nothing. */
class FindingsTest {

    @TempDir
    Path folder;

    Exports exports;

    @BeforeEach
    void definitions() {
        exports = new Exports(folder);
    }

    private void refused(String name, String content, String... places) {
        Outcome<Judged> outcome = exports.judge(name, content);
        assertThat(Exports.places(outcome))
                .as("%s", Exports.inWords(outcome.findings()))
                .containsExactly(places);
        assertThat(outcome.value()).isEmpty();
    }

    @Test
    void the_exports_they_are_made_from_are_in_order() {
        assertThat(exports.judge("personal_2024-12.csv", Exports.PERSONAL).findings())
                .isEmpty();
        assertThat(exports.judge("sjuk_2023.csv", Exports.HOURS).findings()).isEmpty();
        assertThat(exports.judge("huvudbok_2024.csv", Exports.LEDGER).findings())
                .isEmpty();
        assertThat(exports.judge("listade_2024-12.csv", Exports.LISTED).findings())
                .isEmpty();
    }

    @Test
    void a_misspelled_name_is_told_with_the_nearest_known_one() {
        Outcome<Judged> outcome = exports.judge("p.csv", Exports.PERSONAL.replace(";Chef;", ";Cheff;"));
        Finding finding = outcome.findings().get(0);
        assertThat(finding.location().place()).isEqualTo("E7");
        assertThat(finding.arguments()).containsExactly("Cheff", "yrkesgrupp", "Chef");
        assertThat(outcome.isRefused()).isTrue();
    }

    @Test
    void a_unit_that_a_closed_part_of_the_organisation_lacks_is_an_error_and_an_open_part_takes_it_as_it_comes() {
        refused("p.csv", Exports.PERSONAL.replace("Staben HR", "Staben HRR"), "CODE_UNKNOWN D6");
        String dental =
                Exports.PERSONAL.replace("Regionkansliet", "Folktandvården").replace("Staben", "Kliniken");
        assertThat(exports.judge("p2.csv", dental)
                        .value()
                        .orElseThrow()
                        .brought()
                        .get(0)
                        .organisation())
                .isEqualTo("folktandvarden");
    }

    @Test
    void an_unknown_organisation_is_told_where_it_is_named() {
        assertThat(Exports.places(exports.judge("p.csv", Exports.PERSONAL.replace("Regionkansliet", "Regionkansiet"))))
                .containsExactly("CODE_UNKNOWN A2");
    }

    @Test
    void cells_that_are_no_numbers_or_can_be_read_in_two_ways() {
        refused("s.csv", Exports.HOURS.replace("22,63", "tjugotvå"), "NOT_A_NUMBER F2");
        refused("s.csv", Exports.HOURS.replace("1544,77", "1.544"), "NUMBER_AMBIGUOUS E2");
        refused("s.csv", Exports.HOURS.replace("22,63", ""), "VALUE_MISSING F2");
        refused("s.csv", Exports.HOURS.replace(";K;1 500,00", ";;1 500,00"), "VALUE_MISSING D4");
    }

    @Test
    void numbers_outside_their_range() {
        refused("s.csv", Exports.HOURS.replace("22,63", "-22,63"), "OUT_OF_RANGE F2");
        refused("p.csv", Exports.PERSONAL.replace(";75;50", ";175;50"), "OUT_OF_RANGE H7");
        refused("l.csv", Exports.LISTED.replace(";144", ";-144"), "OUT_OF_RANGE D7");
    }

    @Test
    void fractions_under_a_heading_that_says_percent() {
        String fractions = Exports.PERSONAL
                .replace(";100;", ";1;")
                .replace(";75;50", ";0,75;")
                .replace(";80;", ";0,8;");
        refused("p.csv", fractions, "LOOKS_LIKE_FRACTIONS H6");
    }

    @Test
    void the_same_thing_twice() {
        refused("s.csv", Exports.HOURS.replace("2023-02;M", "2023-02;K"), "DUPLICATE B5");
        refused("p.csv", Exports.PERSONAL.replace("70001", "70000"), "DUPLICATE A7");
    }

    @ParameterizedTest
    @CsvSource({
        // Cut within the figures, within a name (which could be a remark), and at the very end.
        "'Regionkansliet;Staben HR;2023-02;M;300,00;3,00', ROW_CUT_OFF 5",
        "'Regionk', ROW_CUT_OFF 5",
        "'Regionkansliet;Staben HR;2023-02;M;300,00;3,00;0', ''",
        "'Källa: personalsystemet', ''"
    })
    void a_text_that_ends_in_the_middle_of_its_last_row(String last, String told) {
        String whole = Exports.HOURS.replace("Regionkansliet;Staben HR;2023-02;M;300,00;3,00;0\n", "");

        assertThat(Exports.places(exports.judge("s.csv", whole + last)).stream()
                        .filter(place -> place.startsWith("ROW_CUT_OFF")))
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told));
        assertThat(Exports.places(exports.judge("e.csv", whole + last + "\n")))
                .as("with an end of line")
                .doesNotContain("ROW_CUT_OFF 5");
    }

    @Test
    void a_month_outside_the_period_that_is_claimed_and_a_month_that_is_lacking() {
        refused(
                "h.csv",
                Exports.LEDGER.replace(
                        "202402;Regionstyrelsen;Hälsovalsenheten;P", "202403;Regionstyrelsen;Hälsovalsenheten;P"),
                "PERIOD_OUTSIDE A9");
        Outcome<Judged> gap = exports.judge("s.csv", Exports.HOURS.replace("2023-02", "2023-04"));
        assertThat(Exports.places(gap)).containsExactly("PERIOD_INCOMPLETE ");
        assertThat(gap.findings().get(0).arguments().get(0)).isEqualTo(List.of("2023-02", "2023-03"));
        assertThat(gap.isRefused()).isFalse();
    }

    @Test
    void a_month_whose_year_is_told_nowhere() {
        String months = Exports.HOURS.replace("2023-01", "Jan").replace("2023-02", "feb");
        assertThat(exports.judge("s_2023.csv", months).findings()).isEmpty();
        refused("s.csv", months, "YEAR_MISSING C2", "YEAR_MISSING C3", "YEAR_MISSING C4", "YEAR_MISSING C5");
    }

    @Test
    void a_day_that_is_in_no_row_and_nowhere_else() {
        String days = Exports.PERSONAL
                .replace("Per: 2024-12-31", "")
                .replace("Tjänstledighet %", "Tjänstledighet %;Avser")
                .replace("75;50", "75;50;2024-12-31");
        refused("p.csv", days, "VALUE_MISSING J6", "VALUE_MISSING J8");
    }

    @Test
    void a_title_and_a_file_name_that_say_different_periods() {
        refused("personal_2023-12.csv", Exports.PERSONAL, "PERIOD_CONFLICT A3");
    }

    @Test
    void no_period_at_all() {
        refused("p.csv", Exports.PERSONAL.replace("Per: 2024-12-31", ""), "PERIOD_NOT_FOUND ");
    }

    @Test
    void totals_that_do_not_match_their_rows() {
        refused("h.csv", Exports.LEDGER.replace("-320,75;-220", "-321,75;-220"), "TOTAL_DIFFERS G11");
        refused("h.csv", Exports.LEDGER.replace(";-20;-40", ";-20;-41"), "TOTAL_DIFFERS H10");
        refused("h.csv", Exports.LEDGER.replace("-200,25;-90", "-200,52;-90"), "TOTAL_DIFFERS G7", "TOTAL_DIFFERS G11");
    }

    @Test
    void a_row_called_like_a_total_that_sums_up_nothing_is_never_dropped() {
        refused(
                "h.csv",
                Exports.LEDGER.replace("Summa Privata vårdgivare", "Summa Privata vårdgivarna"),
                "TOTAL_OF_NOTHING A10");
    }

    @Test
    void a_figure_that_cannot_be_read_is_told_once_and_not_again_in_its_totals() {
        refused("h.csv", Exports.LEDGER.replace("-200,25;-90", "många;-90"), "NOT_A_NUMBER G6");
    }

    @Test
    void a_row_of_another_organisation_than_the_file_says() {
        String withColumn = Exports.PERSONAL
                .replace("Anst.nr;", "Anst.nr;Förvaltning;")
                .replace("70000;", "70000;Regionkansliet;")
                .replace("70001;", "70001;Regionservice;")
                .replace("70002;", "70002;Regionkansliet;");
        refused("p.csv", withColumn, "ORGANISATION_OUTSIDE B7");
        refused(
                "huvudbok_regionstyrelsen_2024.csv",
                Exports.LEDGER
                        .replace("Summa Vårdval Hälsoval;;;;;;-300,75;-180\n", "")
                        .replace(
                                "202402;Regionstyrelsen;Hälsovalsenheten;Vårdval Hälsoval",
                                "202402;Servicenämnden;Hus;Tak"),
                "ORGANISATION_OUTSIDE B6");
    }

    @Test
    void an_account_that_belongs_to_no_group_is_unknown_and_may_be_followed_by_its_name() {
        refused("h.csv", Exports.LEDGER.replace("70;5110;-100,50", "70;9999;-100,50"), "CODE_UNKNOWN F5");
        assertThat(exports.judge("h.csv", Exports.LEDGER.replace(";5110;", ";5110 Köpt verksamhet;"))
                        .findings())
                .isEmpty();
    }

    @Test
    void a_total_of_employment_rates_is_their_sum_in_percent_or_in_whole_persons() {
        String row = "Summa;;;;;;;%s;\n";
        assertThat(exports.judge("p.csv", Exports.PERSONAL + row.formatted("255"))
                        .findings())
                .isEmpty();
        assertThat(exports.judge("p.csv", Exports.PERSONAL + row.formatted("2,55"))
                        .findings())
                .isEmpty();
        refused("p.csv", Exports.PERSONAL + row.formatted("256"), "TOTAL_DIFFERS H9");
    }

    @Test
    void the_same_row_twice_in_a_register_without_employment_numbers() {
        String without = Exports.PERSONAL
                .lines()
                .map(line -> line.matches("(?:Anst.nr|7000\\d);.*") ? line.substring(line.indexOf(';') + 1) : line)
                .collect(Collectors.joining("\n"));
        assertThat(exports.judge("p.csv", without).findings()).isEmpty();
        String last = without.substring(without.lastIndexOf('\n') + 1);
        refused("p.csv", without + "\n" + last + "\n", "DUPLICATE A9");
    }

    @Test
    void counts_are_whole_and_a_care_centre_lies_in_one_part_of_the_county() {
        refused("l.csv", Exports.LISTED.replace(";144", ";144,5"), "NOT_WHOLE D7");
        refused("l.csv", Exports.LISTED.replace("Örebro;4", "Norr;4"), "NOT_THE_SAME B7");
    }

    @Test
    void a_register_is_of_one_day() {
        String dated = Exports.PERSONAL
                .replace("Tjänstledighet %", "Tjänstledighet %;Avser")
                .replace(";100;", ";100;;2024-12-31")
                .replace(";75;50", ";75;50;2024-12-30")
                .replace(";80;", ";80;;2024-12-31");
        refused("p.csv", dated, "PERIOD_OUTSIDE J7");
    }

    @Test
    void what_has_slipped_out_of_a_personal_column_is_told_by_its_place_alone() {
        Outcome<Judged> outcome = exports.judge(
                "p.csv",
                Exports.PERSONAL
                        .replace(";Handläggare;Kvinna", ";19781370-8338;Kvinna")
                        .replace(";Chef;Man", ";Chef;Bengtsson, Bo"));
        assertThat(Exports.places(outcome)).containsExactly("CODE_UNKNOWN E6", "CODE_UNKNOWN F7");
        assertThat(Exports.inWords(outcome.findings()).toString())
                .contains("personnummer", "personnamn")
                .doesNotContain("1978", "Bengtsson", "@");
    }

    @Test
    void places_looked_in_are_told_in_words() {
        Outcome<Judged> outcome = exports.judge("p.csv", Exports.PERSONAL.replace("Per: 2024-12-31", ""));
        FindingText words = FindingText.of(outcome.findings().get(0), Locale.forLanguageTag("sv"));
        assertThat(words.toString()).contains("Per: …", "filens namn").doesNotContain("(?i)", "\\d");
    }

    @Test
    void a_total_may_be_rounded() {
        assertThat(exports.judge("h.csv", Exports.LEDGER.replace("-320,75;-220", "-321;-220"))
                        .findings())
                .isEmpty();
    }

    @Test
    void totals_in_a_column_of_codes_are_checked_too() {
        String withTotals = Exports.HOURS + "Regionkansliet;Staben HR;2023-01;Totalt;1874,79;25,96;12,35\n";
        assertThat(exports.judge("s.csv", withTotals).findings()).isEmpty();
        refused("s.csv", withTotals.replace("25,96", "26,96"), "TOTAL_DIFFERS F6");
    }

    @Test
    void a_needed_column_that_is_not_there_is_told_with_the_nearest_heading() {
        Outcome<Judged> outcome = exports.judge("p.csv", Exports.PERSONAL.replace("Yrkesgrupp", "Yrkesgupp"));
        assertThat(Exports.places(outcome)).containsExactly("COLUMN_MISSING 5");
        assertThat(outcome.findings().get(0).arguments().get(1)).isEqualTo("Yrkesgupp");
    }

    @Test
    void a_file_like_no_export_says_which_are_known() {
        refused("x.csv", "a;b;c\n1;2;3\n", "SOURCE_UNKNOWN ");
    }

    @Test
    void the_same_heading_twice() {
        refused(
                "s.csv",
                Exports.HOURS
                        .replace("Schematid tim", "Korttidsfrånvaro tim")
                        .replace("Långtidsfrånvaro tim", "Långtid;Schematid")
                        .replace(";12,35", ";12,35;1")
                        .replace(";-\n", ";-;1\n")
                        .replace(";10,00\n", ";10,00;1\n")
                        .replace(";0\n", ";0;1\n"),
                "COLUMN_TWICE F1");
    }

    @Test
    void amounts_without_a_unit() {
        refused("h.csv", Exports.LEDGER.replace(", belopp i kr", ""), "UNIT_NOT_FOUND G4", "UNIT_NOT_FOUND H4");
    }

    @Test
    void a_header_without_rows() {
        refused("s.csv", Exports.HOURS.lines().findFirst().orElseThrow() + "\n", "NO_ROWS ");
    }

    @Test
    void quality_that_is_not_assured_is_a_warning_and_unheard_of_words_are_an_error() {
        Outcome<Judged> not = exports.judge("l.csv", Exports.LISTED.replace("säkrad;Ja", "säkrad;Nej"));
        assertThat(Exports.places(not)).containsExactly("NOT_QUALITY_ASSURED B3");
        assertThat(not.value().orElseThrow().brought().get(0).qualityAssured()).isFalse();
        Outcome<Judged> unsaid = exports.judge("l.csv", Exports.LISTED.replace("Kvalitetssäkrad;Ja\n", ""));
        assertThat(unsaid.value().orElseThrow().brought().get(0).qualityAssured())
                .isFalse();
        refused("l.csv", Exports.LISTED.replace("säkrad;Ja", "säkrad;kanske"), "CODE_UNKNOWN B3");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        String wrong = Exports.PERSONAL
                .replace(";Chef;", ";Cheff;")
                .replace(";100;", ";hundra;")
                .replace(";80;", ";180;")
                .replace("70001", "70000");
        refused("p.csv", wrong, "NOT_A_NUMBER H6", "DUPLICATE A7", "CODE_UNKNOWN E7", "OUT_OF_RANGE H8");
    }

    @Test
    void a_million_faults_are_counted_and_the_first_are_told() {
        StringBuilder many = new StringBuilder(Exports.HOURS.lines().findFirst().orElseThrow() + "\n");
        IntStream.range(0, 1000).forEach(i -> many.append("Regionkansliet;Staben HR;2023-01;X")
                .append(i)
                .append(";1;1;1\n"));
        Outcome<Judged> outcome = exports.judge("s.csv", many.toString());
        assertThat(outcome.findings()).hasSize(FindingLog.KEPT + 1);
        assertThat(Exports.inWords(outcome.findings()).get(FindingLog.KEPT)).contains("700");
        assertThat(outcome.findings().get(FindingLog.KEPT).arguments()).containsExactly(700, "X0", "CODE_UNKNOWN");
    }

    @Test
    void error_cells_and_formulas_that_were_never_calculated() throws IOException {
        Path file = folder.resolve("personal.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Blad");
            List<String> lines = Exports.PERSONAL.lines().toList();
            for (int r = 0; r < lines.size(); r++) {
                Row row = sheet.createRow(r);
                String[] cells = lines.get(r).split(";");
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            sheet.getRow(5).createCell(7).setCellFormula("1/0");
            sheet.getRow(6).createCell(7).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
            workbook.write(out);
        }
        assertThat(Exports.places(exports.judge(file))).containsExactly("UNCALCULATED_CELL H6", "ERROR_CELL H7");
    }

    @Test
    void no_finding_holds_anything_personal() {
        String wrong = Exports.PERSONAL
                .replace(";Chef;", ";Cheff;")
                .replace("70001", "70000")
                .replace("19781372", "19781371");
        String told = Exports.inWords(exports.judge("p.csv", wrong).findings()).toString();
        assertThat(told).doesNotContain("Andersson", "Bengtsson", "Carlsson", "1978");
    }
}
