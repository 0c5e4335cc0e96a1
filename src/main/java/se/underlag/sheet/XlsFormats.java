package se.underlag.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.RecordInputStream;

/**
 * The number formats of an .xls workbook and the styles that refer to them. Since Excel 5 a format has an id, and ids
 * without a format are built in; before, formats are counted as they come, and all are in the file. In Excel 2 a cell
 * names its format itself.
 */
final class XlsFormats {

    private final XlsVersion version;
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private final List<Integer> formatsOfStyles = new ArrayList<>();

    XlsFormats(XlsVersion version) {
        this.version = version;
    }

    void takeFormat(int kind, RecordInputStream fields, XlsText text) {
        // Excel 4 leaves the place of the id, and does not use it.
        int stated = kind == XlsRecordKind.FORMAT_3 ? 0 : fields.readUShort();
        int id = version.isOneSheet() ? formats.size() : stated;
        String code = text.unicode() ? text.read(fields) : text.readShort(fields);
        formats.put(id, NumberFormats.ofCode(code));
    }

    void takeStyle(int kind, RecordInputStream fields) {
        if (kind == XlsRecordKind.XF) {
            fields.readUShort();
            formatsOfStyles.add(fields.readUShort());
        } else {
            fields.readUByte();
            formatsOfStyles.add(fields.readUByte());
        }
    }

    /** What each style shows; in Excel 2 each format. */
    CellFormat[] byStyle() {
        if (version == XlsVersion.EXCEL_2) {
            return formats.keySet().stream().sorted().map(formats::get).toArray(CellFormat[]::new);
        }
        return formatsOfStyles.stream().map(this::format).toArray(CellFormat[]::new);
    }

    private CellFormat format(int id) {
        if (formats.containsKey(id)) {
            return formats.get(id);
        }
        return version.isOneSheet() ? CellFormat.GENERAL : NumberFormats.ofBuiltIn(id);
    }
}
