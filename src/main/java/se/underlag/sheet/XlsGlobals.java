package se.underlag.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.util.LittleEndian;
import se.underlag.sheet.Cell.Text;

/** What the first records of an Excel 97–2003 workbook say of all its sheets. */
final class XlsGlobals {

    private static final int VERSION_97 = 0x0600;
    private static final int VERSION_5 = 0x0500;
    private static final int WORKSHEET = 0;
    private static final int MACRO_SHEET = 1;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final List<Cell> strings = new ArrayList<>();
    private final Map<Integer, CellFormat> ownFormats = new HashMap<>();
    private final List<Integer> formatsOfStyles = new ArrayList<>();
    private XlsText text = new XlsText(true, XlsText.WESTERN);
    private boolean from1904;

    private XlsGlobals() {}

    /** Reads from the beginning of a workbook to the end of its globals. */
    static XlsGlobals read(XlsRecords records) throws DamagedContent {
        XlsGlobals globals = new XlsGlobals();
        if (!records.next() || records.kind() != XlsRecordKind.BOF) {
            throw new DamagedContent(Damage.RECORDS, "does not begin as a workbook does");
        }
        int version = records.fields().readUShort();
        if (version != VERSION_97 && version != VERSION_5) {
            throw new DamagedContent(Damage.RECORDS, "version " + version);
        }
        globals.text = new XlsText(version == VERSION_97, XlsText.WESTERN);
        while (records.next() && records.kind() != XlsRecordKind.EOF) {
            globals.take(records);
        }
        return globals;
    }

    private void take(XlsRecords records) {
        RecordInputStream fields = records.fields();
        switch (records.kind()) {
            case XlsRecordKind.FILE_PASS -> records.decrypt();
            case XlsRecordKind.CODE_PAGE -> text = text.withCodePage(fields.readUShort());
            case XlsRecordKind.DATE_1904 -> from1904 = fields.readUShort() == 1;
            case XlsRecordKind.BOUND_SHEET -> takeSheet(fields);
            case XlsRecordKind.FORMAT -> takeFormat(fields);
            case XlsRecordKind.XF -> {
                fields.readUShort();
                formatsOfStyles.add(fields.readUShort());
            }
            case XlsRecordKind.SST -> takeStrings(records);
            default -> {
                // Fonts, windows, names: nothing that a cell's value depends on.
            }
        }
    }

    private void takeSheet(RecordInputStream fields) {
        // The one field that stays in the clear in an encrypted workbook.
        byte[] offset = new byte[4];
        fields.readPlain(offset, 0, offset.length);
        long position = LittleEndian.getUInt(offset);
        boolean visible = (fields.readUByte() & 3) == 0;
        int type = fields.readUByte();
        if (type == WORKSHEET || type == MACRO_SHEET) {
            SheetKind kind = type == WORKSHEET ? SheetKind.CELLS : SheetKind.MACROS;
            sheets.add(new Sheet(text.readShort(fields), sheets.size(), visible, kind));
            positions.add(position);
        }
    }

    private void takeFormat(RecordInputStream fields) {
        int id = fields.readUShort();
        String code = text.unicode() ? text.read(fields) : text.readShort(fields);
        ownFormats.put(id, NumberFormats.ofCode(code));
    }

    private void takeStrings(XlsRecords records) {
        RecordInputStream fields = records.fields();
        fields.readInt();
        int count = fields.readInt();
        for (int i = 0; i < count && (fields.remaining() > 0 || records.isContinued()); i++) {
            String string = new UnicodeString(fields).getString();
            strings.add(string.isEmpty() ? Cell.BLANK : new Text(string));
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Where the records of a sheet begin, by its place in {@link #sheets()}. */
    long position(int sheet) {
        return positions.get(sheet);
    }

    XlsText text() {
        return text;
    }

    /** The cell for a text by its number. */
    Cell string(int index) throws DamagedContent {
        if (index < 0 || index >= strings.size()) {
            throw new DamagedContent(Damage.STRING_MISSING, "text " + index + " of " + strings.size());
        }
        return strings.get(index);
    }

    NumberCells numbers() {
        CellFormat[] formats = formatsOfStyles.stream()
                .map(id -> ownFormats.containsKey(id) ? ownFormats.get(id) : NumberFormats.ofBuiltIn(id))
                .toArray(CellFormat[]::new);
        return new NumberCells(formats, from1904);
    }
}
