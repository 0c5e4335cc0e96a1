package se.underlag.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.underlag.series.Names;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;

/**
 * The top of every sheet that may hold data: enough to see what a file is without reading it. Macro sheets are code and
 * not among them.
 *
 * @param sheets in the order of the workbook
 */
public record Preview(List<Top> sheets) {

    /** So far down a header, a title or a line of metadata may stand. */
    static final int ROWS = 60;

    /** The first rows of a sheet. */
    public record Top(Sheet sheet, List<Row> rows) {}

    public static Preview of(Workbook workbook) throws UnreadableFile {
        List<Top> tops = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.kind() == SheetKind.CELLS) {
                tops.add(new Top(sheet, firstRows(workbook, sheet)));
            }
        }
        return new Preview(List.copyOf(tops));
    }

    private static List<Row> firstRows(Workbook workbook, Sheet sheet) throws UnreadableFile {
        List<Row> rows = new ArrayList<>();
        try (RowCursor cursor = workbook.rows(sheet)) {
            while (rows.size() < ROWS && cursor.next()) {
                Row row = cursor.row();
                rows.add(new Row(row.index(), List.copyOf(row.cells())));
            }
        }
        return List.copyOf(rows);
    }

    /**
     * A row that may be a header.
     *
     * @param sheet the sheet's name
     * @param row its index
     * @param texts its texts from left to right
     */
    public record Headings(String sheet, int row, List<String> texts) {}

    /**
     * The row that looks most like a header, where nothing better is known: the first with nearly as many texts as any
     * other of its sheet, and at least two. Headings come before data, so that no row of data is shown for one.
     */
    public Optional<Headings> likelyHeadings() {
        return sheets.stream()
                .filter(top -> top.sheet().visible())
                .flatMap(top -> likelyHeadings(top).stream())
                .max(Comparator.comparingInt(headings -> headings.texts().size()));
    }

    private static Optional<Headings> likelyHeadings(Top top) {
        int most = top.rows().stream().mapToInt(row -> texts(row).size()).max().orElse(0);
        return top.rows().stream()
                .filter(row -> texts(row).size() >= Math.max(2, most * 6 / 10))
                .findFirst()
                .map(row -> new Headings(top.sheet().name(), row.index(), texts(row)));
    }

    private static List<String> texts(Row row) {
        return row.cells().stream()
                .filter(Cell.Text.class::isInstance)
                .map(cell -> Names.cleaned(((Cell.Text) cell).value()))
                .toList();
    }

    /** What a cell says where a text is looked for: texts as they are, whole numbers and dates as they are written in exports. */
    static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.value().toPlainString();
        }
        if (cell instanceof Cell.Dated dated && dated.kind() == Cell.DateKind.DATE) {
            return dated.value().toLocalDate().toString();
        }
        return "";
    }
}
