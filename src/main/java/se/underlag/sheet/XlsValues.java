package se.underlag.sheet;

import java.io.IOException;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import se.underlag.sheet.Cell.Faulty;
import se.underlag.sheet.Cell.Flag;
import se.underlag.sheet.Cell.Text;

/** Makes cells of the fields of records, from behind the row and the column on. */
final class XlsValues {

    /** Stands for the text that a formula gave, which comes in a record of its own; it is never seen outside. */
    static final Cell TEXT_FOLLOWS = new Text("text follows");

    private static final int FORMAT_BITS = 0x3F;

    private final XlsGlobals globals;
    private final NumberCells numbers;

    XlsValues(XlsGlobals globals, NumberCells numbers) {
        this.globals = globals;
        this.numbers = numbers;
    }

    /** The number of a cell's style; of Excel 2, whose cells have three bytes of attributes, that of its format. */
    int style(RecordInputStream fields) {
        if (globals.version() != XlsVersion.EXCEL_2) {
            return fields.readUShort();
        }
        fields.readUByte();
        int format = fields.readUByte() & FORMAT_BITS;
        fields.readUByte();
        return format;
    }

    /** The cell of a record that holds one, or {@link #TEXT_FOLLOWS}. */
    Cell cell(int kind, int style, RecordInputStream fields) throws IOException {
        return switch (kind) {
            case XlsRecordKind.LABEL_SST -> globals.string(fields.readInt());
            case XlsRecordKind.LABEL, XlsRecordKind.LABEL_2, XlsRecordKind.RICH_STRING -> text(kind, fields);
            case XlsRecordKind.NUMBER, XlsRecordKind.NUMBER_2 -> number(fields.readDouble(), style);
            case XlsRecordKind.INTEGER_2 -> number(fields.readUShort(), style);
            case XlsRecordKind.RK -> number(RKUtil.decodeNumber(fields.readInt()), style);
            case XlsRecordKind.BOOL_ERR, XlsRecordKind.BOOL_ERR_2 -> flagOrError(fields);
            default -> formula(fields.readLong(), style);
        };
    }

    Cell text(int kind, RecordInputStream fields) {
        boolean shortLength = kind == XlsRecordKind.LABEL_2 || kind == XlsRecordKind.STRING_2;
        String value =
                shortLength ? globals.text().readShort(fields) : globals.text().read(fields);
        return value.isEmpty() ? Cell.BLANK : new Text(value);
    }

    Cell number(double value, int style) {
        return Double.isFinite(value)
                ? numbers.of(Decimals.of(value), style)
                : new Faulty(FormulaError.NUM.getString());
    }

    /** A result is a floating-point number, or, where its upper bytes make it none, something else in its lower ones. */
    private Cell formula(long result, int style) {
        if (result >>> 48 != 0xFFFF) {
            return number(Double.longBitsToDouble(result), style);
        }
        int value = (int) (result >>> 16) & 0xFF;
        return switch ((int) result & 0xFF) {
            case 0 -> TEXT_FOLLOWS;
            case 1 -> new Flag(value != 0);
            case 2 -> error(value);
            default -> Cell.BLANK;
        };
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
}
