package se.underlag.sheet;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.util.CodePageUtil;

/**
 * How texts are written in the records of a workbook: since Excel 97 as UTF-16, shortened to bytes where all are below
 * 256; in Excel 5 and 95 as bytes of the author's code page.
 *
 * @param unicode true since Excel 97
 * @param codePage what bytes mean before it
 */
record XlsText(boolean unicode, Charset codePage) {

    /** Of the program's own code page, until the workbook names another. */
    static final Charset WESTERN = Charset.forName("windows-1252");

    /** A text goes on in another record only where this one is full; odd writers state a length that is too large. */
    private static final int FULL_RECORD = 8000;

    XlsText withCodePage(int number) {
        try {
            return new XlsText(unicode, Charset.forName(CodePageUtil.codepageToEncoding(number, true)));
        } catch (UnsupportedEncodingException | IllegalArgumentException unknown) {
            return this;
        }
    }

    /** A text that is preceded by its length in two bytes. */
    String read(RecordInputStream fields) {
        return read(fields, fields.readUShort());
    }

    /** A text that is preceded by its length in one byte. */
    String readShort(RecordInputStream fields) {
        return read(fields, fields.readUByte());
    }

    private String read(RecordInputStream fields, int length) {
        if (length == 0) {
            return "";
        }
        if (!unicode) {
            byte[] bytes = new byte[length];
            fields.readFully(bytes);
            return new String(bytes, codePage);
        }
        boolean wide = (fields.readByte() & 1) != 0;
        int present = wide ? fields.remaining() / 2 : fields.remaining();
        boolean continued = fields.remaining() >= FULL_RECORD;
        int read = continued || present == 0 ? length : Math.min(length, present);
        return wide ? fields.readUnicodeLEString(read) : fields.readCompressedUnicode(read);
    }
}
