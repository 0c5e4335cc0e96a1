package se.underlag.correction;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import se.underlag.correction.SheetChange.Styling;
import se.underlag.ooxml.TagReader;
import se.underlag.source.CellAddress;

/** Writes the rows of a sheet with the styles of some cells changed, and puts in cells and rows that are not there. */
final class RowRewrite {

    private final SheetChange change;
    private final CellPosition position = new CellPosition();
    /** The cells still to come, by row and column. */
    private final TreeMap<Integer, TreeMap<Integer, Styling>> coming = new TreeMap<>();

    private String prefix = "";
    private int rowStyle;

    RowRewrite(SheetChange change) {
        this.change = change;
        change.marks().forEach((cell, styling) -> coming.computeIfAbsent(cell.row(), row -> new TreeMap<>())
                .put(cell.column(), styling));
    }

    /** The reader stands on the start of the rows. */
    void begin(TagReader tags, Splice splice) throws IOException {
        prefix = tags.prefix();
        if (tags.isEmptyElement() && !coming.isEmpty()) {
            splice.copyTo(tags.begins());
            StartTag tag = new StartTag(splice.takeTo(tags.ends()));
            splice.put(tag.opened().text());
            putRows(coming, splice);
            splice.put(tag.end());
        }
    }

    /** The reader stands on the start of something among the rows. */
    void start(TagReader tags, Splice splice) throws IOException {
        if (tags.isStart("row")) {
            row(tags, splice);
        } else if (tags.isStart("c")
                && (change.others().isPresent() || coming.containsKey(position.row()) || !position.isAddressed())) {
            cell(tags, splice);
        }
    }

    private void row(TagReader tags, Splice splice) throws IOException {
        position.atRow(tags);
        if (position.isAddressed() && !coming.headMap(position.row(), false).isEmpty()) {
            splice.copyTo(tags.begins());
            putRows(coming.headMap(position.row(), false), splice);
        }
        rowStyle = tags.isTrue("customFormat") ? (int) tags.number("s", 0) : -1;
        if (!coming.containsKey(position.row())) {
            return;
        }
        splice.copyTo(tags.begins());
        // The columns that a row is said to span may not be all that it has now.
        StartTag tag = new StartTag(splice.takeTo(tags.ends())).without("spans");
        splice.put(tag.opened().text());
        if (tag.isEmpty()) {
            putCells(coming.remove(position.row()), splice);
            splice.put(tag.end());
        }
    }

    private void cell(TagReader tags, Splice splice) throws IOException {
        position.atCell(tags);
        Optional<Styling> styling = mark(tags, splice).or(change::others);
        int own = (int) tags.number("s", 0);
        int style = styling.isPresent() ? styling.get().style(own) : own;
        if (style != own) {
            splice.copyTo(tags.begins());
            splice.put(new StartTag(splice.takeTo(tags.ends()))
                    .with("s", String.valueOf(style))
                    .text());
        }
    }

    /** How the cell is to be marked, if it is; those that should have stood before it are put there. */
    private Optional<Styling> mark(TagReader tags, Splice splice) throws IOException {
        if (!coming.containsKey(position.row())) {
            return Optional.empty();
        }
        TreeMap<Integer, Styling> cells = coming.get(position.row());
        if (!cells.headMap(position.column(), false).isEmpty()) {
            splice.copyTo(tags.begins());
            putCells(cells.headMap(position.column(), false), splice);
        }
        return Optional.ofNullable(cells.remove(position.column()));
    }

    /** The reader stands on the end of something among the rows. */
    void end(TagReader tags, Splice splice) throws IOException {
        if (tags.isEnd("row") && coming.containsKey(position.row())) {
            TreeMap<Integer, Styling> cells = coming.remove(position.row());
            splice.copyTo(tags.begins());
            putCells(cells, splice);
        } else if (tags.isEnd("sheetData") && !coming.isEmpty()) {
            splice.copyTo(tags.begins());
            putRows(coming, splice);
        }
    }

    private void putRows(NavigableMap<Integer, TreeMap<Integer, Styling>> rows, Splice splice) throws IOException {
        for (Map.Entry<Integer, TreeMap<Integer, Styling>> row : rows.entrySet()) {
            rowStyle = -1;
            splice.put("<" + prefix + "row r=\"" + (row.getKey() + 1) + "\">");
            for (Map.Entry<Integer, Styling> cell : row.getValue().entrySet()) {
                putCell(row.getKey(), cell, splice);
            }
            splice.put("</" + prefix + "row>");
        }
        rows.clear();
    }

    private void putCells(NavigableMap<Integer, Styling> cells, Splice splice) throws IOException {
        for (Map.Entry<Integer, Styling> cell : cells.entrySet()) {
            putCell(position.row(), cell, splice);
        }
        cells.clear();
    }

    private void putCell(int row, Map.Entry<Integer, Styling> cell, Splice splice) throws IOException {
        int column = cell.getKey();
        int own = rowStyle >= 0 ? rowStyle : change.grid().style(column);
        String address = new CellAddress(row, column).toString();
        splice.put(
                "<" + prefix + "c r=\"" + address + "\" s=\"" + cell.getValue().style(own) + "\"/>");
    }
}
