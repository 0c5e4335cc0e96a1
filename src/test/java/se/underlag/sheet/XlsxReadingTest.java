package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static se.underlag.sheet.ReadCells.all;
import static se.underlag.sheet.ReadCells.date;
import static se.underlag.sheet.ReadCells.faulty;
import static se.underlag.sheet.ReadCells.firstSheet;
import static se.underlag.sheet.ReadCells.number;
import static se.underlag.sheet.ReadCells.percent;
import static se.underlag.sheet.ReadCells.text;
import static se.underlag.sheet.ReadCells.time;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReadingTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("bok.xlsx");
    }

    @Test
    void sharedTextsAreReadWithTheirRunsJoinedAndWithoutPhoneticRuns() throws Exception {
        new HandMadeXlsx()
                .texts("<si><t>Regionkansliet</t></si>"
                        + "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Summa </t></r><r><t>intäkter</t></r></si>"
                        + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                        + "<si><t/></si>")
                .sheet(
                        "Blad1",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", text("Regionkansliet")),
                        entry("B1", text("Summa intäkter")),
                        entry("C1", text("東京")));
    }

    @Test
    void inlineTextsFormulaTextsFlagsErrorsAndIsoDatesAreReadAsWhatTheyAre() throws Exception {
        new HandMadeXlsx()
                .sheet(
                        "Blad1",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Öre</t><r><t>bro</t></r></is></c>"
                                + "<c r=\"B1\" t=\"str\"><f>A1</f><v>Norr &amp; Söder</v></c>"
                                + "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>0</v></c>"
                                + "<c r=\"E1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                + "<c r=\"F1\" t=\"d\"><v>2024-12-31</v></c>"
                                + "<c r=\"G1\" t=\"d\"><v>2024-12-31T13:20:01</v></c>"
                                + "<c r=\"H1\" t=\"d\"><v>2024-12-31T13:20:01.000Z</v></c>"
                                + "<c r=\"I1\" t=\"d\"><v>13:20:01</v></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", text("Örebro")),
                        entry("B1", text("Norr & Söder")),
                        entry("C1", new Cell.Flag(true)),
                        entry("D1", new Cell.Flag(false)),
                        entry("E1", faulty("#DIV/0!")),
                        entry("F1", date("2024-12-31T00:00:00")),
                        entry("G1", date("2024-12-31T13:20:01")),
                        entry("H1", date("2024-12-31T13:20:01")),
                        entry("I1", time("1899-12-31T13:20:01")));
    }

    @Test
    void anInlineTextCountsBeforeAValueBesideIt() throws Exception {
        new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><v>1.0</v><is><t>1.</t></is></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", text("1.")));
    }

    @ParameterizedTest
    @CsvSource({
        "37.456, 37.456",
        "0.30000000000000004, 0.3",
        "56.849999999999994, 56.85",
        "1.7999999999999998, 1.8",
        "123456789012, 123456789012",
        "194001011234, 194001011234",
        "1200, 1200",
        "-61202.5, -61202.5",
        "-0.125, -0.125",
        "1E3, 1000",
        "1.5E-3, 0.0015",
        "1e+20, 100000000000000000000",
        "12345678901234567, 12345678901234600",
        "0.1234567890123456789, 0.123456789012346",
        "999999999999999.9, 1000000000000000",
        "0, 0",
        "-0, 0",
        "0.00, 0",
        "007.50, 7.5",
        "1E-400, 0",
        "' 42 ', 42"
    })
    void numbersAreReadAsASpreadsheetShowsThemInFull(String written, String shown) throws Exception {
        new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\"><v>" + written + "</v></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", number(shown)));
    }

    @Test
    void whatIsNoNumberInANumbersPlaceIsAText() throws Exception {
        new HandMadeXlsx()
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\"><v>tolv</v></c><c r=\"B1\"><v>1E999999999</v></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", text("tolv")), entry("B1", text("1E999999999")));
    }

    @Test
    void aFormulaGivesItsCachedValueAndOneNeverCalculatedIsFaulty() throws Exception {
        new HandMadeXlsx()
                .sheet(
                        "Blad1",
                        "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B5)</f><v>37.456</v></c>"
                                + "<c r=\"B1\"><f>SUM(C1:C5)</f></c><c r=\"C1\"><f>SUM(C1:C5)</f><v></v></c>"
                                + "<c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"E1\"><f t=\"shared\" si=\"0\"/></c>"
                                + "<c r=\"F1\" t=\"inlineStr\"><f>\"\"</f><is><t></t></is></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", number("37.456")),
                        entry("B1", faulty("#UNCALCULATED")),
                        entry("C1", faulty("#UNCALCULATED")),
                        entry("E1", faulty("#UNCALCULATED")));
    }

    @Test
    void numberFormatsDecideWhatIsADateATimeOrAPercentage() throws Exception {
        Map<Integer, String> formats = new LinkedHashMap<>();
        formats.put(14, "");
        formats.put(10, "");
        formats.put(20, "");
        formats.put(46, "");
        formats.put(31, "");
        formats.put(164, "yyyy\\-mm\\-dd;@");
        formats.put(165, "[$-41D]d mmmm yyyy");
        formats.put(166, "0\" st/dygn\"");
        formats.put(167, "[Red]#,##0;[Yellow]-#,##0");
        formats.put(168, "0.0 %");
        formats.put(169, "[h]:mm:ss");
        formats.put(170, "General");
        formats.put(171, "mm:ss.0");
        formats.put(172, "_-* #,##0.00\\ \\d_-");
        StringBuilder cells = new StringBuilder("<row r=\"1\">");
        String[] values = {
            "45657",
            "0.75",
            "0.5555671296296296",
            "1.5",
            "45657",
            "45657",
            "45657.25",
            "12",
            "7",
            "0.125",
            "0.25",
            "45657",
            "0.5",
            "3"
        };
        for (int i = 0; i < values.length; i++) {
            cells.append("<c s=\"")
                    .append(i + 1)
                    .append("\"><v>")
                    .append(values[i])
                    .append("</v></c>");
        }
        new HandMadeXlsx()
                .formats(formats)
                .sheet("Blad1", cells.append("</row>").toString())
                .write(file);

        assertThat(firstSheet(file))
                .containsOnly(
                        entry("A1", date("2024-12-31T00:00:00")),
                        entry("B1", percent("0.75")),
                        entry("C1", time("1899-12-31T13:20:01")),
                        entry("D1", time("1900-01-01T12:00:00")),
                        entry("E1", date("2024-12-31T00:00:00")),
                        entry("F1", date("2024-12-31T00:00:00")),
                        entry("G1", date("2024-12-31T06:00:00")),
                        entry("H1", number("12")),
                        entry("I1", number("7")),
                        entry("J1", percent("0.125")),
                        entry("K1", time("1899-12-31T06:00:00")),
                        entry("L1", number("45657")),
                        entry("M1", time("1899-12-31T12:00:00")),
                        entry("N1", number("3")));
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws Exception {
        new HandMadeXlsx()
                .from1904()
                .formats(Map.of(14, ""))
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44195</v></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", date("2024-12-31T00:00:00")));
    }

    @Test
    void theDaysBeforeMarch1900AreThoseThatASpreadsheetShows() throws Exception {
        new HandMadeXlsx()
                .formats(Map.of(14, ""))
                .sheet(
                        "Blad1",
                        "<row r=\"1\"><c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c>"
                                + "<c s=\"1\"><v>-1</v></c><c s=\"1\"><v>2958466</v></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", date("1900-01-01T00:00:00")),
                        entry("B1", date("1900-02-28T00:00:00")),
                        entry("C1", date("1900-03-01T00:00:00")),
                        entry("D1", date("1899-12-29T00:00:00")),
                        entry("E1", number("2958466")));
    }

    @Test
    void aNegativeNumberWithADateFormatIsADateBeforeTheFirst() throws Exception {
        new HandMadeXlsx()
                .formats(Map.of(22, ""))
                .sheet(
                        "Blad1",
                        "<row r=\"1\"><c s=\"1\"><v>-1.2</v></c><c s=\"1\"><v>-0.5</v></c>"
                                + "<c s=\"1\"><v>-1234.5678</v></c><c s=\"1\"><v>-693594</v></c>"
                                + "<c s=\"1\"><v>-9999999</v></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", date("1899-12-28T19:12:00")),
                        entry("B1", date("1899-12-29T12:00:00")),
                        entry("C1", date("1896-08-12T10:22:22.080")),
                        // The day before the first of January of the year 1.
                        entry("D1", number("-693594")),
                        entry("E1", number("-9999999")));
    }

    @Test
    void aNegativeTimeIsATimeInAWorkbookThatCountsFrom1904() throws Exception {
        new HandMadeXlsx()
                .from1904()
                .formats(Map.of(20, ""))
                .sheet("Blad1", "<row r=\"1\"><c s=\"1\"><v>-0.25</v></c><c s=\"1\"><v>-1.25</v></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(entry("A1", time("1899-12-30T18:00:00")), entry("B1", date("1903-12-30T18:00:00")));
    }

    @ParameterizedTest
    @CsvSource({"D", "DD", "H", "HHMM", "YYYY", "MMM", "S", "AM/PM", "'[$-41D]D MMMM YYYY'"})
    void formatsInCapitalLettersAreDatesAsInSmallOnes(String format) throws Exception {
        new HandMadeXlsx()
                .formats(Map.of(164, format))
                .sheet("Blad1", "<row r=\"1\"><c s=\"1\"><v>45657.25</v></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", date("2024-12-31T06:00:00")));
    }

    @ParameterizedTest
    @CsvSource({"[H]", "[HH]:MM", "HH[M]", "[SS]", "[h]"})
    void lengthsOfTimeInCapitalLettersAreLengthsAsInSmallOnes(String format) throws Exception {
        new HandMadeXlsx()
                .formats(Map.of(164, format))
                .sheet("Blad1", "<row r=\"1\"><c s=\"1\"><v>1.5</v></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", time("1900-01-01T12:00:00")));
    }

    @ParameterizedTest
    @CsvSource({"GENERAL", "[BLUE]GENERAL", "[RED]#.##", "[GREEN]#,###", "[YELLOW]@", "[DBNUM1]0", "[MAGENTA]0.00"})
    void coloursAndGeneralInCapitalLettersAreNoDates(String format) throws Exception {
        new HandMadeXlsx()
                .formats(Map.of(164, format))
                .sheet("Blad1", "<row r=\"1\"><c s=\"1\"><v>1.5</v></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", number("1.5")));
    }

    @Test
    void rowsAndCellsWithoutAddressesComeAfterTheOneBefore() throws Exception {
        new HandMadeXlsx()
                .sheet(
                        "Blad1",
                        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c>"
                                + "<c><v>4</v></c></row><row><c><v>5</v></c></row><row><c r=\"B9\"><v>6</v></c></row>")
                .write(file);

        assertThat(firstSheet(file).keySet()).containsExactly("A1", "A6", "B1", "B9", "C5", "D5");
    }

    @Test
    void rowsOutOfOrderComeWhereTheyStandInTheFileWithTheirOwnIndex() throws Exception {
        new HandMadeXlsx()
                .sheet(
                        "Blad1",
                        "<row r=\"3\"><c r=\"B3\"><v>2</v></c><c r=\"A3\"><v>1</v></c></row>"
                                + "<row r=\"1\"><c r=\"A1\"><v>0</v></c></row>")
                .write(file);

        List<Row> rows = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file);
                RowCursor cursor = workbook.rows(workbook.sheets().get(0))) {
            while (cursor.next()) {
                rows.add(cursor.row());
            }
        }

        assertThat(rows)
                .containsExactly(new Row(2, List.of(number("1"), number("2"))), new Row(0, List.of(number("0"))));
    }

    @Test
    void prefixedXmlAndTheStrictNamespacesAreRead() throws Exception {
        String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        new HandMadeXlsx()
                .strict()
                .texts("<si><t>strikt</t></si>")
                .wholeSheet(
                        "Blad1",
                        "",
                        "worksheet",
                        "<x:worksheet xmlns:x=\"" + main + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\">"
                                + "<x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", text("strikt")));
    }

    @Test
    void escapedCharactersInTextsAreResolved() throws Exception {
        new HandMadeXlsx()
                .texts("<si><t>rad 1_x000D_\nrad 2</t></si><si><t>_x005F_x000D_ och _x00G0_</t></si>")
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>")
                .write(file);

        assertThat(firstSheet(file))
                .containsExactly(entry("A1", text("rad 1\r\nrad 2")), entry("B1", text("_x000D_ och _x00G0_")));
    }

    @Test
    void alternativeContentIsReadAsItsFallbackAndExtensionsArePassedOver() throws Exception {
        String compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        new HandMadeXlsx()
                .sheet(
                        "Blad1",
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is " + compatibility
                                + "><mc:AlternateContent><mc:Choice Requires=\"x14\"><t>nytt</t></mc:Choice>"
                                + "<mc:Fallback><t>gammalt</t></mc:Fallback></mc:AlternateContent></is>"
                                + "<extLst><ext><v>9</v></ext></extLst></c></row>")
                .write(file);

        assertThat(firstSheet(file)).containsExactly(entry("A1", text("gammalt")));
    }

    @Test
    void hiddenSheetsAreReadAndSaidToBeHiddenAndChartsAreLeftOut() throws Exception {
        new HandMadeXlsx()
                .sheet("Synligt", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .wholeSheet("Diagram", "", "chartsheet", "<chartsheet/>")
                .hiddenSheet("Dolt", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
                .write(file);

        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(workbook.kind()).isEqualTo(FileKind.XLSX);
            assertThat(workbook.sheets()).containsExactly(new Sheet("Synligt", 0, true), new Sheet("Dolt", 1, false));
        }
        assertThat(all(file).get("Dolt")).containsExactly(entry("A1", number("2")));
    }

    @Test
    void macroSheetsAreReadAndSaidToBeMacros() throws Exception {
        new HandMadeXlsx()
                .sheet("Data", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .macroSheet("Makro1", "<row r=\"2\"><c r=\"B2\" t=\"str\"><f>HALT()</f><v>stopp</v></c></row>")
                .write(file);

        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(workbook.sheets())
                    .containsExactly(new Sheet("Data", 0, true), new Sheet("Makro1", 1, true, SheetKind.MACROS));
        }
        assertThat(all(file).get("Makro1")).containsExactly(entry("B2", text("stopp")));
    }

    @Test
    void aLargeSheetIsReadWholeAndClosingItHalfwayLeavesNoThreadAndNoHandle() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><v>")
                    .append(i * 7919L % 100_003);
            rows.append("</v></c></row>");
        }
        new HandMadeXlsx().sheet("Blad1", rows.toString()).write(file);

        assertThat(firstSheet(file)).hasSize(100_000).containsEntry("A2", number("15838"));
        try (Workbook workbook = Workbooks.open(file);
                RowCursor cursor = workbook.rows(workbook.sheets().get(0))) {
            assertThat(cursor.next()).isTrue();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("read-ahead"));
        assertThat(OpenFiles.of(file)).isZero();
    }

    @Test
    void aSheetCanBeReadManyTimesAndTheFileIsFreeAfterwards() throws Exception {
        new HandMadeXlsx()
                .texts("<si><t>a</t></si>")
                .sheet("Blad1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .write(file);

        for (int i = 0; i < 20; i++) {
            assertThat(firstSheet(file)).hasSize(1);
        }
        assertThat(OpenFiles.of(file)).isZero();
        Files.move(file, folder.resolve("flyttad.xlsx"));
    }
}
