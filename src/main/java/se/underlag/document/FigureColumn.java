package se.underlag.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.ooxml.TextWidth;
import se.underlag.publish.NoteMarks;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;

/**
 * A column of figures: how wide it must be, and how far from its right edge each figure ends so that the decimal commas
 * stand under each other. A column of words needs no more than its longest word, and is better read with more.
 */
final class FigureColumn {

    private static final String DIGITS = ".*[0-9].*";

    private final Table table;
    private final int place;
    private final NoteMarks marks;
    private final TextWidth width;
    private final boolean words;
    private final int tails;

    FigureColumn(Table table, int place, NoteMarks marks, TextWidth width) {
        this.table = table;
        this.place = place;
        this.marks = marks;
        this.width = width;
        this.words = table.isInWords(table.columns().get(place));
        this.tails = tails();
    }

    /** True for a column of texts, which stand at the left. */
    boolean isOfWords() {
        return words;
    }

    /** How far from the right edge a figure ends. */
    int indent(Table.Cell cell, boolean bold) {
        if (isOfWords() || !cell.display().matches(DIGITS)) {
            return 0;
        }
        return tails - tail(cell, bold);
    }

    /** How wide its widest cell is, of words its longest word. */
    int widest() {
        return widest(words);
    }

    /** How wide it is where no text goes on in another line. */
    int whole() {
        return widest(false);
    }

    private int widest(boolean byWord) {
        return table.rows().stream()
                .mapToInt(row -> {
                    Table.Cell cell = row.cells().get(place);
                    boolean bold = row.kind() == RowKind.TOTAL;
                    int text = byWord ? longestWord(cell.marked()) : width(cell.marked(), bold);
                    return text + indent(cell, bold) + width.raised(marks.of(cell.notes()));
                })
                .max()
                .orElse(0);
    }

    private int longestWord(String text) {
        return Stream.of(text.split(" ")).mapToInt(width::of).max().orElse(0);
    }

    private int tails() {
        return table.rows().stream()
                .filter(row -> row.cells().get(place).display().matches(DIGITS))
                .mapToInt(row -> tail(row.cells().get(place), row.kind() == RowKind.TOTAL))
                .max()
                .orElse(0);
    }

    /** What stands behind the last whole digit. */
    private int tail(Table.Cell cell, boolean bold) {
        String text = cell.display();
        int end = text.indexOf(',');
        if (end < 0) {
            end = text.length();
            while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
                end--;
            }
        }
        String beside = cell.marked().substring(cell.marked().indexOf(text) + text.length());
        return width(text.substring(end) + beside, bold) + width.raised(marks.of(cell.notes()));
    }

    private int width(String text, boolean bold) {
        return bold ? width.bold(text) : width.of(text);
    }

    static List<FigureColumn> of(Table table, NoteMarks marks, TextWidth width) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(place -> new FigureColumn(table, place, marks, width))
                .toList();
    }
}
