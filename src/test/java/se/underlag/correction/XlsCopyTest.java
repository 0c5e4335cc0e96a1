package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** A workbook of Excel 97 is given back as .xlsx with its values, formulas and looks. */
class XlsCopyTest {

    @TempDir
    Path folder;

    private XSSFWorkbook copy;
    private XSSFSheet data;

    @BeforeEach
    void copyOfAnXlsWorkbook() throws IOException {
        Path file = folder.resolve("x.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook);
            workbook.write(out);
        }
        Finding finding = Finding.of(
                FindingCode.NOT_A_NUMBER, SourceLocation.of("x.xls", "Data", new CellAddress(0, 1)), "hej", "kolumnen");
        copy = new XSSFWorkbook(Files.newInputStream(Copies.of(file, List.of(finding))));
        data = copy.getSheet("Data");
    }

    @AfterEach
    void close() throws IOException {
        copy.close();
    }

    private static void fill(HSSFWorkbook workbook) {
        HSSFSheet sheet = workbook.createSheet("Data");
        HSSFSheet hidden = workbook.createSheet("Dold");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        hidden.createRow(0).createCell(0).setCellValue(7);
        HSSFRow values = sheet.createRow(0);
        values.createCell(0).setCellValue("två\nrader _x0041_");
        values.createCell(1).setCellValue(0.1 + 0.2);
        values.createCell(2).setCellValue(true);
        values.createCell(3).setCellErrorValue(FormulaError.DIV0);
        values.createCell(4).setCellValue(45657);
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy\\-mm\\-dd"));
        values.getCell(4).setCellStyle(date);
        HSSFRow formulas = sheet.createRow(1);
        formulas.createCell(0).setCellFormula("SUM(B1,Dold!A1)");
        formulas.createCell(1).setCellFormula("A1&\"!\"");
        sheet.setArrayFormula("B1:B1*2", CellRangeAddress.valueOf("D2"));
        Name rate = workbook.createName();
        rate.setNameName("Sats");
        rate.setRefersToFormula("Dold!$A$1");
        formulas.createCell(2).setCellFormula("Sats*2");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        HSSFRow styled = sheet.createRow(2);
        styled.setHeightInPoints(40);
        styled.createCell(0).setCellValue("fet");
        styled.getCell(0).setCellStyle(bold(workbook));
        sheet.createRow(4).setZeroHeight(true);
        sheet.setColumnWidth(1, 33 * 256);
        sheet.setColumnHidden(2, true);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A8:B9"));
        sheet.createFreezePane(1, 2);
        HSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 3, 3, (short) 5, 6));
        comment.setAddress(2, 0);
        comment.setAuthor("Anna");
        comment.setString(new HSSFRichTextString("Varför fet?"));
    }

    private static CellStyle bold(HSSFWorkbook workbook) {
        HSSFFont font = workbook.createFont();
        font.setBold(true);
        font.setFontName("Georgia");
        font.setFontHeight((short) 230);
        font.setColor(IndexedColors.DARK_RED.getIndex());
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setBorderBottom(BorderStyle.DOUBLE);
        style.setBottomBorderColor(IndexedColors.BLUE.getIndex());
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFCell cell(String address) {
        org.apache.poi.ss.util.CellAddress place = new org.apache.poi.ss.util.CellAddress(address);
        return data.getRow(place.getRow()).getCell(place.getColumn());
    }

    @Test
    void values_are_the_same_to_the_last_bit() {
        assertThat(Parts.text(cell("A1"))).isEqualTo("två\nrader _x0041_");
        assertThat(cell("B1").getNumericCellValue()).isEqualTo(0.1 + 0.2);
        assertThat(cell("C1").getBooleanCellValue()).isTrue();
        assertThat(cell("D1").getErrorCellString()).isEqualTo("#DIV/0!");
        assertThat(cell("E1").getLocalDateTimeCellValue()).isEqualTo("2024-12-31T00:00");
        assertThat(cell("E1").getCellStyle().getDataFormatString()).isEqualTo("yyyy\\-mm\\-dd");
    }

    @Test
    void formulas_come_with_their_values_and_those_that_cannot_are_counted() {
        assertThat(cell("A2").getCellFormula()).isEqualTo("SUM(B1,Dold!A1)");
        assertThat(cell("A2").getNumericCellValue()).isEqualTo(7.3);
        assertThat(cell("B2").getCellFormula()).isEqualTo("A1&\"!\"");
        assertThat(cell("C2").getCellFormula()).isEqualTo("Sats*2");
        assertThat(cell("D2").getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell("D2").getNumericCellValue()).isEqualTo(0.6);
        assertThat(copy.getName("Sats").getRefersToFormula()).isEqualTo("Dold!$A$1");
        assertThat(copy.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                .isEqualTo("Antal formler som bara deras värden följer med av: 1.");
    }

    @Test
    void looks_are_the_same() {
        XSSFCellStyle style = cell("A3").getCellStyle();
        assertThat(style.getFont().getFontName()).isEqualTo("Georgia");
        assertThat(style.getFont().getBold()).isTrue();
        assertThat(style.getFont().getFontHeight()).isEqualTo((short) 230);
        assertThat(style.getFont().getXSSFColor().getARGBHex()).isEqualTo("FF800000");
        assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFFFF99");
        assertThat(style.getBorderBottom()).isEqualTo(BorderStyle.DOUBLE);
        assertThat(style.getBottomBorderXSSFColor().getARGBHex()).isEqualTo("FF0000FF");
        assertThat(style.getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
        assertThat(style.getWrapText()).isTrue();
        assertThat(data.getRow(2).getHeightInPoints()).isEqualTo(40);
        assertThat(data.getRow(4).getZeroHeight()).isTrue();
        assertThat(data.getColumnWidth(1)).isEqualTo(33 * 256);
        assertThat(data.isColumnHidden(2)).isTrue();
        assertThat(data.getMergedRegions()).extracting(Object::toString).anyMatch(range -> range.contains("A8:B9"));
        assertThat(data.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
        assertThat(copy.getSheetVisibility(copy.getSheetIndex("Dold"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
        assertThat(data.getCellComment(new org.apache.poi.ss.util.CellAddress("A3"))
                        .getString()
                        .getString())
                .isEqualTo("Varför fet?");
    }

    @Test
    void what_is_wrong_is_marked() {
        assertThat(cell("B1").getCellStyle().getFillForegroundColorColor().getARGBHex())
                .isEqualTo("FFFFD8A0");
        assertThat(cell("B1").getCellComment().getString().getString()).startsWith("underlag:\n");
    }
}
