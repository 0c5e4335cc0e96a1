package se.underlag.normalise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
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
    private final StringBuilder text;

    private String sheet;
    /** First and last row of each range. */
    private int[] ranges = new int[2];

    private int size;
    private int last;
    private int lastOfFirstSheet;
    private int rows;
    private @Nullable Origin origin;

    /** @param sheet the name of the sheet of the first row */
    RowNotes(String sheet, int row) {
        this.firstSheet = sheet;
        this.firstRow = row;
        this.sheet = sheet;
        this.text = new StringBuilder(0);
    }

    private RowNotes(RowNotes other) {
        this.firstSheet = other.firstSheet;
        this.firstRow = other.firstRow;
        this.text = new StringBuilder(other.text);
        this.sheet = other.sheet;
        this.ranges = other.ranges.clone();
        this.size = other.size;
        this.last = other.last;
        this.lastOfFirstSheet = other.lastOfFirstSheet;
        this.rows = other.rows;
    }

    /** The same rows, to go on from by itself. */
    RowNotes copy() {
        return new RowNotes(this);
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

    /** Where all of it came from; asked when no other row comes. */
    Origin origin() {
        Origin known = origin;
        if (known == null) {
            known = found();
            origin = known;
        }
        return known;
    }

    private Origin found() {
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
