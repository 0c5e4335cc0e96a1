package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.finding.Outcome;
import se.underlag.validate.Grid.Kind;
import se.underlag.wording.Invented;

/**
 * Identity numbers outside personal columns refuse a file, wherever they stand; they are told by their cells and never
 * shown. Exports and numbers are invented, and the check digits worked out when the tests run.
 */
class PersonalNumbersTest {

    private static final Invented ANNA = Invented.of("19811218", "987");
    private static final Invented YOUNG = Invented.of("20050110", "123");
    private static final Invented CHILD = Invented.of("20090707", "456");
    /** A number that is as large and has another check digit. */
    private static final long SUM = YOUNG.wrongBy(1).tenDigits();

    private static final String REMARK = "Gäller Anna " + ANNA.withLongDay("-") + " tills vidare";

    @TempDir
    static Path folder;

    private static Exports exports;

    @BeforeAll
    static void definitions() {
        exports = new Exports(folder);
    }

    private static Outcome<Judged> judged(Grid grid, Kind kind) {
        return exports.judge(grid.write(folder.resolve("uttag"), kind));
    }

    /** The places told, after it has been seen that nothing told holds any of the invented numbers. */
    private static List<String> places(Grid grid, Kind kind) {
        Outcome<Judged> outcome = judged(grid, kind);
        outcome.findings().forEach(PersonalNumbersTest::holdsNone);
        assertThat(outcome.value().isEmpty()).isEqualTo(outcome.isRefused());
        return Exports.places(outcome);
    }

