package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Outcome;
import se.underlag.validate.Exports;
import se.underlag.validate.Judged;

/** A copy that was corrected in part and refused again is given back as if it were the original corrected in part. */
class CopyOfACopyTest {

    private static final String GREEN = "FFCCFFCC";

    @TempDir
    Path folder;

    private Exports exports;
    private Path first;

    @BeforeEach
    void firstCopy() throws IOException {
        exports = new Exports(folder);
        String faulty = Exports.PERSONAL
                .replace(";Chef;", ";Cheff;")
                .replace(";75;50", ";175;50")
                .replace(";80;", ";180;")
                .replace(";Visstid", ";Vistid");
        Path original = RichWorkbook.write(folder.resolve("personal.xlsx"), faulty);
        first = Copies.of(original, exports.judge(original).findings());
    }

    private Path second(Copies.Work corrected) {
        Path partly = Copies.worked(first, "personal_delvis.xlsx", corrected);
        return Copies.of(partly, exports.judge(partly).findings());
    }

    private static void correctTwo(XSSFWorkbook workbook) {
        XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
        data.getRow(6).getCell(4).setCellValue("Chef");
        data.getRow(6).getCell(7).setCellValue(75);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static String fill(XSSFSheet sheet, String address) {
        CellAddress place = new CellAddress(address);
        XSSFCellStyle style =
                sheet.getRow(place.getRow()).getCell(place.getColumn()).getCellStyle();
        XSSFColor colour = style.getFillForegroundColorColor();
        return colour == null ? "" : colour.getARGBHex();
    }

    private static List<String> titles(XSSFWorkbook workbook) {
        List<String> titles = new ArrayList<>();
        workbook.forEach(sheet -> titles.add(sheet.getSheetName()));
        return titles;
    }

    @Test
    void what_is_corrected_has_its_own_colour_again_and_what_is_not_is_marked_anew() throws IOException {
        try (XSSFWorkbook workbook = open(second(CopyOfACopyTest::correctTwo))) {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            assertThat(fill(data, "E7")).as("had none").isEmpty();
            assertThat(fill(data, "H7")).isEqualTo(GREEN);
            assertThat(fill(data, "G8")).startsWith("FFFFD8A");
            assertThat(fill(data, "H8")).startsWith("FFFFD8A");
            XSSFCell restored = data.getRow(6).getCell(7);
            assertThat(restored.getCellStyle().getDataFormatString()).isEqualTo("0.0\" %\"");
        }
    }

    @Test
    void comments_of_ours_are_gone_where_it_is_corrected_and_others_stay() throws IOException {
        try (XSSFWorkbook workbook = open(second(CopyOfACopyTest::correctTwo))) {
            Map<CellAddress, ?> comments = workbook.getSheet(RichWorkbook.DATA).getCellComments();
            assertThat(comments.keySet())
                    .containsExactlyInAnyOrder(
                            new CellAddress("E7"), new CellAddress("C8"), new CellAddress("G8"), new CellAddress("H8"));
            assertThat(text(workbook, "E7")).isEqualTo("Ska det stå så här?");
            assertThat(text(workbook, "H8")).containsOnlyOnce("underlag:");
        }
    }

    private static String text(XSSFWorkbook workbook, String address) {
        return workbook.getSheet(RichWorkbook.DATA)
                .getCellComment(new CellAddress(address))
                .getString()
                .getString();
    }

    @Test
    void there_is_one_list_in_front_and_names_still_belong_to_their_sheets() throws IOException {
        Path copy = second(workbook -> {
            correctTwo(workbook);
            workbook.setSheetOrder("Att rätta", 3);
            workbook.setSheetName(3, "Mina rättelser");
        });
        try (XSSFWorkbook workbook = open(copy)) {
            assertThat(titles(workbook))
                    .containsExactly("Att rätta", "Läs mig", RichWorkbook.DATA, RichWorkbook.LISTS, "Diagram");
            assertThat(workbook.getPrintArea(2)).isEqualTo("'Anställda 2024'!$A$1:$I$8");
            assertThat(workbook.getSheetAt(0).getLastRowNum())
                    .as("two findings")
                    .isEqualTo(5);
        }
        assertThat(Parts.of(copy).keySet().stream().filter(part -> part.startsWith("xl/worksheets/sheet")))
                .hasSize(5);
    }

    @Test
    void marks_follow_rows_that_were_moved_meanwhile() throws IOException {
        Path copy = second(workbook -> {
            correctTwo(workbook);
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            data.shiftRows(5, 7, 1);
            Row inserted = data.createRow(5);
            for (int column = 0; column < 9; column++) {
                inserted.createCell(column)
                        .setCellValue(
                                data.getRow(6).getCell(column) == null
                                        ? ""
                                        : String.valueOf(data.getRow(6).getCell(column)));
            }
            inserted.getCell(0).setCellValue("69999");
            inserted.getCell(1).setCellValue("19781399-8399");
        });
        try (XSSFWorkbook workbook = open(copy)) {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            assertThat(fill(data, "H8")).isEqualTo(GREEN);
            assertThat(fill(data, "H9")).startsWith("FFFFD8A");
        }
    }

    @Test
    void a_copy_that_is_corrected_wholly_at_last_is_accepted_whatever_the_number_of_copies() throws IOException {
        Path last = Copies.worked(second(CopyOfACopyTest::correctTwo), "personal_hel.xlsx", workbook -> {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            data.getRow(7).getCell(6).setCellValue("Visstid");
            data.getRow(7).getCell(7).setCellValue(80);
        });
        Outcome<Judged> judged = exports.judge(last);
        assertThat(judged.findings()).isEmpty();
        assertThat(Copies.figures(judged))
                .isEqualTo(Copies.figures(exports.judge("god_personal.csv", Exports.PERSONAL)));
    }

    @Test
    void an_analysts_own_sheet_of_the_same_title_stays_and_ours_gets_another() throws IOException {
        Path original = Copies.worked(first, "egen.xlsx", workbook -> {
            workbook.removeName(workbook.getName("underlag_corrections"));
            workbook.getSheetAt(0).createRow(40).createCell(0).setCellValue("mitt eget");
        });
        try (XSSFWorkbook workbook =
                open(Copies.of(original, exports.judge(original).findings()))) {
            assertThat(titles(workbook)).startsWith("Att rätta (2)", "Att rätta");
            assertThat(workbook.getSheetAt(1).getRow(40).getCell(0)).hasToString("mitt eget");
        }
    }

    @Test
    void a_cell_that_had_our_colour_before_we_came_has_it_again() throws IOException {
        String own = "FFFFD8A3";
        Path original =
                RichWorkbook.write(folder.resolve("likadan.xlsx"), Exports.PERSONAL.replace(";75;50", ";175;50"));
        Path coloured = Copies.worked(original, "likadan2.xlsx", workbook -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xA3}));
            workbook.getSheet(RichWorkbook.DATA).getRow(6).getCell(7).setCellStyle(style);
        });
        Path copy = Copies.of(coloured, exports.judge(coloured).findings());
        try (XSSFWorkbook workbook = open(copy)) {
            assertThat(fill(workbook.getSheet(RichWorkbook.DATA), "H7")).isNotEqualTo(own);
        }
        try (XSSFWorkbook workbook = open(Copies.of(copy, List.of()))) {
            assertThat(fill(workbook.getSheet(RichWorkbook.DATA), "H7")).isEqualTo(own);
        }
    }
}
