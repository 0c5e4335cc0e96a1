package se.underlag.sheet;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** Collects the cells of one row by column, in any order, and gives them as a {@link Row} of its own. */
final class RowBuffer {

    /** The widest sheet there is: columns A to XFD. */
    static final int MOST_COLUMNS = 16_384;

    /** The longest texts that cells of a spreadsheet program hold, in sixty columns: beyond it nobody has written. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private Cell[] cells = new Cell[32];
    private int width;
    private int characters;

    boolean isEmpty() {
        return width == 0;
    }

    /** Forgets what was put. */
    void clear() {
        width = 0;
        characters = 0;
    }

    /** Puts a cell; blank ones are passed over, and of two in the same column the later counts. */
    void put(int column, Cell cell) throws IOException {
        if (cell == Cell.BLANK) {
            return;
        }
        if (column < 0 || column >= MOST_COLUMNS) {
            throw new DamagedContent(Damage.ADDRESS, "column " + column);
        }
        characters += cell instanceof Cell.Text text ? text.value().length() : 0;
        if (characters > MOST_CHARACTERS) {
            throw new UnsafeContent("a row of more than " + MOST_CHARACTERS);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        }
        while (width < column) {
            cells[width++] = Cell.BLANK;
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    /** The row collected, which may be kept; the buffer is empty after it. */
    Row take(int index) {
        Cell[] own = Arrays.copyOf(cells, width);
        clear();
        return new Row(index, new Cells(own));
    }

    /** Cells that nobody changes, without the wrappers that every look would go through. */
    private static final class Cells extends AbstractList<Cell> implements RandomAccess {

        private final Cell[] cells;

        Cells(Cell[] cells) {
            this.cells = cells;
        }

        @Override
        public Cell get(int column) {
            return cells[column];
        }

        @Override
        public int size() {
            return cells.length;
        }
    }
}
