package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.CellPrinter;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

/** A text file becomes a workbook whose cells are its fields, character for character, on rows of the same numbers. */
class CsvCopyTest {

    @TempDir
    Path folder;

    private static Finding at(String place) {
        return Finding.of(FindingCode.NOT_A_NUMBER, new SourceLocation("x.csv", "", place), "hej", "kolumnen");
    }

    private Path file(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("x.csv"), text.getBytes(encoding));
    }

    private static String cells(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        new CellPrinter(lines, Messages.SWEDISH).print(file, "x");
        return lines.toString();
    }

    private static void assertSame(Path file) throws IOException {
        assertThat(cells(Copies.of(file, List.of(at("A1")))).replace("\tData\t", "\t\t"))
                .isEqualTo(cells(file))
                .isNotEmpty();
    }

    @Test
    void fields_read_as_they_did() throws IOException {
        assertSame(file(
                """
                Datum;Tal;Text
                2024-01;1 234,50;=SUMMA(A1:A3)
                2024-01-31;007;"två
                rader; och ett ""citat"\""
                ;;
                1.544;-;_x0041_ är inget A
                 inledande;avslutande ;@namn
                1-5;1E5;😀 åäö
                """,
                StandardCharsets.UTF_8));
        assertSame(file("å;ä\nö;1\n", Charset.forName("windows-1252")));
        assertSame(file("å\tä\nö\t1\n", StandardCharsets.UTF_16));
        assertSame(file("sep=|\na|b;c\n1|2\n", StandardCharsets.UTF_8));
        assertSame(file("a;b\u0001c\n1;\u001f\n" + "fyllnad;1\n".repeat(200), StandardCharsets.UTF_8));
    }

    @Test
    void nothing_becomes_a_number_or_a_formula_nor_does_what_is_typed() throws IOException {
        Path copy = Copies.of(file("Tal;Formel\n1544,77;=1+1\n;-5\n", StandardCharsets.UTF_8), List.of(at("A3")));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            XSSFSheet data = workbook.getSheet("Data");
            data.forEach(row -> row.forEach(cell -> {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA).isNotEqualTo(CellType.NUMERIC);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }));
            assertThat(quoted(data, 1, 0)).isFalse();
            assertThat(quoted(data, 1, 1)).isTrue();
            assertThat(quoted(data, 2, 1)).isTrue();
            assertThat(data.getRow(2)
                            .getCell(0)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .as("the empty cell that is marked")
                    .isEqualTo("FFFFD8A0");
            assertThat(data.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
            assertThat(data.getColumnStyle(500).getDataFormatString()).isEqualTo("@");
            assertThat(data.getIgnoredErrors().get(IgnoredErrorType.NUMBER_STORED_AS_TEXT))
                    .extracting(Object::toString)
                    .anyMatch(range -> range.contains("A1:B3"));
        }
    }

    private static boolean quoted(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row).getCell(column);
        return cell.getCellStyle().getQuotePrefixed();
    }

    @Test
    void a_field_of_several_lines_moves_no_row() throws IOException {
        Path file = file("a;b\n\"ett\ntvå\ntre\";x\ny;z\n", StandardCharsets.UTF_8);
        Path copy = Copies.of(file, List.of(at("B5")));
        assertThat(cells(copy)).contains("\tA2\ttext\tett\\ntvå\\ntre\n", "\tA5\ttext\ty\n");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(workbook.getSheet("Data").getCellComment(new org.apache.poi.ss.util.CellAddress("B5")))
                    .isNotNull();
        }
    }

    @Test
    void columns_are_as_wide_as_their_texts_within_reason() throws IOException {
        Path file = file(
                "En rubrik som står ensam på sin rad och får löpa ut\na;" + "b".repeat(20) + ";" + "c".repeat(900)
                        + "\n",
                StandardCharsets.UTF_8);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Copies.of(file, List.of(at("A1")))))) {
            XSSFSheet data = workbook.getSheet("Data");
            assertThat(List.of(0, 1, 2).stream().map(column -> data.getColumnWidth(column) / 256))
                    .containsExactly(9, 22, 45);
        }
    }

    @Test
    void what_a_sheet_cannot_hold_is_told_and_the_rest_is_there() throws IOException {
        String text = "a;b\nx;1\n" + "\n".repeat(1_048_573) + "rymms;2\n" + "för mycket;3\n";
        Path copy = Copies.of(file(text, StandardCharsets.UTF_8), List.of(at("B1048577"), at("B2")));
        assertThat(cells(copy)).endsWith("\tA1048576\ttext\trymms\nx\tData\tB1048576\ttext\t2\n");
        assertThat(notes(copy)).anyMatch(note -> note.contains("Kopian slutar vid rad 1048576."));
    }

    @Test
    void texts_longer_than_a_cell_are_cut_and_told() throws IOException {
        Path copy = Copies.of(file("a;b\n1;" + "y".repeat(40_000) + "\n", StandardCharsets.UTF_8), List.of(at("B2")));
        assertThat(cells(copy)).contains("\tB2\ttext\t" + "y".repeat(32_767) + "\n");
        assertThat(notes(copy)).anyMatch(note -> note.contains("avkortade"));
    }

    /** The texts above the table of the list. */
    private static List<String> notes(Path copy) throws IOException {
        return Parts.of(copy)
                .get("xl/worksheets/sheet2.xml")
                .lines()
                .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .collect(Collectors.toList());
    }
}
