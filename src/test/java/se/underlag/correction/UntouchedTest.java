package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.Outcome;
import se.underlag.validate.Exports;
import se.underlag.validate.Judged;

/** Of a workbook with everything that analysts put into them, nothing changes but what is marked. */
class UntouchedTest {

    @TempDir
    Path folder;

    private Exports exports;
    private Path original;
    private Path copy;

    @BeforeEach
    void copyOfARichWorkbook() throws IOException {
        exports = new Exports(folder);
        String faulty = Exports.PERSONAL
                .replace(";Chef;", ";Cheff;")
                .replace(";75;50", ";175;50")
                .replace("Visstid", "");
        original = RichWorkbook.write(folder.resolve("personal.xlsx"), faulty);
        List<Finding> findings = exports.judge(original).findings();
        assertThat(findings.stream().map(finding -> finding.location().place()))
                .containsExactlyInAnyOrder("E7", "H7", "G8");
        copy = Copies.of(original, findings);
    }

    /** A cell with all that can be seen of it. */
    private record Seen(String value, String format, String font, String borders, String fill) {

        static Seen of(XSSFCell cell) {
            XSSFCellStyle style = cell.getCellStyle();
            String value = cell.getCellType() == CellType.FORMULA
                    ? "=" + cell.getCellFormula() + " " + cell.getRawValue()
                    : cell.getCellType() + " " + cell;
            return new Seen(
                    value,
                    style.getDataFormatString(),
                    style.getFont().getFontName() + " " + style.getFont().getBold() + " "
                            + colour(style.getFont().getXSSFColor()),
                    style.getBorderBottom() + " " + style.getAlignment(),
                    style.getFillPattern() + " " + colour(style.getFillForegroundColorColor()));
        }

        private static String colour(XSSFColor colour) {
            return colour == null ? "" : colour.getIndexed() + " " + colour.getARGBHex();
        }

        Seen with(String otherFill) {
            return new Seen(value, format, font, borders, otherFill);
        }
    }

