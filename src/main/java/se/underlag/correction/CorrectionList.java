package se.underlag.correction;

import java.util.List;
import java.util.Set;
import se.underlag.source.CellAddress;

/**
 * The first sheet of a copy: what to do, and everything found in a table whose cells lead to the places.
 *
 * <pre>
 * Att rätta i personal_2024-12.xlsx
 * Rätta de färgade cellerna i den här arbetsboken …
 *
 * Nr  Slag          Blad           Cell  Hittat              Väntat                           Gör så här
 * 1   Måste rättas  Anställningar  E7    ”Cheff” finns inte  Ett namn ur kodlistan            Är det ”Chef” som avses? …
 * </pre>
 *
 * @param file the name of the file that the copy is of
 * @param corrections what was found
 * @param notes what the copy lacks, in words
 * @param sheets the titles of the other sheets
 * @param selected true where it is to be seen when the workbook is opened
 */
record CorrectionList(
        String file, List<Correction> corrections, List<String> notes, Set<String> sheets, boolean selected) {

    /**
     * A column of the table.
     *
     * @param heading its key in the bundle
     * @param width in digits
     */
    record Column(String heading, int width) {

        /** About so many letters go on a line; most are narrower than a digit. */
        int letters() {
            return width * 11 / 10;
        }
    }

    /** The columns of the table; together they are as wide as a page of A4 across. */
    static final List<Column> COLUMNS = List.of(
            new Column("number", 5),
            new Column("weight", 13),
            new Column("sheet", 16),
            new Column("cell", 10),
            new Column("found", 30),
            new Column("expected", 30),
            new Column("todo", 35));

    /** The column whose cells lead to places. */
    static final int LINKS = 3;

    /** The column behind the table, which is hidden. */
    static final int HIDDEN = COLUMNS.size();

    private static final int TITLE_AND_EXPLANATION = 2;

    /** The row of a note, from 0. */
    int rowOfNote(int note) {
        return TITLE_AND_EXPLANATION + note;
    }

    /** The row of headings, from 0; a blank one stands before it. */
    int rowOfHeadings() {
        return rowOfNote(notes.size()) + 1;
    }

    int row(Correction correction) {
        return rowOfHeadings() + correction.number();
    }

    /** True where there is a place that the line can lead to. */
    boolean leads(Correction correction) {
        return sheets.contains(correction.sheet());
    }

    /** The cell that a line leads to: the place itself, or where its rows or its sheet begin. */
    static CellAddress target(Correction correction) {
        if (correction.place() instanceof Place.OfCell cell) {
            return cell.address();
        }
        return new CellAddress(correction.place() instanceof Place.OfRows rows ? rows.first() : 0, 0);
    }
}
