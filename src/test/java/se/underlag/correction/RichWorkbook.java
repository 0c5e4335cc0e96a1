package se.underlag.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook as analysts keep them: a page to read first with a picture, the export with formulas, formats, comments and
 * rules, a hidden sheet that these refer to, and a chart.
 */
final class RichWorkbook {

    static final String DATA = "Anställda 2024";
    static final String LISTS = "Listor";

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet readMe = workbook.createSheet("Läs mig");
    private final XSSFSheet data = workbook.createSheet(DATA);
    private final XSSFSheet lists = workbook.createSheet(LISTS);
    private final XSSFSheet chart = workbook.createSheet("Diagram");

    private RichWorkbook(String export) {
        Form.fill(data, export);
    }

    /** Writes one around an export of text, whose headings are in row 5 and whose eighth column holds percentages. */
    static Path write(Path file, String export) throws IOException {
        RichWorkbook made = new RichWorkbook(export);
        made.fillReadMe();
        made.formatData();
        made.addFormulas();
        made.fillLists();
        made.addRules();
        made.addComments();
        made.addChart();
        try (XSSFWorkbook workbook = made.workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private void fillReadMe() {
        readMe.createRow(0).createCell(0).setCellValue("Uttag ur personalsystemet\nse även bladet " + DATA);
        comment(readMe, 0, 0, "Anna", "Fråga mig.");
        int picture = workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
        readMe.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 2, 2, 4, 6), picture);
    }

    private void formatData() {
        CellStyle heading = workbook.createCellStyle();
        Font white = workbook.createFont();
        white.setBold(true);
        white.setColor(IndexedColors.WHITE.getIndex());
        heading.setFont(white);
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        data.getRow(4).forEach(cell -> cell.setCellStyle(heading));

        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0\" %\""));
        percent.setBorderBottom(BorderStyle.THIN);
        percent.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        percent.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
        for (int row = 5; row < 8; row++) {
            data.getRow(row).getCell(7).setCellStyle(percent);
        }
        data.setColumnWidth(2, 30 * 256);
        data.createFreezePane(0, 5);
        data.getRow(1).setHeightInPoints(30);
    }

    private void addFormulas() {
        for (int row = 4; row < 8; row++) {
            Cell cell = data.getRow(row).createCell(10);
            if (row == 4) {
                cell.setCellValue("Kontroll");
            } else {
                cell.setCellFormula("IF(ISNUMBER(H" + (row + 1) + "),\"tal\",\"text\")");
            }
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private void fillLists() {
        String[] groups = {"Chef", "Handläggare", "Läkare"};
        for (int row = 0; row < groups.length; row++) {
            Row line = lists.createRow(row);
            line.createCell(0).setCellValue(groups[row]);
            line.createCell(1).setCellValue(row + 1);
        }
        workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
        Name name = workbook.createName();
        name.setNameName("Grupper");
        name.setRefersToFormula(LISTS + "!$A$1:$A$3");
        workbook.setPrintArea(workbook.getSheetIndex(data), 0, 8, 0, 7);
        data.setAutoFilter(CellRangeAddress.valueOf("A5:I8"));
    }

    private void addRules() {
        DataValidationHelper validations = data.getDataValidationHelper();
        data.addValidationData(validations.createValidation(
                validations.createFormulaListConstraint("Grupper"), new CellRangeAddressList(5, 7, 4, 4)));
        var rule = data.getSheetConditionalFormatting().createConditionalFormattingRule("$H6<10");
        PatternFormatting red = rule.createPatternFormatting();
        red.setFillBackgroundColor(IndexedColors.RED.getIndex());
        data.getSheetConditionalFormatting()
                .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("H6:H8")}, rule);
        data.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
    }

    private void addComments() {
        comment(data, 6, 4, "Bo", "Ska det stå så här?");
        comment(data, 7, 2, "Bo", "Börjar i mars.");
    }

    private static void comment(XSSFSheet sheet, int row, int column, String author, String text) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column + 1, row, column + 3, row + 3);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setAddress(row, column);
        comment.setAuthor(author);
        comment.setString(new XSSFRichTextString(text));
    }

    private void addChart() {
        XSSFChart bars = chart.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 8, 15));
        XDDFCategoryAxis bottom = bars.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = bars.createValueAxis(AxisPosition.LEFT);
        XDDFChartData lines = bars.createData(ChartTypes.LINE, bottom, left);
        lines.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(lists, CellRangeAddress.valueOf("A1:A3")),
                XDDFDataSourcesFactory.fromNumericCellRange(lists, CellRangeAddress.valueOf("B1:B3")));
        bars.plot(lines);
        chart.createRow(20)
                .createCell(0)
                .setCellFormula("SUM('" + DATA + "'!H6:H8)+COUNTA("
                        + new AreaReference(
                                        new CellReference(LISTS, 0, 0, true, true),
                                        new CellReference(LISTS, 2, 0, true, true),
                                        workbook.getSpreadsheetVersion())
                                .formatAsString()
                        + ")");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
}