    private static Map<String, Seen> cells(XSSFWorkbook workbook) {
        Map<String, Seen> cells = new TreeMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    cells.put(sheet.getSheetName() + "!" + cell.getAddress(), Seen.of((XSSFCell) cell));
                }
            }
        }
        return cells;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    @Test
    void every_cell_of_every_sheet_is_as_it_was_but_for_the_fill_of_the_marked_ones() throws IOException {
        try (XSSFWorkbook before = open(original);
                XSSFWorkbook after = open(copy)) {
            Map<String, Seen> expected = cells(before);
            Map<String, Seen> seen = cells(after);
            seen.keySet().removeIf(place -> place.startsWith("Att rätta!"));
            assertThat(seen.remove(RichWorkbook.DATA + "!G8").value()).startsWith("BLANK");
            for (String place : List.of("E7", "H7")) {
                String marked = RichWorkbook.DATA + "!" + place;
                assertThat(seen.get(marked).fill())
                        .startsWith("SOLID_FOREGROUND")
                        .contains("FFFFD8A");
                assertThat(expected.get(marked).fill()).doesNotContain("FFFFD8A");
                expected.computeIfPresent(
                        marked, (key, cell) -> cell.with(seen.get(marked).fill()));
            }
            assertThat(seen).containsExactlyEntriesOf(expected);
            assertThat(seen).hasSizeGreaterThan(40);
        }
    }

    @Test
    void parts_that_no_fault_concerns_are_the_same_bytes() throws IOException {
        Map<String, String> before = Parts.of(original);
        Map<String, String> after = Parts.of(copy);
        List<String> changed = before.keySet().stream()
                .filter(part -> !before.get(part).equals(after.get(part)))
                .toList();
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/worksheets/sheet2.xml",
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "xl/comments2.xml",
                        "xl/drawings/vmlDrawing1.vml");
        assertThat(before).containsKeys("xl/charts/chart1.xml", "xl/media/image1.png", "xl/worksheets/sheet3.xml");
    }

    @Test
    void what_belongs_to_sheets_still_belongs_to_the_same_ones() throws IOException {
        try (XSSFWorkbook workbook = open(copy)) {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            int number = workbook.getSheetIndex(data);
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(RichWorkbook.LISTS)))
                    .isEqualTo(SheetVisibility.HIDDEN);
            assertThat(workbook.getPrintArea(number)).isEqualTo("'Anställda 2024'!$A$1:$I$8");
            assertThat(workbook.getName("Grupper").getRefersToFormula()).isEqualTo("Listor!$A$1:$A$3");
            assertThat(workbook.getName("_xlnm._FilterDatabase").getSheetIndex())
                    .isEqualTo(number);
            assertThat(data.getDataValidations()).hasSize(1);
            assertThat(data.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(data.getMergedRegions()).hasSize(1);
            assertThat(data.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(workbook.getSheet("Diagram").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(workbook.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void the_sheet_that_was_open_stays_open_where_it_is_not_written_anew() throws IOException {
        try (XSSFWorkbook workbook = open(copy)) {
            assertThat(workbook.getSheetAt(workbook.getActiveSheetIndex()).getSheetName())
                    .isEqualTo("Läs mig");
            assertThat(selected(workbook)).containsExactly("Läs mig");
        }
    }

    @Test
    void the_list_is_open_where_the_sheet_that_was_is_marked_itself() throws IOException {
        Path open = Copies.worked(original, "öppen.xlsx", workbook -> {
            workbook.setActiveSheet(1);
            workbook.getSheetAt(0).setSelected(false);
            workbook.getSheetAt(1).setSelected(true);
        });
        try (XSSFWorkbook workbook = open(Copies.of(open, exports.judge(open).findings()))) {
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(selected(workbook)).containsExactly("Att rätta");
        }
    }

    private static List<String> selected(XSSFWorkbook workbook) {
        List<String> selected = new ArrayList<>();
        workbook.forEach(sheet -> {
            if (sheet.isSelected()) {
                selected.add(sheet.getSheetName());
            }
        });
        return selected;
    }

    @Test
    void comments_that_were_there_are_kept_and_ours_stands_before_one_on_a_marked_cell() throws IOException {
        try (XSSFWorkbook workbook = open(copy)) {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            XSSFComment kept = data.getCellComment(new CellAddress("C8"));
            assertThat(kept.getString().getString()).isEqualTo("Börjar i mars.");
            assertThat(kept.getAuthor()).isEqualTo("Bo");
            XSSFComment shared = data.getCellComment(new CellAddress("E7"));
            assertThat(shared.getString().getString())
                    .startsWith("underlag:\nMåste rättas (nr ")
                    .contains("”Cheff” finns inte i kodlistan yrkesgrupp.")
                    .endsWith("\n——————————\nSka det stå så här?");
            assertThat(shared.getAuthor()).isEqualTo("Bo");
            assertThat(data.getCellComment(new CellAddress("H7")).getAuthor()).isEqualTo("underlag");
            assertThat(workbook.getSheet("Läs mig")
                            .getCellComment(new CellAddress("A1"))
                            .getString()
                            .getString())
                    .isEqualTo("Fråga mig.");
        }
    }

    @Test
    void the_box_of_a_comment_is_as_large_as_its_text() throws IOException {
        try (XSSFWorkbook workbook = open(copy)) {
            ClientAnchor box = workbook.getSheet(RichWorkbook.DATA)
                    .getCellComment(new CellAddress("H7"))
                    .getClientAnchor();
            assertThat(box.getCol1()).isEqualTo((short) 8);
            // Five columns of 64 pixels, and five rows of 20 for six lines of text.
            assertThat(box.getCol2() - box.getCol1()).isEqualTo(5);
            assertThat(box.getRow2() - box.getRow1()).isBetween(4, 7);
        }
    }

    @Test
    void corrected_it_is_accepted() {
        Outcome<Judged> judged = exports.judge(Copies.worked(copy, "rättad_personal.xlsx", workbook -> {
            XSSFSheet data = workbook.getSheet(RichWorkbook.DATA);
            data.getRow(6).getCell(4).setCellValue("Chef");
            data.getRow(6).getCell(7).setCellValue(75);
            data.getRow(7).getCell(6).setCellValue("Visstid");
        }));
        assertThat(judged.findings()).isEmpty();
        assertThat(Copies.figures(judged))
                .isEqualTo(Copies.figures(exports.judge("god_personal.csv", Exports.PERSONAL)));
    }
}
