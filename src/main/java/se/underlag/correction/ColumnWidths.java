package se.underlag.correction;

import java.util.ArrayList;
import java.util.List;
import se.underlag.sheet.Cell;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;

/**
 * How wide columns of texts should be, by the first few hundred rows.
 *
 * @param characters the width of each column
 */
record ColumnWidths(List<Integer> characters) {

    private static final int ROWS = 300;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 45;
    private static final int PADDING = 2;

    static ColumnWidths of(Workbook workbook, Sheet sheet) throws UnreadableFile {
        List<Integer> widths = new ArrayList<>();
        try (RowCursor rows = workbook.rows(sheet)) {
            for (int read = 0; read < ROWS && rows.next(); read++) {
                List<Cell> cells = rows.row().cells();
                while (widths.size() < cells.size()) {
                    widths.add(NARROWEST);
                }
                for (int column = 0; column < cells.size(); column++) {
                    // A title alone on its row may run over the columns beside it.
                    if (cells.size() > 1 && cells.get(column) instanceof Cell.Text text) {
                        widths.set(column, Math.max(widths.get(column), width(text.value())));
                    }
                }
            }
        }
        return new ColumnWidths(List.copyOf(widths));
    }

    private static int width(String text) {
        int longest = text.lines().mapToInt(String::length).max().orElse(0);
        return Math.min(WIDEST, longest + PADDING);
    }
}
