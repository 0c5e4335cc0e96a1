package se.underlag.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import se.underlag.sheet.Cell.Faulty;
import se.underlag.sheet.Cell.Flag;
import se.underlag.sheet.Cell.Text;

/**
 * A cell of a sheet, read straight from bytes where it is written in one of the usual ways:
 *
 * <pre>
 * {@code <c r="A6" t="s"><v>12</v></c>              <c r="C6" s="2"/>}
 * {@code <c r="B6" s="3"><f>SUM(B1:B5)</f><v>37.456</v></c>}
 * {@code <c r="D6" t="inlineStr"><is><t>Örebro</t></is></c>}
 * </pre>
 */
final class PlainCell {

    private static final int NOT_PLAIN = -1;
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    private final XmlBytes part;
    private final byte[] b;
    private final SharedStrings strings;
    private final PlainNumbers numbers;
    private final SheetPassages passages;
    private final PlainAttributes cellAttributes = PlainAttributes.ofCell();
    private final PlainAttributes formulaAttributes = PlainAttributes.ofFormula();
    private final TextBuffer buffer = new TextBuffer();

    private int row;
    private int column;
    private int style;
    private char kind;
    private Cell value = Cell.BLANK;

    PlainCell(XmlBytes part, SharedStrings strings, NumberCells numbers, SheetPassages passages) {
        this.part = part;
        this.b = part.bytes();
        this.strings = strings;
        this.numbers = new PlainNumbers(numbers, b.length);
        this.passages = passages;
    }

    /** The row of its address, from 0, or −1 where it has none. */
    int row() {
        return row;
    }

    /** The column of its address, from 0, or −1 where it has none. */
    int column() {
        return column;
    }

    Cell value() {
        return value;
    }

    /** Where white space ends that begins at a place, if any does. */
    static int afterSpace(byte[] b, int start) {
        int at = start;
        while (b[at] == ' ' || b[at] == '\n' || b[at] == '\r' || b[at] == '\t') {
            at++;
        }
        return at;
    }

    /**
     * Reads the cell whose name ends at a place.
     *
     * @return where it ends; −1 where it is not written as usual
     */
    int read(int start) throws IOException, XMLStreamException {
        int at = readAttributes(start);
        value = Cell.BLANK;
        if (at < 0) {
            return NOT_PLAIN;
        }
        if (b[at] == '/') {
            return b[at + 1] == '>' ? at + 2 : NOT_PLAIN;
        }
        return b[at] == '>' ? readContent(at + 1) : NOT_PLAIN;
    }

    private int readAttributes(int start) {
        row = -1;
        column = -1;
        style = -1;
        kind = 0;
        boolean others = false;
        int at = start;
        while (b[at] == ' ') {
            at++;
            int name = b[at];
            if (b[at + 1] == '=' && b[at + 2] == '"') {
                if (name == 'r' && column < 0) {
                    at = readAddress(at + 3);
                } else if (name == 's' && style < 0) {
                    at = readStyle(at + 3);
                } else if (name == 't' && kind == 0) {
                    at = readKind(at + 3);
                } else {
                    return NOT_PLAIN;
                }
            } else {
                if (!others) {
                    cellAttributes.begin();
                    others = true;
                }
                at = cellAttributes.after(b, at);
            }
            if (at < 0) {
                return NOT_PLAIN;
            }
        }
        kind = kind == 0 ? CellAttributes.NUMBER : kind;
        style = Math.max(style, 0);
        return at;
    }

    private int readAddress(int start) {
        int at = start;
        int letters = 0;
        while (b[at] >= 'A' && b[at] <= 'Z' && at - start <= MOST_LETTERS) {
            letters = 26 * letters + b[at++] - 'A' + 1;
        }
        int first = at;
        int digits = 0;
        while (b[at] >= '0' && b[at] <= '9' && at - first <= MOST_DIGITS) {
            digits = 10 * digits + b[at++] - '0';
        }
        column = letters - 1;
        row = digits - 1;
        boolean whole = letters > 0 && digits > 0 && first - start <= MOST_LETTERS && at - first <= MOST_DIGITS;
        return whole && b[at] == '"' ? at + 1 : NOT_PLAIN;
    }

    private int readStyle(int start) {
        int at = start;
        style = 0;
        while (b[at] >= '0' && b[at] <= '9' && at - start < MOST_DIGITS) {
            style = 10 * style + b[at++] - '0';
        }
        return at > start && b[at] == '"' ? at + 1 : NOT_PLAIN;
    }

