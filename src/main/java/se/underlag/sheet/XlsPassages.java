package se.underlag.sheet;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.RecordInputStream;
import se.underlag.source.CellAddress;

/**
 * What the records of an .xls workbook hold besides the values of cells. Of most kinds of records only the bytes are
 * looked at, for the texts that may be in them. All is passed over where nobody asks.
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
            XlsRecordKind.STRING_2,
            XlsRecordKind.FORMULA,
            XlsRecordKind.FORMULA_3,
            XlsRecordKind.FORMULA_4);

    private final String sheet;
    private final Consumer<Passage> to;
    private int kind;

    /**
     * @param sheet the sheet whose records are given; empty where they are those of the whole workbook
     */
    XlsPassages(String sheet, Consumer<Passage> to) {
        this.sheet = sheet;
        this.to = to;
    }

    /** Takes the record that is stood on, if it is of no cell; each has to be shown, in order. */
    void take(XlsRecords records) {
        // What goes on in a second record is of the kind of the first.
        kind = records.kind() == XlsRecordKind.CONTINUE ? kind : records.kind();
        if (to != Passage.UNHEEDED && !VALUES.contains(kind)) {
            take(Optional.empty(), records.fields());
        }
    }

    /** Takes the rest of a record whose value has been read: the formula of a cell. */
    void formula(int row, int column, RecordInputStream fields) {
        if (to != Passage.UNHEEDED) {
            take(Optional.of(new CellAddress(row, column)), fields);
        }
    }

    private void take(Optional<CellAddress> cell, RecordInputStream fields) {
        RawTexts.read(
                fields.readRemainder(),
                text -> to.accept(
                        new Passage(cell.isPresent() ? Passage.Kind.FORMULA : kindOf(kind), sheet, cell, text)));
    }

    private static Passage.Kind kindOf(int kind) {
        return switch (kind) {
            case XlsRecordKind.NOTE -> Passage.Kind.COMMENT;
            case XlsRecordKind.TEXT_BOX, XlsRecordKind.DRAWING, XlsRecordKind.DRAWING_GROUP -> Passage.Kind.DRAWING;
            case XlsRecordKind.HEADER, XlsRecordKind.FOOTER, XlsRecordKind.HEADER_FOOTER -> Passage.Kind.HEADER_FOOTER;
            case XlsRecordKind.LINK, XlsRecordKind.LINK_TIP -> Passage.Kind.LINK;
            case XlsRecordKind.NAME -> Passage.Kind.NAME;
            case XlsRecordKind.VALIDATION -> Passage.Kind.VALIDATION;
            case XlsRecordKind.ARRAY, XlsRecordKind.SHARED_FORMULA -> Passage.Kind.FORMULA;
            case XlsRecordKind.FILTER -> Passage.Kind.FILTER;
            case XlsRecordKind.USER -> Passage.Kind.PROPERTY;
            case XlsRecordKind.BOUND_SHEET -> Passage.Kind.SHEET_NAME;
            default -> Passage.Kind.OTHER;
        };
    }
}
