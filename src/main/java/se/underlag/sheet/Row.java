package se.underlag.sheet;

import java.util.List;

/**
 * A row with at least one cell that is not blank.
 *
 * @param index the row's place in the sheet, from 0; for CSV the record's first line in the file, from 0
 * @param cells the cells from column A on; blank cells inside are {@link Cell#BLANK}, the last one is not blank
 */
public record Row(int index, List<Cell> cells) {

    /** The cell in a column, from 0; blank past the end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** How long its texts are together: most of what it takes in memory. */
    public int characters() {
        int characters = 0;
        for (Cell cell : cells) {
            characters += cell instanceof Cell.Text text ? text.value().length() : 0;
        }
        return characters;
    }

    /** How many columns there are up to the last cell that is not blank. */
    public int width() {
        return cells.size();
    }
}
