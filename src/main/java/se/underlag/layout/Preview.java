package se.underlag.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.series.Names;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.SourceLocation;

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

    /** A heading or a title is never longer; of a remark that is, the beginning is enough. */
    static final int LONGEST_TEXT = 500;

    /** The most that is kept of a sheet, in characters: sixty rows of three hundred cells, or fewer that are wider. */
    static final int MOST_OF_SHEET = 400_000;

    /** The same of all sheets together: a hundred with sixty rows of thirty cells. */
    static final int MOST_OF_ALL = 4_000_000;

    /** A cell counts as so many characters besides its text, as it takes memory and time without one too. */
    private static final int CELL = 8;

    /**
     * Reads the top of every sheet.
     *
     * @param file the file's name
     * @throws UnreadableFile when it cannot be read, or has more at the top of its sheets than anybody wrote there
     */
    public static Preview of(Workbook workbook, String file) throws UnreadableFile {
        List<Top> tops = new ArrayList<>();
        long all = 0;
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.kind() == SheetKind.CELLS) {
                Top top = new Top(sheet, firstRows(workbook, sheet));
                all += top.rows().stream().mapToLong(Preview::size).sum();
                if (all > MOST_OF_ALL) {
                    throw new UnreadableFile(
                            Finding.of(FindingCode.FILE_UNSAFE, SourceLocation.of(file, sheet.name())));
                }
                tops.add(top);
            }
        }
        return new Preview(List.copyOf(tops));
    }

    private static List<Row> firstRows(Workbook workbook, Sheet sheet) throws UnreadableFile {
        List<Row> rows = new ArrayList<>();
        long size = 0;
        try (RowCursor cursor = workbook.rows(sheet)) {
            while (rows.size() < ROWS && size < MOST_OF_SHEET && cursor.next()) {
                Row row = new Row(
                        cursor.row().index(),
                        cursor.row().cells().stream().map(Preview::shortened).toList());
                rows.add(row);
                size += size(row);
            }
        }
        return List.copyOf(rows);
    }

    private static Cell shortened(Cell cell) {
        return cell instanceof Cell.Text text && text.value().length() > LONGEST_TEXT
                ? new Cell.Text(text.value().substring(0, LONGEST_TEXT))
                : cell;
    }

    private static long size(Row row) {
        return (long) CELL * row.width() + row.characters();
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
