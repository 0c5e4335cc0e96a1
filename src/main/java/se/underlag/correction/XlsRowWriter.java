package se.underlag.correction;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import se.underlag.source.CellAddress;

/** Writes the rows of a sheet of an .xls workbook: values as they are, formulas with the values saved with them. */
final class XlsRowWriter {

    private static final double TWIPS_OF_A_POINT = 20;

    private final HSSFSheet from;
    private final int number;
    private final XlsStyles styles;
    private final XlsFormulas formulas;
    private final SheetWriter sheet;

    /** @param number the number of the sheet that is written */
    XlsRowWriter(HSSFSheet from, int number, XlsStyles styles, XlsFormulas formulas, SheetWriter sheet) {
        this.from = from;
        this.number = number;
        this.styles = styles;
        this.formulas = formulas;
        this.sheet = sheet;
    }

    void write() throws IOException {
        sheet.begin("sheetData");
        for (Row row : from) {
            begin((HSSFRow) row);
            for (Cell cell : row) {
                write((HSSFCell) cell);
            }
            sheet.end();
        }
        sheet.end();
    }

    private void begin(HSSFRow row) throws IOException {
        sheet.begin("row", "r", row.getRowNum() + 1);
        if (row.getHeight() != from.getDefaultRowHeight()) {
            sheet.attributes("ht", row.getHeight() / TWIPS_OF_A_POINT, "customHeight", 1);
        }
        if (row.getZeroHeight()) {
            sheet.attributes("hidden", 1);
        }
        if (row.isFormatted()) {
            sheet.attributes("s", styles.of(row.getRowStyle()), "customFormat", 1);
        }
    }

    private void write(HSSFCell cell) throws IOException {
        Optional<String> formula = Optional.empty();
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            formula = formulas.of(cell, number);
            type = cell.getCachedFormulaResultType();
        }
        CellAddress address = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
        int style = styles.of(cell.getCellStyle());
        switch (type) {
            case NUMERIC -> write(address, style, formula, number(cell.getNumericCellValue()));
            case STRING ->
                writeText(address, style, formula, cell.getRichStringCellValue().getString());
            case BOOLEAN -> write(address, style, formula, new Value("b", cell.getBooleanCellValue() ? "1" : "0"));
            case ERROR -> write(address, style, formula, error(cell.getErrorCellValue()));
            default -> sheet.empty("c", "r", address, "s", style);
        }
    }

    /** What stands in a cell, and of what type it is. */
    private record Value(String type, String text) {}

    private static Value number(double value) {
        return Double.isFinite(value)
                ? new Value("n", XlsNumbers.text(value))
                : new Value("e", FormulaError.NUM.getString());
    }

    private static Value error(byte code) {
        FormulaError error = FormulaError.isValidCode(code) ? FormulaError.forInt(code) : FormulaError.VALUE;
        return new Value("e", error.getString());
    }

    private void writeText(CellAddress address, int style, Optional<String> formula, String text) throws IOException {
        if (formula.isPresent()) {
            write(address, style, formula, new Value("str", SheetText.escaped(text)));
        } else {
            sheet.cell(address.row(), address.column(), style, text);
        }
    }

    private void write(CellAddress address, int style, Optional<String> formula, Value value) throws IOException {
        sheet.begin("c", "r", address, "s", style, "t", value.type());
        if (formula.isPresent()) {
            sheet.text("f", formula.get());
        }
        sheet.text("v", value.text());
        sheet.end();
    }
}
