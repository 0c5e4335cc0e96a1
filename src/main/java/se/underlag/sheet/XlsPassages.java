package se.underlag.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.util.LittleEndian;
import se.underlag.source.CellAddress;

/**
 * What the records of an .xls workbook hold besides the values of cells. Of most kinds of records only the bytes are
 * looked at, for the texts that may be in them.
 */
final class XlsPassages {

    private static final Set<Integer> VALUES = Set.of(
            XlsRecordKind.SST,
            XlsRecordKind.LABEL_SST,
            XlsRecordKind.LABEL,
            XlsRecordKind.LABEL_2,
            XlsRecordKind.RICH_STRING,
            XlsRecordKind.NUMBER,
            XlsRecordKind.NUMBER_2,
            XlsRecordKind.INTEGER_2,
            XlsRecordKind.RK,
            XlsRecordKind.MUL_RK,
            XlsRecordKind.BOOL_ERR,
            XlsRecordKind.BOOL_ERR_2,
            XlsRecordKind.STRING,
            XlsRecordKind.STRING_2);

    /** In a formula, before its text: row, column, style, value, and what Excel keeps for itself. */
    private static final int BEFORE_FORMULA = 20;

    private final XlsGlobals globals;
    private final Consumer<Passage> to;
    private String sheet = "";
    private int depth;
    private int kind;

    XlsPassages(XlsGlobals globals, Consumer<Passage> to) {
        this.globals = globals;
        this.to = to;
    }

    /** Goes through all records, from the first of the workbook to the last of its last sheet. */
    void read(XlsRecords records) throws IOException {
        while (records.next()) {
            int next = records.kind();
            if (next == XlsRecordKind.FILE_PASS) {
                records.decrypt();
            } else if (XlsRecordKind.isBof(next)) {
                sheet = depth++ == 0 ? globals.sheetAt(records.position()) : sheet;
            } else if (next == XlsRecordKind.EOF) {
                depth = Math.max(0, depth - 1);
            } else {
                // What goes on in a second record is of the kind of the first.
                kind = next == XlsRecordKind.CONTINUE ? kind : next;
                take(records);
            }
        }
    }

    private void take(XlsRecords records) {
        if (VALUES.contains(kind)) {
            return;
        }
        byte[] bytes = records.fields().readRemainder();
        boolean formula = isFormula(kind) && bytes.length > BEFORE_FORMULA;
        Optional<CellAddress> cell = formula
                ? Optional.of(new CellAddress(LittleEndian.getUShort(bytes, 0), LittleEndian.getUShort(bytes, 2)))
                : Optional.empty();
        RawTexts.read(
                formula ? Arrays.copyOfRange(bytes, BEFORE_FORMULA, bytes.length) : bytes,
                text -> to.accept(new Passage(passageKind(kind), sheet, cell, text)));
    }

    private static boolean isFormula(int kind) {
        return kind == XlsRecordKind.FORMULA || kind == XlsRecordKind.FORMULA_3 || kind == XlsRecordKind.FORMULA_4;
    }

    private static Passage.Kind passageKind(int kind) {
        return switch (kind) {
            case XlsRecordKind.NOTE -> Passage.Kind.COMMENT;
            case XlsRecordKind.TEXT_BOX, XlsRecordKind.DRAWING, XlsRecordKind.DRAWING_GROUP -> Passage.Kind.DRAWING;
            case XlsRecordKind.HEADER, XlsRecordKind.FOOTER, XlsRecordKind.HEADER_FOOTER -> Passage.Kind.HEADER_FOOTER;
            case XlsRecordKind.LINK, XlsRecordKind.LINK_TIP -> Passage.Kind.LINK;
            case XlsRecordKind.NAME -> Passage.Kind.NAME;
            case XlsRecordKind.VALIDATION -> Passage.Kind.VALIDATION;
            case XlsRecordKind.FORMULA,
                    XlsRecordKind.FORMULA_3,
                    XlsRecordKind.FORMULA_4,
                    XlsRecordKind.ARRAY,
                    XlsRecordKind.SHARED_FORMULA -> Passage.Kind.FORMULA;
            case XlsRecordKind.FILTER -> Passage.Kind.FILTER;
            case XlsRecordKind.USER -> Passage.Kind.PROPERTY;
            case XlsRecordKind.BOUND_SHEET -> Passage.Kind.SHEET_NAME;
            default -> Passage.Kind.OTHER;
        };
    }
}
