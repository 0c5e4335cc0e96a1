package se.underlag.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.PackageWriter;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.CellAddress;

/**
 * Makes a workbook of delimited text. A record becomes the row that has the number of its first line, and each field a
 * cell of text, which reads as the very same field again: no number or date is guessed at, now or when somebody corrects
 * it, since all cells have the format of texts.
 */
final class CsvConversion {

    private static final String FORMULA_SIGNS = "=+-@";
    private static final int USUAL_WIDTH = 9;

    private final Workbook csv;
    private final Sheet only;
    private boolean rowsAreLeftOut;
    private boolean textsAreCut;
    private int lastRow;
    private int lastColumn;

    CsvConversion(Workbook csv) {
        this.csv = csv;
        this.only = csv.sheets().get(0);
    }

    /**
     * Writes the workbook.
     *
     * @param title what its sheet is called
     * @param time when the text was written, in milliseconds
     */
    void write(Path target, String title, long time) throws IOException, UnreadableFile {
        ColumnWidths widths = ColumnWidths.of(csv, only);
        try (RowCursor rows = csv.rows(only);
                PackageWriter parts = new PackageWriter(target, time)) {
            PlainWorkbook.write(parts, title);
            parts.put(PlainWorkbook.SHEET, out -> writeSheet(out, widths, rows));
        }
    }

    /** What the workbook that was written lacks, in words. */
    List<String> notes(Words words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.text("note.csv"));
        if (rowsAreLeftOut) {
            notes.add(words.text("note.rows", String.valueOf(Place.LAST.row() + 1)));
        }
        if (textsAreCut) {
            notes.add(words.text("note.texts"));
        }
        return notes;
    }

    private void writeSheet(OutputStream out, ColumnWidths widths, RowCursor rows) throws IOException {
        SheetWriter sheet = SheetWriter.whole(out, Dialect.TRANSITIONAL);
        writeColumns(sheet, widths.characters());
        sheet.begin("sheetData");
        while (!rowsAreLeftOut && hasNext(rows)) {
            Row row = rows.row();
            rowsAreLeftOut = row.index() > Place.LAST.row();
            if (!rowsAreLeftOut) {
                writeRow(sheet, row);
            }
        }
        sheet.end();
        // Else each number that is a text would bear a green mark.
        sheet.begin("ignoredErrors");
        String all = "A1:" + new CellAddress(lastRow, lastColumn);
        sheet.empty("ignoredError", "sqref", all, "numberStoredAsText", 1, "twoDigitTextYear", 1);
        sheet.end();
        sheet.finish();
    }

    private static boolean hasNext(RowCursor rows) throws DamagedPart {
        try {
            return rows.next();
        } catch (UnreadableFile unreadable) {
            throw new DamagedPart("text", unreadable);
        }
    }

    /** All columns have the format of texts, also for the cells that are not there. */
    private static void writeColumns(SheetWriter sheet, List<Integer> widths) throws IOException {
        sheet.begin("cols");
        for (int column = 1; column <= widths.size(); column++) {
            writeColumns(sheet, column, column, widths.get(column - 1));
        }
        if (widths.size() <= Place.LAST.column()) {
            writeColumns(sheet, widths.size() + 1, Place.LAST.column() + 1, USUAL_WIDTH);
        }
        sheet.end();
    }

    private static void writeColumns(SheetWriter sheet, int first, int last, int width) throws IOException {
        sheet.empty("col", "min", first, "max", last, "width", width, "style", PlainWorkbook.TEXT, "customWidth", 1);
    }

    private void writeRow(SheetWriter sheet, Row row) throws IOException {
        sheet.begin("row", "r", row.index() + 1);
        for (int column = 0; column < row.width(); column++) {
            if (row.cell(column) instanceof Cell.Text text) {
                sheet.cell(row.index(), column, style(text.value()), kept(text.value()));
            }
        }
        sheet.end();
        lastRow = row.index();
        lastColumn = Math.max(lastColumn, row.width() - 1);
    }

    private static int style(String text) {
        boolean likeAFormula = FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return likeAFormula ? PlainWorkbook.QUOTED_TEXT : PlainWorkbook.TEXT;
    }

    private String kept(String text) {
        if (text.length() <= SheetText.LONGEST) {
            return text;
        }
        textsAreCut = true;
        return text.substring(0, SheetText.LONGEST);
    }
}
