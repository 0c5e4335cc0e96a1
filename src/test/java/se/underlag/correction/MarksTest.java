package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** Marks are seen: on merged cells, on dark ones, on cells that are not there, of several findings the worst. */
class MarksTest {

    private static final String ERROR = "FFFFD8A0";
    private static final String WARNING = "FFFFF0A0";
    private static final String ERROR_BEHIND_LIGHT_TEXT = "FFB85C";

    @TempDir
    Path folder;

    private static Finding at(FindingCode code, int row, int column) {
        return Finding.of(code, SourceLocation.of("x", "Data", new CellAddress(row, column)), "hej", "kolumnen");
    }

    /** What a sheet is filled with, which has ten rows of three columns already. */
    private interface Filling {
        void of(XSSFSheet sheet);
    }

    /** The sheet in the copy of a workbook, still to be read after the workbook is closed. */
    private XSSFSheet copied(Filling filling, Finding... findings) throws IOException {
        Path file = folder.resolve("x.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Data");
            for (int row = 0; row < 10; row++) {
                XSSFRow line = sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    line.createCell(column).setCellValue(row + column);
                }
            }
            filling.of(sheet);
            workbook.write(out);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Copies.of(file, List.of(findings))))) {
            return workbook.getSheet("Data");
        }
    }

    private static String fill(XSSFSheet sheet, int row, int column) {
        XSSFCell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
        XSSFCellStyle style = cell == null ? null : cell.getCellStyle();
        return style == null || style.getFillForegroundColorColor() == null
                ? ""
                : style.getFillForegroundColorColor().getARGBHex();
    }

    @Test
    void of_merged_cells_the_one_that_is_seen_is_marked() throws IOException {
        XSSFSheet sheet = copied(
                data -> data.addMergedRegion(CellRangeAddress.valueOf("B2:C4")), at(FindingCode.NOT_A_NUMBER, 3, 2));
        assertThat(fill(sheet, 1, 1)).isEqualTo(ERROR);
        assertThat(fill(sheet, 3, 2)).isEmpty();
        assertThat(sheet.getCellComments()).containsOnlyKeys(new org.apache.poi.ss.util.CellAddress("B2"));
    }

    @Test
    void a_row_is_marked_at_its_first_filled_cell() throws IOException {
        XSSFSheet sheet = copied(
                data -> data.getRow(4).removeCell(data.getRow(4).getCell(0)),
                Finding.of(FindingCode.DUPLICATE, SourceLocation.ofRow("x", "Data", 4), "a", "3"),
                Finding.of(FindingCode.DUPLICATE, new SourceLocation("x", "Data", "7-9"), "a", "3"),
                Finding.of(FindingCode.DUPLICATE, SourceLocation.ofRow("x", "Data", 20), "a", "3"));
        assertThat(sheet.getCellComments().keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("B5", "A7", "A21");
    }

    @Test
    void of_several_findings_on_a_cell_the_worst_gives_the_colour_and_all_are_told() throws IOException {
        XSSFSheet sheet = copied(
                data -> {},
                at(FindingCode.TOTAL_NOT_CHECKED, 1, 1),
                at(FindingCode.NOT_A_NUMBER, 1, 1),
                at(FindingCode.NOT_QUALITY_ASSURED, 2, 1));
        assertThat(fill(sheet, 1, 1)).isEqualTo(ERROR);
        assertThat(fill(sheet, 2, 1)).isEqualTo(WARNING);
        assertThat(sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(1, 1))
                        .getString()
                        .getString())
                .startsWith("underlag:\nMåste rättas (nr 1)\n")
                .contains("\n\nBör ses över (nr 2)\n");
    }

    @Test
    void white_text_stays_legible() throws IOException {
        XSSFSheet sheet = copied(
                data -> {
                    Font white = data.getWorkbook().createFont();
                    white.setColor(IndexedColors.WHITE.getIndex());
                    CellStyle dark = data.getWorkbook().createCellStyle();
                    dark.setFont(white);
                    dark.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    dark.setFillForegroundColor(IndexedColors.BLACK.getIndex());
                    data.getRow(0).getCell(1).setCellStyle(dark);
                },
                at(FindingCode.NOT_A_NUMBER, 0, 1));
        assertThat(fill(sheet, 0, 1)).startsWith(ERROR_BEHIND_LIGHT_TEXT);
        assertThat(sheet.getRow(0).getCell(1).getCellStyle().getFont().getColor())
                .isEqualTo(IndexedColors.WHITE.getIndex());
    }

    @Test
    void the_heading_of_a_table_whose_style_may_make_its_text_white_gets_a_colour_for_both() throws IOException {
        XSSFSheet sheet = copied(
                data -> {
                    for (int column = 0; column < 3; column++) {
                        data.getRow(0).getCell(column).setCellValue("Rubrik " + column);
                    }
                    data.createTable(
                            new AreaReference("A1:C10", data.getWorkbook().getSpreadsheetVersion()));
                },
                at(FindingCode.COLUMN_TWICE, 0, 1),
                at(FindingCode.NOT_A_NUMBER, 1, 1));
        assertThat(fill(sheet, 0, 1)).startsWith(ERROR_BEHIND_LIGHT_TEXT);
        assertThat(fill(sheet, 1, 1)).isEqualTo(ERROR);
    }

    @Test
    void a_cell_that_is_not_there_gets_the_format_of_its_column() throws IOException {
        XSSFSheet sheet = copied(
                data -> {
                    CellStyle percent = data.getWorkbook().createCellStyle();
                    percent.setDataFormat((short) 10);
                    data.setDefaultColumnStyle(4, percent);
                },
                at(FindingCode.VALUE_MISSING, 1, 4),
                at(FindingCode.VALUE_MISSING, 30, 4));
        assertThat(fill(sheet, 1, 4)).isEqualTo(ERROR);
        assertThat(sheet.getRow(1).getCell(4).getCellStyle().getDataFormatString())
                .isEqualTo("0.00%");
        assertThat(sheet.getRow(30).getCell(4).getCellStyle().getDataFormatString())
                .isEqualTo("0.00%");
    }

    @Test
    void cells_of_many_colours_are_marked_in_colours_that_look_the_same() throws IOException {
        XSSFSheet sheet = copied(
                data -> {
                    for (int row = 0; row < 10; row++) {
                        CellStyle style = data.getWorkbook().createCellStyle();
                        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                        style.setFillForegroundColor((short) (40 + row));
                        data.getRow(row).getCell(0).setCellStyle(style);
                    }
                },
                IntStream.range(0, 10)
                        .mapToObj(row -> at(FindingCode.NOT_A_NUMBER, row, 0))
                        .toArray(Finding[]::new));
        assertThat(IntStream.range(0, 10).mapToObj(row -> fill(sheet, row, 0)))
                .doesNotHaveDuplicates()
                .allMatch(colour -> colour.startsWith("FFFFD8A"));
    }
}
