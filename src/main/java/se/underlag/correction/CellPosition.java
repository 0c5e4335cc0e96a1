package se.underlag.correction;

import se.underlag.ooxml.TagReader;
import se.underlag.source.CellAddress;

/** Where in a sheet a reader stands. A row or cell that carries no address comes after the one before it. */
final class CellPosition {

    private int row = -1;
    private int column = -1;
    private boolean addressed;

    /** The reader stands on the start of a row. */
    void atRow(TagReader tags) {
        int stated = (int) tags.number("r", 0) - 1;
        addressed = stated >= 0;
        row = addressed ? stated : row + 1;
        column = -1;
    }

    /** The reader stands on the start of a cell. */
    void atCell(TagReader tags) {
        CellAddress stated = Place.cell(tags.attribute("r").replace("$", "")).orElse(new CellAddress(-1, -1));
        if (!addressed && stated.row() >= 0) {
            row = stated.row();
            addressed = true;
        }
        column = stated.column() >= 0 ? stated.column() : column + 1;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    /** True where the row says itself which it is, so that others may be put before it without changing that. */
    boolean isAddressed() {
        return addressed;
    }

    CellAddress address() {
        return new CellAddress(row, column);
    }
}
