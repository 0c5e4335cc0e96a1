package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.ooxml.TextWidth;
import se.underlag.publish.NoteMarks;
import se.underlag.tabulate.Table;

/** How wide the columns of a table are, in twentieths of a point: figures and words whole, the labels have what is left. */
final class TableLayout {

    /** The margins of a cell, and a little more, since letters are measured roughly. */
    private static final int AROUND = 2 * 85 + 60;

    private static final int WIDEST_FIGURES = 2_200;
    private static final int LABELS_LEAST = 1_700;
    private static final int LINES = 3;

    private final Table table;
    private final List<FigureColumn> figures;
    private final TextWidth width;

    /**
     * @param marks those of the whole table, of which this may be a part
     * @param width how wide figures are in the typeface of the document
     */
    TableLayout(Table table, NoteMarks marks, TextWidth width) {
        this.table = table;
        this.width = width;
        this.figures = FigureColumn.of(table, marks, width);
    }

    FigureColumn figures(int column) {
        return figures.get(column);
    }

    /** The least width that shows everything whole. */
    int least() {
        return labelsLeast()
                + figureWidths().stream().mapToInt(Integer::intValue).sum();
    }

    /** Which columns have room side by side, by their places: all of them, or as many as fit, and the next beneath. */
    List<List<Integer>> parts(int available) {
        List<Integer> wanted = figureWidths();
        int room = available - labelsLeast();
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            int used = part.stream().mapToInt(wanted::get).sum();
            if (!part.isEmpty() && used + wanted.get(place) > room) {
                List<Integer> rest = begun(part, place);
                parts.add(List.copyOf(part.subList(0, part.size() - rest.size())));
                part = rest;
            }
            part.add(place);
        }
        parts.add(part);
        return parts;
    }

    /** The last columns of a part that share their heading with the next one; none where they are all of it. */
    private List<Integer> begun(List<Integer> part, int next) {
        List<String> path = table.columns().get(next).path();
        List<Integer> shared = path.size() < 2
                ? List.of()
                : part.stream()
                        .filter(place ->
                                table.columns().get(place).path().get(0).equals(path.get(0)))
                        .toList();
        return shared.size() == part.size() ? new ArrayList<>() : new ArrayList<>(shared);
    }

    /** The widths of all columns, that of the labels first, that together are at most so wide. */
    List<Integer> widths(int available) {
        List<Integer> widths = new ArrayList<>(figureWidths());
        int left = available - widths.stream().mapToInt(Integer::intValue).sum();
        int labels = Math.max(labelsLeast(), Math.min(left, labelsMost()));
        int over = left - labels;
        over -= widenWords(widths, over);
        for (int i = 0; i < widths.size() && over > 0; i++) {
            int more = Math.min(over / (widths.size() - i), Math.max(0, WIDEST_FIGURES - widths.get(i)));
            widths.set(i, widths.get(i) + more);
            over -= more;
        }
        widths.add(0, labels + Math.max(0, Math.min(over, labelsMost() / 4)));
        return widths;
    }

    /** Room that is left goes first to texts that otherwise would need several lines, to each by what it lacks. */
    private int widenWords(List<Integer> widths, int over) {
        List<Integer> lacking = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            lacking.add(Math.max(0, figures.get(i).whole() + AROUND - widths.get(i)));
        }
        int all = lacking.stream().mapToInt(Integer::intValue).sum();
        int given = 0;
        for (int i = 0; i < widths.size() && over > 0; i++) {
            int more = all <= over ? lacking.get(i) : (int) ((long) over * lacking.get(i) / all);
            widths.set(i, widths.get(i) + more);
            given += more;
        }
        return given;
    }

    private List<Integer> figureWidths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int heading = heading(table.columns().get(i));
            widths.add(Math.max(figures.get(i).widest(), heading) + AROUND);
        }
        return widths;
    }

    /** Wide enough for its longest word, and for the whole of it in a few lines. */
    private int heading(Table.Column column) {
        List<String> path = column.path();
        int least = longestWord(path.get(path.size() - 1));
        for (String text : path) {
            long shared = table.columns().stream()
                    .filter(other -> other.path().contains(text))
                    .count();
            least = Math.max(least, (int) (width.bold(text) / (LINES * shared)));
        }
        return least;
    }

    private int labelsLeast() {
        int word = Stream.concat(
                        Stream.of(table.rowHeading()), table.rows().stream().map(Table.Row::label))
                .mapToInt(this::longestWord)
                .max()
                .orElse(0);
        return Math.max(LABELS_LEAST, word + AROUND + 227);
    }

    private int labelsMost() {
        return table.rows().stream()
                        .mapToInt(row -> width.bold(row.label()) + 227 * row.level())
                        .max()
                        .orElse(0)
                + AROUND;
    }

    private int longestWord(String text) {
        return Stream.of(text.split("[ -]")).mapToInt(width::bold).max().orElse(0);
    }
}
