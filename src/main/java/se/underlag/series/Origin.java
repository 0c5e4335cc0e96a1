package se.underlag.series;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a file an observation was added up from.
 *
 * @param sheet the sheet's name, of several the first; empty for CSV
 * @param firstRow the first row that gave something, from 1 as people count
 * @param lastRow the last such row of that sheet, from 1
 * @param rows how many rows gave something, of all sheets
 * @param numbers the rows one by one, as {@link SheetRows#kept} writes them, where they are not all from the first to the
 *     last; each further sheet on a line of its own with its name, {@code +3-7 Blad 2}. Fewer than {@code rows} where there were too many to
 *     keep, and none where they were not kept
 */
public record Origin(String sheet, int firstRow, int lastRow, int rows, String numbers) {

    /** Of rows of which it was not kept which they are, unless they are all from the first to the last. */
    public Origin(String sheet, int firstRow, int lastRow, int rows) {
        this(sheet, firstRow, lastRow, rows, "");
    }

    /** The rows that are known one by one, sheet by sheet. */
    public List<SheetRows> known() {
        if (numbers.isEmpty()) {
            boolean all = rows == lastRow - firstRow + 1;
            return all ? List.of(new SheetRows(sheet, List.of(new SheetRows.Range(firstRow, lastRow)))) : List.of();
        }
        List<SheetRows> known = new ArrayList<>();
        for (String line : numbers.split("\n")) {
            int space = line.indexOf(' ');
            known.add(
                    space < 0
                            ? SheetRows.parse(sheet, line)
                            : SheetRows.parse(line.substring(space + 1), line.substring(0, space)));
        }
        return known;
    }
}
