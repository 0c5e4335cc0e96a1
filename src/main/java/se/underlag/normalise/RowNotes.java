package se.underlag.normalise;

import java.util.Arrays;
import se.underlag.series.Origin;
import se.underlag.series.SheetRows;

/**
 * Which rows a sum is made of, noted while they stream by, each once. So many as a person can look up are noted one by one;
 * beyond them only how many there are, so that memory does not grow with the file.
 */
final class RowNotes {

    /** Of a sum in a register of 10 000 employees, hardly one is made of more. */
    private static final int MOST_RANGES = 200;
    /** Of all sheets together, so that it fits where it is stored. */
    private static final int MOST_CHARACTERS = 8_000;

    private final String firstSheet;
    private final int firstRow;
    private final StringBuilder text = new StringBuilder(0);

    private String sheet;
    /** First and last row of each range. */
    private int[] ranges = new int[2];

    private int size;
    private int last;
    private int lastOfFirstSheet;
    private int rows;

    /** @param sheet the name of the sheet of the first row */
    RowNotes(String sheet, int row) {
        this.firstSheet = sheet;
        this.firstRow = row;
        this.sheet = sheet;
    }

    /**
     * Notes a row; the rows of a sheet come from the top, one sheet after the other.
     *
     * @param row from 1
     */
    void add(String ofSheet, int row) {
        if (!ofSheet.equals(sheet)) {
            endSheet();
            sheet = ofSheet;
            last = 0;
            size = 0;
        }
        if (row == last) {
            return;
        }
        rows++;
        if (size > 0 && row == last + 1 && ranges[size - 1] == last) {
            ranges[size - 1] = row;
        } else if (size < 2 * MOST_RANGES) {
            if (size == ranges.length) {
                ranges = Arrays.copyOf(ranges, 2 * size);
            }
            ranges[size++] = row;
            ranges[size++] = row;
        }
        last = row;
        if (sheet.equals(firstSheet)) {
            lastOfFirstSheet = row;
        }
    }

    Origin origin() {
        if (text.isEmpty() && rows == last - firstRow + 1) {
            return new Origin(firstSheet, firstRow, last, rows);
        }
        endSheet();
        size = 0;
        return new Origin(firstSheet, firstRow, lastOfFirstSheet, rows, text.toString());
    }

    private void endSheet() {
        StringBuilder line = new StringBuilder(SheetRows.kept(ranges, size));
        if (!text.isEmpty()) {
            line.insert(0, '\n').append(' ').append(sheet.replace('\n', ' '));
        }
        if (size > 0 && text.length() + line.length() <= MOST_CHARACTERS) {
            text.append(line);
        }
    }
}