    private static void holdsNone(Finding finding) {
        String told = finding + " " + FindingText.of(finding, Locale.forLanguageTag("sv")) + " "
                + FindingText.of(finding, Locale.ENGLISH);
        String together = told.replaceAll("[\\s\u00A0+\\-\u2013\u2212]", "");
        for (Invented person : List.of(ANNA, YOUNG, CHILD)) {
            assertThat(together)
                    .as(told)
                    .doesNotContain(String.valueOf(person.tenDigits()))
                    .doesNotContain(person.day());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_exports_they_are_put_into_are_in_order(Kind kind) {
        for (String export : List.of(Exports.LEDGER, Exports.HOURS, Exports.LISTED, Exports.PERSONAL)) {
            assertThat(places(Grid.of(export), kind)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A1, PERSONAL_NUMBER A1",
        "C2, PERSONAL_NUMBER C2",
        "I4, PERSONAL_NUMBER I4",
        "E5, PERSONAL_NUMBER E5",
        "I6, PERSONAL_NUMBER I6",
        "AB6, PERSONAL_NUMBER AB6",
        "E7, PERSONAL_NUMBER E7",
        "I11, PERSONAL_NUMBER I11",
        "A12, PERSONAL_NUMBER A12",
        "K14, PERSONAL_NUMBER K14",
    })
    void in_titles_headings_texts_unknown_columns_totals_and_remarks(String cell, String place) {
        for (Kind kind : Kind.values()) {
            String title = cell.equals("A1") ? "belopp i kr, " : "";
            assertThat(places(Grid.of(Exports.LEDGER).with(cell, title + REMARK), kind))
                    .as("%s", kind)
                    .containsExactly(place);
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_columns_that_cannot_hold_a_text_beside_what_else_is_wrong(Kind kind) {
        assertThat(places(Grid.of(Exports.LEDGER).with("F5", REMARK), kind))
                .containsExactlyInAnyOrder("PERSONAL_NUMBER F5", "CODE_UNKNOWN F5");
        assertThat(places(Grid.of(Exports.LEDGER).with("G5", ANNA.withShortDay("-")), kind))
                .containsExactlyInAnyOrder("PERSONAL_NUMBER G5", "NOT_A_NUMBER G5");
        assertThat(places(Grid.of(Exports.LEDGER).with("A5", ANNA.withShortDay("\u2013")), kind))
                .containsExactlyInAnyOrder("PERSONAL_NUMBER A5", "NOT_A_PERIOD A5");
        assertThat(places(Grid.of(Exports.HOURS).with("E2", ANNA.withShortDay("\u2212")), kind))
                .containsExactlyInAnyOrder("PERSONAL_NUMBER E2", "NOT_A_NUMBER E2");
        assertThat(places(Grid.of(Exports.PERSONAL).with("E6", ANNA.withLongDay("")), kind))
                .containsExactlyInAnyOrder("PERSONAL_NUMBER E6", "CODE_UNKNOWN E6");
    }

    @ParameterizedTest
    @EnumSource
    void as_numbers_of_ten_and_twelve_digits(Kind kind) {
        for (Invented person : List.of(ANNA, Invented.of("19811278", "987"))) {
            for (long number : new long[] {person.tenDigits(), person.twelveDigits()}) {
                assertThat(places(Grid.of(Exports.LEDGER).with("E5", number).with("J6", number), kind))
                        .containsExactly("PERSONAL_NUMBER E5", "PERSONAL_NUMBER J6");
            }
        }
        assertThat(places(Grid.of(Exports.LEDGER).with("J6", ANNA.wrongBy(1).tenDigits()), kind))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_range_or_sum_tells_what_stands_among_the_figures(Kind kind) {
        String total = Exports.HOURS + "Totalt;;;;3674,79;48,96;22,35\n";
        assertThat(places(Grid.of(total), kind)).isEmpty();
        assertThat(places(Grid.of(total).with("E2", ANNA.tenDigits()), kind)).containsExactly("PERSONAL_NUMBER E2");
        assertThat(places(Grid.of(total).with("E6", ANNA.tenDigits()), kind)).containsExactly("PERSONAL_NUMBER E6");
        assertThat(places(Grid.of(total).with("E6", YOUNG.withShortDay("")), kind))
                .containsExactly("PERSONAL_NUMBER E6");
        assertThat(places(Grid.of(Exports.PERSONAL).with("H7", ANNA.tenDigits()), kind))
                .containsExactly("PERSONAL_NUMBER H7");
        assertThat(places(Grid.of(Exports.PERSONAL + "Summa;;;;;;;255;\n").with("H9", ANNA.tenDigits()), kind))
                .containsExactly("PERSONAL_NUMBER H9");
    }

    @ParameterizedTest
    @EnumSource
    void ten_digits_are_an_amount_in_a_column_of_amounts_and_nowhere_else(Kind kind) {
        Grid amount = Grid.of(Exports.LEDGER.replaceAll("(?m)^(?:Summa|Totalsumma).*\n", ""));
        assertThat(places(amount.with("G5", ANNA.tenDigits()), kind)).isEmpty();
        assertThat(places(amount.with("G5", ANNA.tenDigits() + ",50"), kind)).isEmpty();
        assertThat(places(amount.with("G5", "-" + ANNA.tenDigits()), kind)).isEmpty();
        assertThat(places(amount.with("G5", YOUNG.tenDigits()), kind)).isEmpty();
        assertThat(places(amount.with("G5", ANNA.twelveDigits()), kind)).containsExactly("PERSONAL_NUMBER G5");
        assertThat(places(amount.with("G5", YOUNG.withShortDay("")), kind)).containsExactly("PERSONAL_NUMBER G5");
        assertThat(places(amount.with("G5", 1).with("I5", ANNA.tenDigits()), kind))
                .containsExactly("PERSONAL_NUMBER I5");
    }

    @ParameterizedTest
    @EnumSource
    void nine_digits_count_where_most_in_their_column_have_the_form(Kind kind) {
        Grid persons = Grid.of(Exports.LEDGER).with("I5", YOUNG.tenDigits()).with("I6", CHILD.tenDigits());
        assertThat(places(persons, kind)).containsExactly("PERSONAL_NUMBER I5", "PERSONAL_NUMBER I6");
        assertThat(places(persons.with("I8", SUM), kind)).containsExactly("PERSONAL_NUMBER I5", "PERSONAL_NUMBER I6");
        assertThat(places(persons.with("I9", SUM + 1_000_000), kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nine_digits_alone_in_their_column_are_weighed_with_their_sheet(Kind kind) {
        Grid alone = Grid.of(Exports.LEDGER).with("J6", YOUNG.tenDigits());
        assertThat(places(alone, kind)).containsExactly("PERSONAL_NUMBER J6");
        assertThat(places(alone.with("K6", SUM), kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nine_digits_are_a_figure_in_a_column_of_figures(Kind kind) {
        assertThat(places(Grid.of(Exports.HOURS).with("E2", YOUNG.tenDigits()), kind))
                .isEmpty();
        assertThat(places(Grid.of(Exports.LISTED).with("D6", YOUNG.tenDigits()), kind))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_number_with_decimals_is_none_and_two_with_a_comma_between_them_are(Kind kind) {
        String decimals = "37," + ANNA.tenDigits();
        assertThat(places(Grid.of(Exports.HOURS).with("E2", decimals).with("J3", decimals), kind))
                .isEmpty();
        assertThat(places(Grid.of(Exports.HOURS).with("J3", ANNA.tenDigits() + "," + YOUNG.withShortDay("")), kind))
                .containsExactly("PERSONAL_NUMBER J3");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void on_other_sheets_visible_and_hidden_and_in_the_name_of_a_sheet(Kind kind) {
        String pivot = "Pivot " + ANNA.withShortDay("-");
        Grid workbook = Grid.of(Exports.LEDGER)
                .on("Läs mig", "B3", REMARK)
                .on("Läs mig", "AD70", ANNA.tenDigits())
                .on("Dolt", "A2", ANNA.twelveDigits())
                .on("Dolt", "C2", YOUNG.tenDigits())
                .hiding("Dolt")
                .on(pivot, "A1", "Summor");
        Outcome<Judged> outcome = judged(workbook, kind);
        outcome.findings().forEach(PersonalNumbersTest::holdsNone);
        assertThat(outcome.findings().stream().map(finding -> finding.location().toString()))
                .containsExactly(
                        "uttag › Läs mig › B3",
                        "uttag › Läs mig › AD70",
                        "uttag › Dolt › A2",
                        "uttag › Dolt › C2",
                        "uttag › Pivot ******-****");
        assertThat(Exports.inWords(outcome.findings()))
                .anyMatch(words -> words.contains("Läs mig › B3: I cellen finns ett personnummer"))
                .anyMatch(words -> words.contains("Dolt › A2: I cellen på ett dolt blad finns ett personnummer"));
        assertThat(FindingText.of(outcome.findings().get(2), Locale.forLanguageTag("sv"))
                        .whatToDo())
                .startsWith("Ta fram bladet");
        assertThat(Exports.inWords(outcome.findings()).get(4)).contains("I bladets namn finns ett personnummer");
        assertThat(outcome.isRefused()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_column_that_is_declared_personal_may_hold_them(Kind kind) {
        Grid register = Grid.of(Exports.PERSONAL)
                .with("A6", YOUNG.tenDigits())
                .with("B6", ANNA.withLongDay("-"))
                .with("B7", ANNA.tenDigits())
                .with("B8", YOUNG.tenDigits())
                .with("C8", REMARK);
        assertThat(places(register, kind)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void above_and_under_a_personal_column_they_may_not_stand(Kind kind) {
        assertThat(places(Grid.of(Exports.PERSONAL).with("B2", REMARK), kind)).containsExactly("PERSONAL_NUMBER B2");
        assertThat(places(Grid.of(Exports.PERSONAL).with("B4", ANNA.tenDigits()), kind))
                .containsExactly("PERSONAL_NUMBER B4");
        assertThat(places(Grid.of(Exports.PERSONAL).with("A9", REMARK), kind)).containsExactly("PERSONAL_NUMBER A9");
        assertThat(places(Grid.of(Exports.PERSONAL + "Summa;;;;;;;255;\n").with("A9", "Summa " + REMARK), kind))
                .contains("PERSONAL_NUMBER A9");
        for (Object alone : List.of(ANNA.withLongDay("-"), ANNA.tenDigits())) {
            assertThat(places(Grid.of(Exports.PERSONAL).with("B9", alone), kind))
                    .as("alone on its row, which is then no data, but still in its column")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void a_date_is_none(Kind kind) {
        assertThat(places(Grid.of(Exports.LEDGER).with("J5", LocalDate.of(1981, 12, 18)), kind))
                .isEmpty();
    }

    @Test
    void every_cell_has_its_own_finding() {
        Grid grid = Grid.of(Exports.LEDGER);
        List.of("I5", "J5", "I6").forEach(cell -> grid.with(cell, REMARK + " och " + YOUNG.withLongDay("-")));
        assertThat(places(grid, Kind.CSV))
                .containsExactly("PERSONAL_NUMBER I5", "PERSONAL_NUMBER J5", "PERSONAL_NUMBER I6");
    }

    @ParameterizedTest
    @EnumSource
    void no_other_finding_shows_one(Kind kind) {
        String number = ANNA.withShortDay("-");
        assertThat(places(
                        Grid.of(Exports.LEDGER.replace("202402;R", "202401;R"))
                                .with("E5", number)
                                .with("E6", number),
                        kind))
                .contains("DUPLICATE A6");
        assertThat(places(Grid.of(Exports.LEDGER).with("A10", "Summa " + number), kind))
                .contains("TOTAL_OF_NOTHING A10");
        assertThat(places(Grid.of(Exports.LISTED).with("B3", number), kind)).contains("CODE_UNKNOWN B3");
        assertThat(places(Grid.of(Exports.PERSONAL).with("A2", "Förvaltning: " + number), kind))
                .contains("CODE_UNKNOWN A2");
        assertThat(places(Grid.of(Exports.HOURS).with("B2", number), kind)).contains("CODE_UNKNOWN B2");
        assertThat(places(Grid.of(Exports.PERSONAL).with("E6", YOUNG.tenDigits()), kind))
                .contains("CODE_UNKNOWN E6");
    }

    @Test
    void what_looks_like_one_is_not_shown_whatever_its_check_digit() {
        String mistyped = ANNA.wrongBy(4).withLongDay("\u2013");
        Outcome<Judged> code = judged(Grid.of(Exports.LEDGER).with("F5", mistyped), Kind.CSV);
        assertThat(Exports.inWords(code.findings()))
                .containsExactly("CODE_UNKNOWN uttag › F5: ”(något som liknar ett personnummer)” finns inte i kodlistan"
                        + " konto.");
        String doubled = Exports.LEDGER.replace("202402;R", "202401;R").replace(";70;", ";" + mistyped + ";");
        assertThat(Exports.inWords(judged(Grid.of(doubled), Kind.CSV).findings()))
                .anyMatch(words -> words.startsWith("DUPLICATE") && words.contains("personnummer"))
                .noneMatch(words -> words.contains("1981"));
        Outcome<Judged> total = judged(Grid.of(Exports.LEDGER).with("A10", "Summa " + mistyped), Kind.CSV);
        assertThat(Exports.inWords(total.findings()))
                .anyMatch(words -> words.startsWith("TOTAL_OF_NOTHING") && words.contains("personnummer"))
                .noneMatch(words -> words.contains("1981"));
        Outcome<Judged> quality = judged(Grid.of(Exports.LISTED).with("B3", mistyped), Kind.CSV);
        assertThat(Exports.inWords(quality.findings()))
                .singleElement()
                .asString()
                .contains("personnummer")
                .doesNotContain("1981");
        String twoParts = Exports.LISTED
                .replace("Haga vårdcentral;Örebro;4", "Haga vårdcentral;Norr;4")
                .replace("Haga vårdcentral", "Mottagning " + mistyped);
        assertThat(Exports.inWords(judged(Grid.of(twoParts), Kind.CSV).findings()))
                .anyMatch(words -> words.startsWith("NOT_THE_SAME") && words.contains("personnummer"))
                .noneMatch(words -> words.contains("1981"));
    }

    @Test
    void a_file_that_is_refused_before_its_rows_are_read_does_not_show_one_either() {
        String number = ANNA.withShortDay("-");
        Path twoPeriods = exports.write(
                "personal_2023-12.csv",
                Exports.PERSONAL.replace("Per: 2024-12-31", "Per: 2024-12-31 10:15 uttag av " + number));
        List<Finding> findings = exports.judge(twoPeriods).findings();
        assertThat(Exports.inWords(findings)).singleElement().asString().contains("uttag av ******-****");
        findings.forEach(PersonalNumbersTest::holdsNone);

        Path unknown = exports.write(number + ".csv", number + ";b;c\n1;2;3\n");
        findings = exports.judge(unknown).findings();
        assertThat(Exports.inWords(findings)).singleElement().asString().startsWith("SOURCE_UNKNOWN ******-****.csv:");
        findings.forEach(PersonalNumbersTest::holdsNone);
    }

    @Test
    void what_a_files_name_says_is_still_read_where_it_is_hidden() throws IOException {
        String stamp = Invented.of("20250114", "091").withLongDay("-");
        Path stamped = folder.resolve("investeringar_regionstyrelsen_" + stamp + ".xlsx");
        Files.copy(Path.of("input-samples/ekonomi/investeringar_regionstyrelsen_2024.xlsx"), stamped);
        Outcome<Judged> outcome = exports.judge(stamped);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.value().orElseThrow().brought().get(0).organisation())
                .isEqualTo("regionstyrelsen");
    }
}
