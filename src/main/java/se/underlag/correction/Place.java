package se.underlag.correction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/**
 * What the place of a {@link SourceLocation} means: {@code I17}, {@code 6}, {@code 6-95}, or nothing for a whole sheet or
 * file. Rows and columns count from 0.
 */
sealed interface Place {

    /** The last row and column that a sheet can have. */
    CellAddress LAST = new CellAddress(1_048_575, 16_383);

    Pattern CELL = Pattern.compile("([A-Za-z]{1,3})([1-9][0-9]{0,6})");
    Pattern ROWS = Pattern.compile("([1-9][0-9]{0,6})(?:-([1-9][0-9]{0,6}))?");

    /** One cell. */
    record OfCell(CellAddress address) implements Place {}

    /** A row, or several. */
    record OfRows(int first, int last) implements Place {}

    /** No place within the sheet or file. */
    record Whole() implements Place {}

    static Place of(SourceLocation location) {
        Optional<CellAddress> cell = cell(location.place());
        if (cell.isPresent()) {
            return new OfCell(cell.get());
        }
        Matcher rows = ROWS.matcher(location.place());
        if (!rows.matches()) {
            return new Whole();
        }
        int first = Integer.parseInt(rows.group(1)) - 1;
        return new OfRows(first, rows.group(2) == null ? first : Integer.parseInt(rows.group(2)) - 1);
    }

    /** The cell that a text names; empty where it names none that a sheet can have. */
    static Optional<CellAddress> cell(String text) {
        Matcher matcher = CELL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = matcher.group(1)
                        .toUpperCase(Locale.ROOT)
                        .chars()
                        .reduce(0, (number, letter) -> 26 * number + letter - 'A' + 1)
                - 1;
        CellAddress address = new CellAddress(Integer.parseInt(matcher.group(2)) - 1, column);
        return address.row() <= LAST.row() && column <= LAST.column() ? Optional.of(address) : Optional.empty();
    }
}
