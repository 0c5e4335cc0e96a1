package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.wording.Messages;

/** The list of findings in a copy that comes back is not read, wherever it has been moved and whatever it is called. */
class CorrectionListsTest {

    @TempDir
    Path folder;

    private static org.apache.poi.ss.usermodel.Workbook workbook(String ending, String... titles) {
        org.apache.poi.ss.usermodel.Workbook workbook = ending.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        for (String title : titles) {
            workbook.createSheet(title).createRow(0).createCell(0).setCellValue("på " + title);
        }
        return workbook;
    }

    private static void mark(org.apache.poi.ss.usermodel.Workbook workbook, String title) {
        Name name = workbook.createName();
        name.setNameName(CorrectionMark.NAME);
        name.setRefersToFormula(CorrectionMark.reference(title));
    }

    private Path write(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        Path file = folder.resolve("fil");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static List<String> titles(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_marked_sheet_is_told_apart_and_not_printed(String ending) throws Exception {
        org.apache.poi.ss.usermodel.Workbook workbook = workbook(ending, "Data", "Anna's rättelser", "Mer");
        mark(workbook, "Anna's rättelser");
        Path file = write(workbook);

        try (Workbook read = Workbooks.open(file)) {
            assertThat(titles(read.sheets())).containsExactly("Data", "Mer");
            assertThat(titles(read.correctionLists())).containsExactly("Anna's rättelser");
            try (RowCursor rows = read.rows(read.correctionLists().get(0))) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.row().cell(0)).isEqualTo(new Cell.Text("på Anna's rättelser"));
            }
            try (RowCursor rows = read.rows(read.sheets().get(1))) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.row().cell(0)).isEqualTo(new Cell.Text("på Mer"));
            }
        }
        StringBuilder lines = new StringBuilder();
        new CellPrinter(lines, Messages.SWEDISH).print(file, "fil");
        assertThat(lines).hasToString("fil\tData\tA1\ttext\tpå Data\nfil\tMer\tA1\ttext\tpå Mer\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_sheet_that_only_has_the_same_title_is_read(String ending) throws Exception {
        assertThat(ReadCells.all(write(workbook(ending, "Att rätta", "Data")))).containsOnlyKeys("Att rätta", "Data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void other_names_mark_nothing(String ending) throws Exception {
        org.apache.poi.ss.usermodel.Workbook workbook = workbook(ending, "Data", "Mer");
        Name name = workbook.createName();
        name.setNameName("underlag_correctionz");
        name.setRefersToFormula("Mer!$A:$H");
        assertThat(ReadCells.all(write(workbook))).containsOnlyKeys("Data", "Mer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_list_that_was_copied_within_the_workbook_is_not_read_either(String ending) throws Exception {
        org.apache.poi.ss.usermodel.Workbook workbook = workbook(ending, "Att rätta", "Att rätta (2)", "Data");
        mark(workbook, "Att rätta");
        Name copied = workbook.createName();
        copied.setSheetIndex(1);
        copied.setNameName(CorrectionMark.NAME);
        copied.setRefersToFormula("'Att rätta (2)'!$A$1:$H$9");
        Map<String, Map<String, Cell>> sheets = ReadCells.all(write(workbook));
        assertThat(sheets).containsOnlyKeys("Data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void a_mark_whose_sheet_is_gone_marks_nothing(String ending) throws Exception {
        org.apache.poi.ss.usermodel.Workbook workbook = workbook(ending, "Att rätta", "Data");
        mark(workbook, "Att rätta");
        workbook.removeSheetAt(0);
        assertThat(ReadCells.all(write(workbook))).containsOnlyKeys("Data");
    }
}
