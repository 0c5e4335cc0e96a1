package se.underlag.correction;

import se.underlag.source.CellAddress;

/**
 * Where the box of a comment stands, large enough for its text: to the right of its cell, with its corners given as cells
 * and pixels from their upper left.
 */
record BoxAnchor(CellAddress first, CellAddress last, int restOfWidth, int restOfHeight, int width, int height) {

    private static final int WIDTH = 330;
    private static final int LETTERS_OF_A_LINE = 50;
    private static final int HEIGHT_OF_A_LINE = 15;
    private static final int PADDING = 14;
    private static final int GAP = 12;
    private static final int OFFSET = 2;
    private static final int LOWEST = 80;
    private static final int HIGHEST = 620;

    /** The place of the box for a text on a cell. */
    static BoxAnchor of(CellAddress cell, String text, Grid grid) {
        int lines = WrappedText.lines(text, LETTERS_OF_A_LINE);
        int height = Math.max(LOWEST, Math.min(HIGHEST, lines * HEIGHT_OF_A_LINE + PADDING));
        int firstColumn = Math.min(cell.column() + 1, Place.LAST.column());
        int column = firstColumn;
        int right = WIDTH + GAP;
        while (right > grid.width(column) && column < Place.LAST.column()) {
            right -= grid.width(column++);
        }
        int firstRow = Math.max(0, cell.row() - 1);
        int row = firstRow;
        int lower = height + OFFSET;
        while (lower > grid.height(row) && row < Place.LAST.row()) {
            lower -= grid.height(row++);
        }
        return new BoxAnchor(
                new CellAddress(firstRow, firstColumn), new CellAddress(row, column), right, lower, WIDTH, height);
    }

    /** As the box itself writes it: left column and pixels, upper row and pixels, right column, lower row. */
    @Override
    public String toString() {
        return "%d, %d, %d, %d, %d, %d, %d, %d"
                .formatted(
                        first.column(), GAP, first.row(), OFFSET, last.column(), restOfWidth, last.row(), restOfHeight);
    }
}
