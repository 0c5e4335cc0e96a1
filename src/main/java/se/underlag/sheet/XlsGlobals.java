package se.underlag.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.util.LittleEndian;
import se.underlag.sheet.Cell.Text;

/**
 * What the first records of an .xls workbook say of all its sheets. Up to Excel 4 they stand in the one sheet that a
 * file is.
 */
final class XlsGlobals {

    /** What other readers call the sheet of a file that has no names for sheets. */
    private static final String ONLY_SHEET = "Sheet 1";

    private static final int CELLS_ALONE = 0x0010;
    private static final int MACROS_ALONE = 0x0040;
    private static final int WORKSHEET = 0;
    private static final int MACRO_SHEET = 1;

    private final XlsVersion version;
    private final XlsFormats formats;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private final List<Integer> tabs = new ArrayList<>();
    private final XlsMarks marks = new XlsMarks();
    private int tabCount;
    private final List<Cell> strings = new ArrayList<>();
    private XlsText text;
    private boolean from1904;

    private XlsGlobals(XlsVersion version) {
        this.version = version;
        this.formats = new XlsFormats(version);
        this.text = new XlsText(version == XlsVersion.EXCEL_97, XlsText.WESTERN);
    }

    /** Reads from the beginning of a workbook to the end of its globals. */
    static XlsGlobals read(XlsRecords records) throws IOException {
        if (!records.next()) {
            throw new DamagedContent(Damage.RECORDS, "no records");
        }
        XlsGlobals globals = new XlsGlobals(XlsVersion.of(records.kind(), records.fields()));
        if (globals.version.isOneSheet()) {
            globals.takeOnlySheet(records.fields().readUShort());
        }
        boolean more = records.next();
        while (more && records.kind() != XlsRecordKind.EOF) {
            globals.take(records);
            more = records.next();
        }
        if (!more && globals.tabCount == 0 && !globals.version.isOneSheet()) {
            throw new DamagedContent(Damage.RECORDS, "an end before any sheet is named");
        }
        globals.knowLists();
        return globals;
    }

    private void take(XlsRecords records) throws IOException {
        RecordInputStream fields = records.fields();
        switch (records.kind()) {
            case XlsRecordKind.FILE_PASS -> records.decrypt();
            case XlsRecordKind.CODE_PAGE -> text = text.withCodePage(fields.readUShort());
            case XlsRecordKind.DATE_1904 -> from1904 = fields.readUShort() == 1;
            case XlsRecordKind.BOUND_SHEET -> takeSheet(fields);
            case XlsRecordKind.FORMAT, XlsRecordKind.FORMAT_3 -> formats.takeFormat(records.kind(), fields, text);
            case XlsRecordKind.XF, XlsRecordKind.XF_4, XlsRecordKind.XF_3 -> formats.takeStyle(records.kind(), fields);
            case XlsRecordKind.SST -> takeStrings(records);
            case XlsRecordKind.NAME, XlsRecordKind.EXTERN_SHEET -> takeMark(records.kind(), fields);
            default -> {
                // Fonts, windows: nothing that a cell's value depends on.
            }
        }
    }

    /** Older versions have other fields in these records, and never a sheet of ours. */
    private void takeMark(int kind, RecordInputStream fields) {
        if (version != XlsVersion.EXCEL_97) {
            return;
        }
        if (kind == XlsRecordKind.NAME) {
            marks.takeName(fields);
        } else {
            marks.takeReferences(fields);
        }
    }

    private void knowLists() {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (!tabs.isEmpty() && marks.tabs().contains(tabs.get(i))) {
                sheets.set(i, sheet.as(SheetKind.CORRECTIONS));
            }
        }
    }

    private void takeOnlySheet(int type) {
        if (type == CELLS_ALONE || type == MACROS_ALONE) {
            sheets.add(new Sheet(ONLY_SHEET, 0, true, type == CELLS_ALONE ? SheetKind.CELLS : SheetKind.MACROS));
            positions.add(0L);
        }
    }

    private void takeSheet(RecordInputStream fields) throws DamagedContent {
        // The one field that stays in the clear in an encrypted workbook.
        byte[] offset = new byte[4];
        fields.readPlain(offset, 0, offset.length);
        long position = LittleEndian.getUInt(offset);
        boolean visible = (fields.readUByte() & 3) == 0;
        int type = fields.readUByte();
        if (type == WORKSHEET || type == MACRO_SHEET) {
            if (positions.contains(position)) {
                // Read for each sheet anew, a small file could be made endless.
                throw new DamagedContent(Damage.SHEET_TWICE, "position " + position);
            }
            SheetKind kind = type == WORKSHEET ? SheetKind.CELLS : SheetKind.MACROS;
            sheets.add(new Sheet(text.readShort(fields), sheets.size(), visible, kind));
            positions.add(position);
            tabs.add(tabCount);
        }
        tabCount++;
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

    /** All sheets with cells, of every kind. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Where the records of a sheet begin, by its place in {@link #sheets()}. */
    long position(int sheet) {
        return positions.get(sheet);
    }

    /** Whether the records of a sheet with cells begin at a position. */
    boolean isSheetAt(long position) {
        return positions.contains(position);
    }

    XlsVersion version() {
        return version;
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
        return new NumberCells(formats.byStyle(), from1904);
    }
}
