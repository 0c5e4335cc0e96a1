package se.underlag.normalise;

import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;

/** What cells say where labels and names are looked for. */
final class CellTexts {

    private CellTexts() {}

    /** A text as it is, a number in plain digits; anything else says nothing. */
    static String of(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        return cell instanceof Cell.Numeric number ? number.value().toPlainString() : "";
    }

    /** What the first cell says that holds anything. */
    static String first(Row row) {
        return of(firstCell(row));
    }

    /** The first cell that holds anything; blank in a row without. */
    static Cell firstCell(Row row) {
        for (int column = 0; column < row.width(); column++) {
            if (!row.cell(column).isBlank()) {
                return row.cell(column);
            }
        }
        return Cell.BLANK;
    }
}
