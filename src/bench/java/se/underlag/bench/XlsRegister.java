package se.underlag.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** The format of Excel 97, which holds 65 536 rows. */
final class XlsRegister implements RegisterFormat.Writer {

    private final Path file;
    private final HSSFWorkbook workbook = new HSSFWorkbook();
    private final HSSFSheet sheet;
    private final HSSFCellStyle date;
    private final String day;
    private int next = RegisterFormat.HEADER_ROW + 1;

    XlsRegister(Path file, LocalDate day) {
        this.file = file;
        this.day = day.toString();
        workbook.createSheet("Läs mig")
                .createRow(0)
                .createCell(0)
                .setCellValue("Påhittade uppgifter för mätning av hastighet.");
        this.sheet = workbook.createSheet("Anställningar");
        this.date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        List<String> titles = RegisterFormat.titles(day);
        for (int row = 0; row < titles.size(); row++) {
            sheet.createRow(row).createCell(0).setCellValue(titles.get(row));
        }
        HSSFRow header = sheet.createRow(RegisterFormat.HEADER_ROW);
        for (int column = 0; column < RegisterFormat.HEADINGS.size(); column++) {
            header.createCell(column).setCellValue(RegisterFormat.HEADINGS.get(column));
        }
    }

    @Override
    public void row(Employments.Employment employment) {
        HSSFRow row = sheet.createRow(next++);
        row.createCell(0).setCellValue(employment.number());
        row.createCell(1).setCellValue(employment.identityNumber());
        row.createCell(2).setCellValue(employment.name());
        row.createCell(3).setCellValue(employment.administration());
        row.createCell(4).setCellValue(employment.unit());
        row.createCell(5).setCellValue(employment.group());
        row.createCell(6).setCellValue(employment.sex());
        row.createCell(7).setCellValue(employment.form());
        row.createCell(8).setCellValue(employment.percent().doubleValue());
        if (employment.leavePercent() > 0) {
            row.createCell(9).setCellValue(employment.leavePercent());
        }
        row.createCell(10).setCellValue(employment.since());
        row.getCell(10).setCellStyle(date);
        row.createCell(11).setCellValue(day);
    }

    @Override
    public void close() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }
}
