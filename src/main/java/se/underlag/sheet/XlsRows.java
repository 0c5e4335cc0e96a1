package se.underlag.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import se.underlag.sheet.Cell.Faulty;
import se.underlag.sheet.Cell.Flag;
import se.underlag.sheet.Cell.Text;

/**
 * The rows of a sheet of an Excel 97–2003 workbook. Cells are records one after the other, in order of rows; a row ends
 * where a cell of another row begins. A text that a formula gave stands in a record of its own after the formula.
 */
final class XlsRows implements RowSource {

    private final XlsRecords records;
    private final XlsGlobals globals;
    private final NumberCells numbers;
    private final RowBuffer cells = new RowBuffer();
    private Row row = new Row(-1, List.of());
    private boolean rowReady;
    private int rowIndex = -1;
    private int columnOfFormula = -1;
    private int rowOfFormula = -1;
    private int depth;
    private boolean finished;

    XlsRows(XlsRecords records, XlsGlobals globals, NumberCells numbers) throws IOException {
        this.records = records;
        this.globals = globals;
        this.numbers = numbers;
        if (!records.next() || records.kind() != XlsRecordKind.BOF) {
            throw new DamagedContent(Damage.RECORDS, "no sheet where one should begin");
        }
    }

    @Override
    public boolean next() throws IOException {
        rowReady = false;
        while (!finished && !rowReady) {
            if (!records.next()) {
                finished = true;
            } else if (records.kind() == XlsRecordKind.BOF) {
                // A chart on the sheet.
                depth++;
            } else if (records.kind() == XlsRecordKind.EOF) {
                finished = depth-- == 0;
            } else if (depth == 0) {
                take(records.kind(), records.fields());
            }
        }
        if (!rowReady && !cells.isEmpty()) {
            row = cells.take(rowIndex);
            rowReady = true;
        }
        return rowReady;
    }

    @Override
    public Row row() {
        return row;
    }

    private void take(int kind, RecordInputStream fields) throws IOException {
        switch (kind) {
            case XlsRecordKind.LABEL_SST,
                    XlsRecordKind.LABEL,
                    XlsRecordKind.RICH_STRING,
                    XlsRecordKind.NUMBER,
                    XlsRecordKind.RK,
                    XlsRecordKind.BOOL_ERR,
                    XlsRecordKind.FORMULA,
                    XlsRecordKind.FORMULA_3,
                    XlsRecordKind.FORMULA_4 -> takeCell(kind, fields);
            case XlsRecordKind.MUL_RK -> takeNumbers(fields);
            case XlsRecordKind.STRING -> {
                if (columnOfFormula >= 0) {
                    put(rowOfFormula, columnOfFormula, text(globals.text().read(fields)));
                    columnOfFormula = -1;
                }
            }
            default -> {
                // Row heights, column widths, drawings.
            }
        }
    }

    private void takeCell(int kind, RecordInputStream fields) throws IOException {
        int cellRow = fields.readUShort();
        int column = fields.readUShort();
        int style = fields.readUShort();
        columnOfFormula = -1;
        Cell cell =
                switch (kind) {
                    case XlsRecordKind.LABEL_SST -> globals.string(fields.readInt());
                    case XlsRecordKind.LABEL, XlsRecordKind.RICH_STRING ->
                        text(globals.text().read(fields));
                    case XlsRecordKind.NUMBER -> number(fields.readDouble(), style);
                    case XlsRecordKind.RK -> number(RKUtil.decodeNumber(fields.readInt()), style);
                    case XlsRecordKind.BOOL_ERR -> flagOrError(fields);
                    default -> formula(fields.readLong(), cellRow, column, style);
                };
        put(cellRow, column, cell);
    }

    /** Numbers side by side: the first column, then style and number of each, then the last column. */
    private void takeNumbers(RecordInputStream fields) throws IOException {
        int cellRow = fields.readUShort();
        int column = fields.readUShort();
        columnOfFormula = -1;
        while (fields.remaining() > 2) {
            int style = fields.readUShort();
            put(cellRow, column++, number(RKUtil.decodeNumber(fields.readInt()), style));
        }
    }

    /** A result is a floating-point number, or, where its upper bytes make it none, something else in its lower ones. */
    private Cell formula(long result, int cellRow, int column, int style) {
        if (result >>> 48 != 0xFFFF) {
            return number(Double.longBitsToDouble(result), style);
        }
        int value = (int) (result >>> 16) & 0xFF;
        switch ((int) result & 0xFF) {
            case 0 -> {
                rowOfFormula = cellRow;
                columnOfFormula = column;
                return Cell.BLANK;
            }
            case 1 -> {
                return new Flag(value != 0);
            }
            case 2 -> {
                return error(value);
            }
            default -> {
                return Cell.BLANK;
            }
        }
    }

    private static Cell flagOrError(RecordInputStream fields) {
        int value = fields.readUByte();
        return fields.readUByte() == 0 ? new Flag(value != 0) : error(value);
    }

    private static Cell error(int code) {
        return new Faulty(
                FormulaError.isValidCode(code)
                        ? FormulaError.forInt(code).getString()
                        : FormulaError.VALUE.getString());
    }

    private Cell number(double value, int style) {
        return Double.isFinite(value)
                ? numbers.of(Decimals.of(value), style)
                : new Faulty(FormulaError.NUM.getString());
    }

    private static Cell text(String value) {
        return value.isEmpty() ? Cell.BLANK : new Text(value);
    }

    private void put(int cellRow, int column, Cell cell) throws IOException {
        if (cellRow != rowIndex && !cells.isEmpty()) {
            row = cells.take(rowIndex);
            rowReady = true;
        }
        rowIndex = cellRow;
        cells.put(column, cell);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