    private int readKind(int at) {
        if (b[at + 1] == '"') {
            kind = (char) b[at];
            boolean known = kind == CellAttributes.SHARED_TEXT
                    || kind == CellAttributes.NUMBER
                    || kind == CellAttributes.FLAG
                    || kind == CellAttributes.ERROR
                    || kind == CellAttributes.ISO_DATE;
            return known ? at + 2 : NOT_PLAIN;
        }
        if (part.isAt("str\"", at)) {
            kind = CellAttributes.FORMULA_TEXT;
            return at + 4;
        }
        kind = CellAttributes.INLINE_TEXT;
        return part.isAt("inlineStr\"", at) ? at + 10 : NOT_PLAIN;
    }

    private int readContent(int start) throws IOException, XMLStreamException {
        int at = start;
        boolean formula = false;
        if (b[at] == '<' && b[at + 1] == 'f') {
            formula = true;
            at = afterFormula(at + 2);
            if (at < 0) {
                return NOT_PLAIN;
            }
        }
        boolean textual = false;
        if (b[at] == '<' && b[at + 1] == 'v') {
            if (b[at + 2] == '/' && b[at + 3] == '>') {
                at += 4;
            } else {
                at = b[at + 2] == '>' ? readValue(at + 3) : NOT_PLAIN;
            }
            textual = kind == CellAttributes.FORMULA_TEXT;
        } else if (b[at] == '<' && b[at + 1] == 'i') {
            at = readInline(at);
            textual = true;
        }
        if (at < 0 || b[at] != '<' || b[at + 1] != '/' || b[at + 2] != 'c' || b[at + 3] != '>') {
            return NOT_PLAIN;
        }
        if (value == Cell.BLANK && formula && !textual) {
            value = new Faulty(Faulty.UNCALCULATED);
        }
        return at + 4;
    }

    /** Formulas are for those who ask for what stands besides the values; what they gave stands beside them. */
    private int afterFormula(int start) {
        int at = start;
        formulaAttributes.begin();
        while (b[at] == ' ') {
            at = formulaAttributes.after(b, at + 1);
            if (at < 0) {
                return NOT_PLAIN;
            }
        }
        if (b[at] == '/') {
            return b[at + 1] == '>' ? at + 2 : NOT_PLAIN;
        }
        if (b[at] != '>') {
            return NOT_PLAIN;
        }
        int end = part.endOfText(at + 1);
        if (end < 0 || !part.isAt("</f>", end)) {
            return NOT_PLAIN;
        }
        if (end > at + 1 && passages.areHeeded()) {
            if (row < 0 || column < 0) {
                return NOT_PLAIN;
            }
            passages.formulaOfRow(row, column, part.text(at + 1, end));
        }
        return end + 4;
    }

    private int readValue(int start) throws IOException, XMLStreamException {
        int at =
                switch (kind) {
                    case CellAttributes.SHARED_TEXT -> readShared(start);
                    case CellAttributes.NUMBER -> readNumber(start);
                    default -> readText(start);
                };
        boolean ended = at >= 0 && b[at] == '<' && b[at + 1] == '/' && b[at + 2] == 'v' && b[at + 3] == '>';
        return ended ? at + 4 : NOT_PLAIN;
    }

    private int readShared(int start) throws IOException, XMLStreamException {
        int at = start;
        int index = 0;
        while (b[at] >= '0' && b[at] <= '9' && at - start <= MOST_DIGITS) {
            index = 10 * index + b[at++] - '0';
        }
        if (b[at] != '<' || at - start > MOST_DIGITS) {
            return NOT_PLAIN;
        }
        if (at > start) {
            value = strings.cell(index);
        }
        return at;
    }

    private int readNumber(int start) {
        int end = PlainNumbers.end(b, start);
        if (end > start) {
            value = numbers.cell(b, start, end, style);
        }
        return end;
    }

    /** Texts of formulas, truth values, errors and dates; a text in a cell whose text should be inline. */
    private int readText(int start) throws IOException {
        int end = part.endOfText(start);
        if (end > start) {
            String text = part.text(start, end);
            value = switch (kind) {
                case CellAttributes.FLAG -> Flag.of(text);
                case CellAttributes.ERROR -> new Faulty(text);
                case CellAttributes.ISO_DATE -> IsoDates.cell(text);
                default -> new Text(buffer.unescaped(text));
            };
        }
        return end;
    }

    private int readInline(int start) throws IOException {
        if (kind != CellAttributes.INLINE_TEXT || !part.isAt("<is><t", start)) {
            return NOT_PLAIN;
        }
        int at = start + 6;
        if (part.isAt(" xml:space=\"preserve\"", at)) {
            at += 21;
        }
        int end = b[at] == '>' ? part.endOfText(at + 1) : NOT_PLAIN;
        if (end < 0 || !part.isAt("</t></is>", end)) {
            return NOT_PLAIN;
        }
        if (end > at + 1) {
            value = new Text(buffer.unescaped(part.text(at + 1, end)));
        }
        return end + 9;
    }
}
