package se.underlag.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import se.underlag.sheet.Cell.Faulty;
import se.underlag.sheet.Cell.Flag;
import se.underlag.sheet.Cell.Text;

/**
 * The rows of a sheet of an Office Open XML workbook, read as they are asked for:
 *
 * <pre>
 * {@code <sheetData>}
 * {@code   <row r="6"><c r="A6" t="s"><v>12</v></c><c r="B6" s="3"><v>45657</v></c></row>}
 * {@code   <row><c><f>SUM(B1:B5)</f><v>37.456</v></c><c t="inlineStr"><is><t>Örebro</t></is></c></row>}
 * {@code </sheetData>}
 * </pre>
 *
 * A row or cell without an address comes after the one before it. Here every way of writing is understood; the usual one is
 * read quicker by {@link PlainRows}.
 */
final class XlsxRows implements RowSource {

    /** The longest sheet there is. */
    static final int MOST_ROWS = 1_048_576;

    private final XmlInput xml;
    private final SharedStrings strings;
    private final NumberCells numbers;
    private final SheetPassages passages;
    private final CellAttributes attributes = new CellAttributes();
    private final RowBuffer cells = new RowBuffer();
    private final TextBuffer value = new TextBuffer();
    private Row row = new Row(-1, List.of());
    private int rowIndex;
    private boolean finished;

    /** @param before the index of the row before the first that is there, −1 at the top of the sheet */
    XlsxRows(XmlInput xml, SharedStrings strings, NumberCells numbers, SheetPassages passages, int before) {
        this.xml = xml;
        this.passages = passages;
        this.strings = strings;
        this.numbers = numbers;
        this.rowIndex = before;
    }

    @Override
    public boolean next() throws IOException, XMLStreamException {
        while (!finished) {
            int event = xml.nextTag();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.isAt("row")) {
                    readRow();
                    if (!cells.isEmpty()) {
                        row = cells.take(rowIndex);
                        return true;
                    }
                } else if (!xml.isAt("sheetData") && !xml.isAt("worksheet") && !xml.isAt("macrosheet")) {
                    xml.skip();
                }
            } else {
                finished = event == XMLStreamConstants.END_DOCUMENT || xml.isAt("sheetData");
                if (finished && event != XMLStreamConstants.END_DOCUMENT) {
                    passages.afterRows(xml);
                }
            }
        }
        return false;
    }

    @Override
    public Row row() {
        return row;
    }

    private void readRow() throws IOException, XMLStreamException {
        int stated = attributes.row(xml.reader());
        rowIndex = stated >= 0 ? stated : rowIndex + 1;
        boolean addressed = stated >= 0;
        int column = -1;
        for (int event = xml.nextTag(); event == XMLStreamConstants.START_ELEMENT; event = xml.nextTag()) {
            if (xml.isAt("c")) {
                attributes.read(xml.reader());
                if (!addressed && attributes.row() >= 0) {
                    rowIndex = attributes.row();
                    addressed = true;
                }
                column = attributes.column() >= 0 ? attributes.column() : column + 1;
                cells.put(column, readCell(column, attributes.kind(), attributes.style()));
            } else {
                xml.skip();
            }
        }
        if (rowIndex >= MOST_ROWS) {
            throw new DamagedContent(Damage.ADDRESS, "row " + rowIndex);
        }
    }

    private Cell readCell(int column, char kind, int style) throws IOException, XMLStreamException {
        value.clear();
        boolean formula = false;
        boolean valued = false;
        boolean inline = false;
        for (int event = xml.nextTag(); event == XMLStreamConstants.START_ELEMENT; event = xml.nextTag()) {
            if (xml.isAt("v") && !inline) {
                valued = true;
                xml.text(value);
            } else if (xml.isAt("is")) {
                // Where a value stands beside it, an inline text is the one that counts.
                value.clear();
                valued = true;
                StringItem.read(xml, value);
                inline = true;
            } else if (xml.isAt("f")) {
                formula = true;
                passages.formula(xml, rowIndex, column);
            } else {
                xml.skip();
            }
        }
        if (value.isEmpty()) {
            boolean emptyText = inline || valued && kind == CellAttributes.FORMULA_TEXT;
            return formula && !emptyText ? new Faulty(Faulty.UNCALCULATED) : Cell.BLANK;
        }
        return switch (kind) {
            case CellAttributes.SHARED_TEXT -> sharedText();
            case CellAttributes.FORMULA_TEXT, CellAttributes.INLINE_TEXT -> new Text(value.unescaped());
            case CellAttributes.FLAG -> Flag.of(value.toString());
            case CellAttributes.ERROR -> new Faulty(value.toString());
            case CellAttributes.ISO_DATE -> IsoDates.cell(value.toString());
            default -> number(style);
        };
    }

    private Cell number(int style) {
        BigDecimal number;
        try {
            number = Decimals.parse(value.chars(), 0, value.length());
        } catch (NumberFormatException notANumber) {
            // Odd writers put texts where numbers belong; what became of it is for the rules to judge.
            return new Text(value.unescaped());
        }
        return numbers.of(number, style);
    }

    private Cell sharedText() throws IOException, XMLStreamException {
        int index = 0;
        for (int i = 0; i < value.length(); i++) {
            int digit = value.chars()[i] - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                throw new DamagedContent(Damage.STRING_MISSING, "text number");
            }
            index = 10 * index + digit;
        }
        return strings.cell(index);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
