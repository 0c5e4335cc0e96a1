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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.FindingCode;

class XlsReadingTest {

    @TempDir
    Path folder;

    @Test
    void cellsOfEveryTypeAreRead() throws Exception {
        Path file;
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFRow row = book.createSheet("Blad1").createRow(4);
            row.createCell(0).setCellValue("Sjuksköterska ");
            row.createCell(1).setCellValue(37.456);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(123456789012d);
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellErrorValue(FormulaError.DIV0);
            HSSFCell formula = row.createCell(7);
            formula.setCellFormula("B5*2");
            formula.setCellValue(74.912);
            HSSFCell textFormula = row.createCell(8);
            textFormula.setCellFormula("A5");
            textFormula.setCellValue("Läkare");
            HSSFCell flagFormula = row.createCell(9);
            flagFormula.setCellFormula("1=1");
            flagFormula.setCellValue(true);
            HSSFCell errorFormula = row.createCell(10);
            errorFormula.setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(errorFormula);
            row.createCell(11).setCellValue("");
            file = save(book, "typer.xls");
        }

        assertThat(firstSheet(file))
                .containsOnly(
                        entry("A5", text("Sjuksköterska ")),
                        entry("B5", number("37.456")),
                        entry("C5", number("0.3")),
                        entry("D5", number("123456789012")),
                        entry("F5", new Cell.Flag(true)),
                        entry("G5", faulty("#DIV/0!")),
                        entry("H5", number("74.912")),
                        entry("I5", text("Läkare")),
                        entry("J5", new Cell.Flag(true)),
                        entry("K5", faulty("#DIV/0!")));
    }

    @Test
    void numberFormatsDecideWhatIsADateATimeOrAPercentage() throws Exception {
        Path file;
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFRow row = book.createSheet("Blad1").createRow(0);
            styled(book, row, 0, 45657, "m/d/yy");
            styled(book, row, 1, 0.75, "0%");
            styled(book, row, 2, 0.5, "h:mm");
            styled(book, row, 3, 1.5, "[h]:mm");
            styled(book, row, 4, 45657.5, "yyyy-mm-dd hh:mm");
            styled(book, row, 5, 45657, "0\" dagar\"");
            file = save(book, "format.xls");
        }

        assertThat(firstSheet(file))
                .containsExactly(
                        entry("A1", date("2024-12-31T00:00:00")),
                        entry("B1", percent("0.75")),
                        entry("C1", time("1899-12-31T12:00:00")),
                        entry("D1", time("1900-01-01T12:00:00")),
                        entry("E1", date("2024-12-31T12:00:00")),
                        entry("F1", number("45657")));
    }

    @Test
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws Exception {
        Path file;
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.getInternalWorkbook().getRecords().add(4, new org.apache.poi.hssf.record.DateWindow1904Record());
            ((org.apache.poi.hssf.record.DateWindow1904Record)
                            book.getInternalWorkbook().getRecords().get(4))
                    .setWindowing((short) 1);
            book.getInternalWorkbook()
                    .getRecords()
                    .removeIf(record -> record instanceof org.apache.poi.hssf.record.DateWindow1904Record old
                            && old.getWindowing() == 0);
            styled(book, book.createSheet("Blad1").createRow(0), 0, 44195, "yyyy-mm-dd");
            file = save(book, "1904.xls");
        }

        assertThat(firstSheet(file)).containsExactly(entry("A1", date("2024-12-31T00:00:00")));
    }

    @Test
    void textsThatGoOnInSeveralRecordsAreReadWhole() throws Exception {
        String long1 = "å".repeat(20_000) + "slut";
        String long2 = "東".repeat(9_000) + "slut";
        Path file;
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFRow row = book.createSheet("Blad1").createRow(0);
            row.createCell(0).setCellValue(long1);
            row.createCell(1).setCellValue(long2);
            file = save(book, "långa.xls");
        }

        assertThat(firstSheet(file)).containsExactly(entry("A1", text(long1)), entry("B1", text(long2)));
    }

    @Test
    void everySheetIsReadFromItsOwnPlaceHiddenOnesToo() throws Exception {
        Path file;
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            for (String name : List.of("Ett", "Två", "Tre")) {
                HSSFSheet sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue(name);
                sheet.createRow(9).createCell(1).setCellValue(name + name);
            }
            book.setSheetHidden(1, true);
            file = save(book, "blad.xls");
        }

        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(workbook.kind()).isEqualTo(FileKind.XLS);
            assertThat(workbook.sheets())
                    .containsExactly(new Sheet("Ett", 0, true), new Sheet("Två", 1, false), new Sheet("Tre", 2, true));
        }
        assertThat(all(file).get("Två")).containsExactly(entry("A1", text("Två")), entry("B10", text("TvåTvå")));
        assertThat(OpenFiles.of(file)).isZero();
    }

    @Test
    void aWorkbookProtectedWithThePasswordThatEveryProgramKnowsIsRead() throws Exception {
        Path file = encrypted("VelvetSweatshop");

        assertThat(all(file).get("Två")).containsExactly(entry("A1", text("Lön")), entry("B1", number("37.456")));
    }

    @Test
    void aWorkbookWithAPasswordOfItsOwnIsRefused() throws Exception {
        Path file = encrypted("hemligt");

        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_ENCRYPTED);
    }

    private Path encrypted(String password) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Ett").createRow(0).createCell(0).setCellValue("x".repeat(5000));
            HSSFRow row = book.createSheet("Två").createRow(0);
            row.createCell(0).setCellValue("Lön");
            row.createCell(1).setCellValue(37.456);
            Biff8EncryptionKey.setCurrentUserPassword(password);
            return save(book, "skyddad.xls");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static void styled(HSSFWorkbook book, HSSFRow row, int column, double value, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        HSSFCell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private Path save(HSSFWorkbook book, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }
}
