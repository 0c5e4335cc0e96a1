package se.underlag.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The rows of a sheet of an Office Open XML workbook, read straight from bytes as long as they are written as spreadsheet
 * programs write them:
 *
 * <pre>
 * {@code <row r="6" spans="1:3"><c r="A6" t="s"><v>12</v></c><c r="B6" s="3"><v>45657</v></c><c r="C6"/></row>}
 * </pre>
 *
 * From the first row on that holds anything else, the rest of the sheet is {@link XlsxRows}' to read, which also tells what
 * is wrong with it. So whatever stands in a sheet means what the parser says it means.
 */
final class PlainRows implements RowSource {

    private static final int NOT_PLAIN = -1;

    private final XmlBytes part;
    private final byte[] b;
    private final SharedStrings strings;
    private final NumberCells numbers;
    private final SheetPassages passages;
    private final PlainCell cell;
    private final PlainAttributes attributes;
    private final RowBuffer cells = new RowBuffer();
    private Row row = new Row(-1, List.of());
    private int rowIndex = -1;
    private boolean finished;
    private Optional<XlsxRows> parsed = Optional.empty();

    PlainRows(Part sheet, SharedStrings strings, NumberCells numbers, SheetPassages passages) throws IOException {
        this.part = new XmlBytes(sheet, "sheetData");
        this.b = part.bytes();
        this.strings = strings;
        this.numbers = numbers;
        this.passages = passages;
        this.cell = new PlainCell(part, strings, numbers, passages);
        this.attributes = PlainAttributes.ofRow(part);
    }

    @Override
    public boolean next() throws IOException, XMLStreamException {
        while (!finished && parsed.isEmpty()) {
            int at = part.isPlain() ? PlainCell.afterSpace(b, part.position()) : NOT_PLAIN;
            int end = at < 0 ? NOT_PLAIN : readRow(at);
            if (end > 0) {
                part.understood(end);
                passages.tellRow();
                if (!cells.isEmpty()) {
                    row = cells.take(rowIndex);
                    return true;
                }
            } else if (!finished && parsed.isEmpty() && (!part.isPlain() || !part.more())) {
                parsed = Optional.of(new XlsxRows(part.parsed(), strings, numbers, passages, rowIndex));
            }
        }
        if (parsed.isPresent() && parsed.get().next()) {
            row = parsed.get().row();
            return true;
        }
        return false;
    }

    /** Reads the row that begins at a place; gives where it ends. What was read of a row that is not plain is forgotten. */
    private int readRow(int start) throws IOException, XMLStreamException {
        cells.clear();
        passages.forgetRow();
        if (b[start] != '<') {
            return NOT_PLAIN;
        }
        if (b[start + 1] != 'r' || b[start + 2] != 'o' || b[start + 3] != 'w') {
            boolean atEnd = part.isAt("</sheetData>", start);
            if (atEnd && passages.areHeeded()) {
                parsed = Optional.of(new XlsxRows(part.parsed(), strings, numbers, passages, rowIndex));
            } else {
                finished = atEnd;
            }
            return NOT_PLAIN;
        }
        attributes.begin();
        int at = start + 4;
        int stated = 0;
        while (b[at] == ' ') {
            at = PlainCell.afterSpace(b, at);
            if (b[at] == 'r' && b[at + 1] == '=' && b[at + 2] == '"' && stated == 0) {
                at += 3;
                int first = at;
                while (b[at] >= '0' && b[at] <= '9' && at - first < 7) {
                    stated = 10 * stated + b[at++] - '0';
                }
                if (stated == 0 || stated > XlsxRows.MOST_ROWS || b[at++] != '"') {
                    return NOT_PLAIN;
                }
            } else if (b[at] != '>' && b[at] != '/') {
                at = attributes.after(b, at);
                if (at < 0) {
                    return NOT_PLAIN;
                }
            }
        }
        if (b[at] == '/' && b[at + 1] == '>' && stated > 0) {
            rowIndex = stated - 1;
            return at + 2;
        }
        return b[at] == '>' ? readCells(at + 1, stated) : NOT_PLAIN;
    }

    private int readCells(int start, int stated) throws IOException, XMLStreamException {
        int index = stated - 1;
        int column = -1;
        int at = PlainCell.afterSpace(b, start);
        while (b[at] == '<' && b[at + 1] == 'c') {
            at = cell.read(at + 2);
            if (at < 0) {
                return NOT_PLAIN;
            }
            index = index < 0 ? cell.row() : index;
            column = cell.column() >= 0 ? cell.column() : column + 1;
            cells.put(column, cell.value());
            at = PlainCell.afterSpace(b, at);
        }
        boolean ended = b[at] == '<'
                && b[at + 1] == '/'
                && b[at + 2] == 'r'
                && b[at + 3] == 'o'
                && b[at + 4] == 'w'
                && b[at + 5] == '>';
        if (!ended || index >= XlsxRows.MOST_ROWS) {
            return NOT_PLAIN;
        }
        rowIndex = index < 0 ? rowIndex + 1 : index;
        return at + 6;
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        if (parsed.isPresent()) {
            parsed.get().close();
        } else {
            part.close();
        }
    }
}
