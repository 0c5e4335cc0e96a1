package se.underlag.source;

/**
 * The place of a cell in a sheet.
 *
 * @param row the row, from 0
 * @param column the column, from 0 (A)
 */
public record CellAddress(int row, int column) {

    /** The address as a spreadsheet shows it: {@code I17} for row 16, column 8. */
    @Override
    public String toString() {
        return columnName(column) + (row + 1);
    }

    /** A column's letters: 0 is {@code A}, 26 is {@code AA}. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
