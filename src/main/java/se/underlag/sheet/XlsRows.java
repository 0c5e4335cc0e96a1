package se.underlag.sheet;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;

/**
 * The rows of a sheet of an .xls workbook. Cells are records one after the other, in order of rows; a row ends
 * where a cell of another row begins. A text that a formula gave stands in a record of its own after the formula.
 */
final class XlsRows implements RowSource {

    /** A chart on a sheet, and what may stand in it. */
    private static final int DEEPEST = 8;

    private final XlsRecords records;
    private final XlsValues values;
    private final XlsPassages passages;
    private final RowBuffer cells = new RowBuffer();
    private Row row = new Row(-1, List.of());
    private boolean rowReady;
    private int rowIndex = -1;
    private int columnOfFormula = -1;
    private int rowOfFormula = -1;
    private int depth;
    private boolean finished;

    XlsRows(XlsRecords records, XlsGlobals globals, NumberCells numbers, XlsPassages passages) throws IOException {
        this.passages = passages;
        this.records = records;
        this.values = new XlsValues(globals, numbers);
        if (!records.next() || !XlsRecordKind.isBof(records.kind())) {
            throw new DamagedContent(Damage.RECORDS, "no sheet where one should begin");
        }
    }

    @Override
    public boolean next() throws IOException {
        rowReady = false;
        while (!finished && !rowReady) {
            if (!records.next()) {
                throw new DamagedContent(Damage.RECORDS, "a sheet without an end");
            } else if (XlsRecordKind.isBof(records.kind())) {
                // A chart on the sheet.
                if (++depth > DEEPEST) {
                    throw new DamagedContent(Damage.RECORDS, "sheets within sheets");
                }
            } else if (records.kind() == XlsRecordKind.EOF) {
                finished = depth-- == 0;
            } else {
                if (depth == 0) {
                    take(records.kind(), records.fields());
                }
                passages.take(records);
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
                    XlsRecordKind.LABEL_2,
                    XlsRecordKind.RICH_STRING,
                    XlsRecordKind.NUMBER,
                    XlsRecordKind.NUMBER_2,
                    XlsRecordKind.INTEGER_2,
                    XlsRecordKind.RK,
                    XlsRecordKind.BOOL_ERR,
                    XlsRecordKind.BOOL_ERR_2,
                    XlsRecordKind.FORMULA,
                    XlsRecordKind.FORMULA_3,
                    XlsRecordKind.FORMULA_4 -> takeCell(kind, fields);
            case XlsRecordKind.MUL_RK -> takeNumbers(fields);
            case XlsRecordKind.STRING, XlsRecordKind.STRING_2 -> {
                if (columnOfFormula >= 0) {
                    put(rowOfFormula, columnOfFormula, values.text(kind, fields));
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
        Cell cell = values.cell(kind, values.style(fields), fields);
        boolean textFollows = cell == XlsValues.TEXT_FOLLOWS;
        rowOfFormula = cellRow;
        columnOfFormula = textFollows ? column : -1;
        put(cellRow, column, textFollows ? Cell.BLANK : cell);
        if (XlsRecordKind.isFormula(kind)) {
            passages.formula(cellRow, column, fields);
        }
    }

    /** Numbers side by side: the first column, then style and number of each, then the last column. */
    private void takeNumbers(RecordInputStream fields) throws IOException {
        int cellRow = fields.readUShort();
        int column = fields.readUShort();
        columnOfFormula = -1;
        while (fields.remaining() > 2) {
            int style = fields.readUShort();
            put(cellRow, column++, values.number(RKUtil.decodeNumber(fields.readInt()), style));
        }
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
