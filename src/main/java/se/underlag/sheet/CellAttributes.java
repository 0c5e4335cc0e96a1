package se.underlag.sheet;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * The attributes of {@code <row r="17">} and {@code <c r="I17" s="3" t="s">}, read straight from the parser's buffer:
 * they are most of what a sheet's XML consists of, and a string for each would be most of the work.
 */
final class CellAttributes {

    /** The kind of a cell whose {@code t} is missing. */
    static final char NUMBER = 'n';

    static final char SHARED_TEXT = 's';
    static final char FLAG = 'b';
    static final char ERROR = 'e';
    static final char ISO_DATE = 'd';
    /** {@code t="str"}: the text that a formula gave. */
    static final char FORMULA_TEXT = 'f';
    /** {@code t="inlineStr"}: the text stands in the cell. */
    static final char INLINE_TEXT = 'i';

    private static final int ABSENT = -1;
    /** Far outside any sheet, and small enough not to overflow. */
    private static final int TOO_LARGE = 10_000_000;

    private final Decoder decoder = new Decoder();

    /** The row of {@code <row>}, from 0, or -1 where it has none. */
    int row(XMLStreamReader2 reader) throws XMLStreamException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isNamed(reader, i, 'r')) {
                reader.getAttributeAs(i, decoder.reset());
                return decoder.number - 1;
            }
        }
        return ABSENT;
    }

    private int row;
    private int column;
    private int style;
    private char kind;

    /** Reads those of {@code <c>}. */
    void read(XMLStreamReader2 reader) throws XMLStreamException {
        row = ABSENT;
        column = ABSENT;
        style = 0;
        kind = NUMBER;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isNamed(reader, i, 'r')) {
                reader.getAttributeAs(i, decoder.reset());
                row = decoder.number - 1;
                column = decoder.letters - 1;
            } else if (isNamed(reader, i, 's')) {
                reader.getAttributeAs(i, decoder.reset());
                style = decoder.number;
            } else if (isNamed(reader, i, 't')) {
                reader.getAttributeAs(i, decoder.reset());
                kind = decoder.kind;
            }
        }
    }

    /** The row of the cell's address, from 0, or -1. */
    int row() {
        return row;
    }

    /** The column of the cell's address, from 0, or -1. */
    int column() {
        return column;
    }

    int style() {
        return style;
    }

    /** One of the constants here. */
    char kind() {
        return kind;
    }

    private static boolean isNamed(XMLStreamReader2 reader, int attribute, char name) {
        String local = reader.getAttributeLocalName(attribute);
        return local.length() == 1 && local.charAt(0) == name;
    }

    /** Reads a value as all it can be: letters in base 26, a number after them, and a kind of cell. */
    private static final class Decoder extends TypedValueDecoder {

        private int letters;
        private int number;
        private char kind;

        Decoder reset() {
            letters = 0;
            number = 0;
            kind = NUMBER;
            return this;
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            for (int i = start; i < end; i++) {
                int c = buffer[i];
                if (c >= '0' && c <= '9') {
                    number = Math.min(TOO_LARGE, 10 * number + c - '0');
                } else if ((c & ~0x20) >= 'A' && (c & ~0x20) <= 'Z' && number == 0) {
                    letters = Math.min(TOO_LARGE, 26 * letters + (c & ~0x20) - 'A' + 1);
                } else if (c != '$') {
                    letters = TOO_LARGE;
                }
            }
            kind = switch (end - start) {
                case 1 -> buffer[start];
                case 3 -> FORMULA_TEXT;
                case 9 -> INLINE_TEXT;
                default -> NUMBER;
            };
        }

        @Override
        public void decode(String value) {
            decode(value.toCharArray(), 0, value.length());
        }

        @Override
        public void handleEmptyValue() {
            // As if the attribute were not there.
        }
    }
}
