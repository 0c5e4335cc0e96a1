package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.wording.Typography;

/**
 * A table as it is published: every figure with its unrounded value and how it is shown. Texts are in the typography
 * of documents (no-break spaces, U+2212, en dashes); writers of CSV turn them into what a keyboard has.
 *
 * @param id the table's code, {@code listade-aldersgrupp}
 * @param title what it is about, {@code Årsarbetare per yrkesgrupp, Regionkansliet, 31 dec 2024}
 * @param rowHeading the heading above the row labels, {@code Yrkesgrupp}
 * @param period the period of its newest figures in words, {@code jan–dec 2024}
 * @param columns its columns from left to right
 * @param rows its rows from the top, totals included
 * @param notes the notes beneath it; a cell or a row refers to them by their place in this list, from 0
 * @param sources the deliveries its figures came from, in the order they are named in the source line
 * @param placeholders what {@code period}, {@code period-before}, {@code month}, {@code span}, {@code year}, {@code
 *     organisation} and their kin stand for, so that charts and texts about the table can say the same
 */
public record Table(
        String id,
        String title,
        String rowHeading,
        String period,
        List<Column> columns,
        List<Row> rows,
        List<String> notes,
        List<SourceNote> sources,
        Map<String, String> placeholders) {

    private static final Unit NO_UNIT = Unit.of("");

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        placeholders = Map.copyOf(placeholders);
    }

    /** A table about which nothing more is said. */
    public Table(
            String id,
            String title,
            String rowHeading,
            String period,
            List<Column> columns,
            List<Row> rows,
            List<String> notes,
            List<SourceNote> sources) {
        this(id, title, rowHeading, period, columns, rows, notes, sources, Map.of());
    }

    /** A text about the table with its placeholders filled; one that is not known is left as it stands. */
    public String filled(String text) {
        return Placeholders.filled(text, placeholders);
    }

    /** The column with an id. */
    public Optional<Column> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The place of a column in {@link #columns()}. */
    public int indexOf(Column column) {
        return columns.indexOf(column);
    }

    /**
     * The same with what stands in parentheses in columns of its own, each after the one it stands in: for programs and
     * spreadsheets, where each figure has its place. A place where nothing is known is empty.
     */
    public Table spread() {
        List<Column> spread = columns.stream()
                .flatMap(column -> Stream.concat(Stream.of(column.alone()), column.beside().stream()))
                .toList();
        List<Row> apart = rows.stream()
                .map(row -> row.with(
                        IntStream.range(0, columns.size())
                                .boxed()
                                .flatMap(at -> spread(row.cells().get(at), columns.get(at)))
                                .toList(),
                        row.notes()))
                .toList();
        return new Table(id, title, rowHeading, period, spread, apart, notes, sources, placeholders);
    }

    private static Stream<Cell> spread(Cell cell, Column column) {
        return column.beside().isEmpty()
                ? Stream.of(cell)
                : Stream.of(
                        cell.alone(), cell.beside().orElseGet(() -> Cell.word("", Mark.NONE, List.of(), List.of())));
    }

    /** Whether a column holds words rather than figures: then it is aligned as text. */
    public boolean isInWords(Column column) {
        int at = indexOf(column);
        return column.role() == ColumnRole.WORDS
                || !rows.isEmpty()
                        && rows.stream().map(row -> row.cells().get(at)).allMatch(Cell::inWords);
    }

    /** The same table with some of its columns, by their places. */
    public Table only(List<Integer> places) {
        return new Table(
                id,
                title,
                rowHeading,
                period,
                places.stream().map(columns::get).toList(),
                rows.stream().map(row -> row.only(places)).toList(),
                notes,
                sources,
                placeholders);
    }

    /** The row with an id. */
    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /**
     * A column.
     *
     * @param id what charts and texts call it: {@code now}, or {@code now/kvinna} where it is split
     * @param path its headings from the top: {@code [31 dec 2024, Kvinnor]}
     * @param role what its figures are, which decides how they are drawn
     * @param content how its figures come about, which decides how they are told
     * @param beside the column whose figures stand in parentheses after its own
     */
    public record Column(String id, List<String> path, ColumnRole role, Content content, Optional<Column> beside) {

        public Column {
            path = List.copyOf(path);
        }

        /** A column with nothing in parentheses. */
        public Column(String id, List<String> path, ColumnRole role, Content content) {
            this(id, path, role, content, Optional.empty());
        }

        /** A column of which nothing more is known than its role. */
        public Column(String id, List<String> path, ColumnRole role) {
            this(id, path, role, new Content.Untold());
        }

        /** The same with nothing in parentheses. */
        Column alone() {
            return new Column(id, path, role, content);
        }

        /** The headings joined as in {@code figures.csv}: {@code 31 dec 2024 / Kvinnor}. */
        public String heading() {
            return String.join(" / ", path);
        }

        /** Its id in the definition of the table: {@code now} of {@code now/kvinna}. */
        public String definedAs() {
            int slash = id.indexOf('/');
            return slash < 0 ? id : id.substring(0, slash);
        }

        /** The code it is split by, {@code kvinna} of {@code now/kvinna}; empty where it is not split. */
        public Optional<String> part() {
            int slash = id.indexOf('/');
            return slash < 0 ? Optional.empty() : Optional.of(id.substring(slash + 1));
        }
    }

    /** How the figures of a column come about. */
    public sealed interface Content {

        /**
         * Figures of the series.
         *
         * @param column the id of the column in the definition of the table, also where it is not shown
         * @param yearsBack how many years before the period of the table; negative: after it
         */
        record Measured(String column, Basis basis, int yearsBack) implements Content {}

        /** The first less the second. */
        record Difference(Measured first, Measured second) implements Content {}

        /** How many percent the first differs from the second. */
        record PercentChange(Measured first, Measured second) implements Content {}

        /** How many percent of the total of another column. */
        record Share(Measured whole) implements Content {}

        /** Something of which no more is known than its heading says. */
        record Untold() implements Content {}
    }

    /** What the figures of a column are. */
    public enum ColumnRole {
        /** The period the report is about. */
        NOW,
        /** The same period a year earlier. */
        BEFORE,
        /** A plan or forecast. */
        PLAN,
        /** A difference, a percentage change or a deviation. */
        CHANGE,
        /** A share of a whole. */
        SHARE,
        /** A word: a status, a comment, a unit. */
        WORDS
    }

    /**
     * A row.
     *
     * @param id the code it stands for, or the id its definition gives it; {@code summa} for the total
     * @param label as shown, without indent: {@code Vårdval Hälsoval}
     * @param level how deep it is indented: 0, or 1 for a row that is part of the one above
     * @param kind what it is
     * @param cells one for each column
     * @param notes the notes that are about the whole row
     * @param presence whether it has data in both years
     * @param afterBreak true where figures from this row on are counted in another way than above; a note says how
     * @param counted how many things its label says that it is about, those without a figure too; empty: it says nothing of that
     */
    public record Row(
            String id,
            String label,
            int level,
            RowKind kind,
            List<Cell> cells,
            List<Integer> notes,
            Presence presence,
            boolean afterBreak,
            Optional<BigDecimal> counted) {

        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }

        /** A row whose label counts nothing. */
        public Row(
                String id,
                String label,
                int level,
                RowKind kind,
                List<Cell> cells,
                List<Integer> notes,
                Presence presence,
                boolean afterBreak) {
            this(id, label, level, kind, cells, notes, presence, afterBreak, Optional.empty());
        }

        /** A row that has data in both years, or of which that is not known, counted as those above. */
        public Row(String id, String label, int level, RowKind kind, List<Cell> cells, List<Integer> notes) {
            this(id, label, level, kind, cells, notes, Presence.LASTING, false);
        }

        /** The same with some of its cells. */
        Row only(List<Integer> places) {
            return with(places.stream().map(cells::get).toList(), notes);
        }

        /** The same with other cells and notes. */
        Row with(List<Cell> others, List<Integer> about) {
            return new Row(id, label, level, kind, others, about, presence, afterBreak, counted);
        }

        /** The label as {@code figures.csv} has it: indented rows with a leading {@code "- "}. */
        public String plainLabel() {
            return "- ".repeat(level) + label;
        }
    }

    /** What a row is. */
    public enum RowKind {
        DATA,
        /** A sum of rows above it, shown in bold. */
        TOTAL
    }

    /** Whether a row has data in the period of the table and in the same period a year earlier. */
    public enum Presence {
        /** In both, or it is not known that it lacks in one. */
        LASTING,
        /** Not a year earlier, though everything was delivered. */
        NEW,
        /** No longer, though everything was delivered. */
        GONE
    }

    /**
     * What stands in a place: a figure, a word, nothing, or the sign that it is missing.
     *
     * @param figure the figure or why there is none; in the unit shown; a word is no figure and none is applicable
     * @param display as shown: {@code −2 077,9}, {@code 6,9 %}, or {@code –} where missing
     * @param unit the unit shown, {@code mnkr}
     * @param decimals with how many decimals it is shown
     * @param notes the notes that are about this cell
     * @param sources ids of the deliveries it came from
     * @param inWords true where it holds a word, or nothing, where others have a figure
     * @param mark the sign that stands before it
     * @param beside what stands after it in parentheses, last year's figure for instance
     */
    public record Cell(
            Measure figure,
            String display,
            Unit unit,
            int decimals,
            List<Integer> notes,
            List<Long> sources,
            boolean inWords,
            Mark mark,
            Optional<Cell> beside) {

        public Cell {
            notes = List.copyOf(notes);
            sources = List.copyOf(sources);
        }

        /** A figure with nothing before or after it. */
        public Cell(Measure figure, String display, Unit unit, int decimals, List<Integer> notes, List<Long> sources) {
            this(figure, display, unit, decimals, notes, sources, false, Mark.NONE, Optional.empty());
        }

        /** A word; an empty one where nothing is said. */
        static Cell word(String word, Mark mark, List<Integer> notes, List<Long> sources) {
            Measure none = Measure.missing(MissingReason.NOT_APPLICABLE);
            return new Cell(none, word, NO_UNIT, 0, notes, sources, true, mark, Optional.empty());
        }

        /** The sign that a word is missing. */
        static Cell missingWord(MissingReason reason, List<Integer> notes, List<Long> sources) {
            Measure none = Measure.missing(reason);
            return new Cell(none, Typography.MISSING, NO_UNIT, 0, notes, sources, true, Mark.NONE, Optional.empty());
        }

        /** The same without a sign before it. */
        Cell unmarked() {
            return new Cell(figure, display, unit, decimals, notes, sources, inWords, Mark.NONE, beside);
        }

        /** The same with something beside it in parentheses. */
        Cell with(Cell besides) {
            return new Cell(figure, display, unit, decimals, notes, sources, inWords, mark, Optional.of(besides));
        }

        private Cell alone() {
            return new Cell(figure, display, unit, decimals, notes, sources, inWords, mark, Optional.empty());
        }

        /** The same with other notes, here and beside it. */
        Cell noted(UnaryOperator<List<Integer>> renumbered) {
            return new Cell(
                    figure,
                    display,
                    unit,
                    decimals,
                    renumbered.apply(notes),
                    sources,
                    inWords,
                    mark,
                    beside.map(other -> other.noted(renumbered)));
        }

        /** Ids of the deliveries that it and what stands in parentheses came from. */
        public List<Long> allSources() {
            return Stream.concat(sources.stream(), beside.stream().flatMap(other -> other.sources().stream()))
                    .distinct()
                    .toList();
        }

        /** Whether nothing is said in this place, nor missing from it. */
        public boolean isEmpty() {
            return inWords && display.isEmpty();
        }

        /** Whether it lacks what it should hold. */
        public boolean isMissing() {
            return inWords ? display.equals(Typography.MISSING) : figure instanceof Measure.Missing;
        }

        /** As shown, with its sign and what stands beside it: {@code ● Grön}, {@code 4 (5)}. */
        public String marked() {
            String sign = mark.sign().isEmpty() ? "" : mark.sign() + Typography.NO_BREAK_SPACE;
            return sign
                    + display
                    + beside.map(other -> Typography.NO_BREAK_SPACE + "(" + other.display() + ")")
                            .orElse("");
        }

        /** {@code ok} or {@code missing:<reason>} or {@code suppressed}, as in {@code figures.csv}. */
        public String status() {
            if (isMissing() && figure instanceof Measure.Missing missing) {
                return missing.reason() == MissingReason.SUPPRESSED
                        ? "suppressed"
                        : "missing:" + missing.reason().code();
            }
            return "ok";
        }
    }

    /**
     * The sign before a word, by its form: what it says is told by the word as well, and never by colour alone.
     */
    public enum Mark {
        NONE(""),
        /** Reached, as planned. */
        GOOD("\u25CF"),
        /** Reached in part, at risk. */
        PARTLY("\u25B2"),
        /** Not reached. */
        BAD("\u25A0"),
        BETTER("\u2191"),
        UNCHANGED("\u2192"),
        WORSE("\u2193");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        /** The sign, {@code ●}; empty where there is none. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A delivery as the source line names it.
     *
     * @param delivery its id in the store
     * @param source what the export is called: {@code Personalförteckning ur HR-systemet}
     * @param file the file's name
     * @param received the day it was received, as shown: {@code 14 jan 2025}
     * @param sheets the sheets of it that figures came from; none for CSV
     */
    public record SourceNote(long delivery, String source, String file, String received, List<String> sheets) {

        public SourceNote {
            sheets = List.copyOf(sheets);
        }

        /** A delivery of a file without sheets. */
        public SourceNote(long delivery, String source, String file, String received) {
            this(delivery, source, file, received, List.of());
        }
    }
}
