package se.underlag.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.RecordInputStream;

/**
 * Which sheets of an Excel 97–2003 workbook a {@link CorrectionMark} refers to. A name's formula begins with a token and
 * the number of a reference; the list of references says which tabs each is about.
 */
final class XlsMarks {

    private static final int BYTES_BEFORE_LENGTHS = 3;
    private static final int BYTES_AFTER_LENGTHS = 8;
    /** The token without the two bits of its class: a cell or an area of another sheet. */
    private static final int TOKEN = 0x1F;

    private static final int CELL = 0x1A;
    private static final int AREA = 0x1B;

    private final List<Integer> references = new ArrayList<>();
    private final List<Integer> firstTabs = new ArrayList<>();

    void takeName(RecordInputStream fields) {
        skip(fields, BYTES_BEFORE_LENGTHS);
        int length = fields.readUByte();
        int formula = fields.readUShort();
        skip(fields, BYTES_AFTER_LENGTHS);
        if (length != CorrectionMark.NAME.length() || formula <= Short.BYTES) {
            return;
        }
        boolean wide = (fields.readUByte() & 1) != 0;
        String name = wide ? fields.readUnicodeLEString(length) : fields.readCompressedUnicode(length);
        int token = fields.readUByte() & TOKEN;
        if (name.equals(CorrectionMark.NAME) && (token == CELL || token == AREA)) {
            references.add(fields.readUShort());
        }
    }

    void takeReferences(RecordInputStream fields) {
        int count = fields.readUShort();
        for (int i = 0; i < count; i++) {
            fields.readUShort();
            firstTabs.add(fields.readUShort());
            fields.readUShort();
        }
    }

    /** The numbers of the tabs that are our own lists, from 0. */
    Set<Integer> tabs() {
        return references.stream()
                .filter(reference -> reference < firstTabs.size())
                .map(firstTabs::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void skip(RecordInputStream fields, int bytes) {
        for (int i = 0; i < bytes; i++) {
            fields.readByte();
        }
    }
}
