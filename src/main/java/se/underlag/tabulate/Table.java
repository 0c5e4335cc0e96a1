package se.underlag.tabulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;

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
     */
    public record Column(String id, List<String> path, ColumnRole role, Content content) {

        public Column {
            path = List.copyOf(path);
        }

        /** A column of which nothing more is known than its role. */
        public Column(String id, List<String> path, ColumnRole role) {
            this(id, path, role, new Content.Untold());
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
        SHARE
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
     */
    public record Row(
            String id,
            String label,
            int level,
            RowKind kind,
            List<Cell> cells,
            List<Integer> notes,
            Presence presence,
            boolean afterBreak) {

        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }

        /** A row that has data in both years, or of which that is not known, counted as those above. */
        public Row(String id, String label, int level, RowKind kind, List<Cell> cells, List<Integer> notes) {
            this(id, label, level, kind, cells, notes, Presence.LASTING, false);
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
     * A figure in its place, or the sign that it is missing.
     *
     * @param figure the figure or why there is none; in the unit shown
     * @param display as shown: {@code −2 077,9}, {@code 6,9 %}, or {@code –} where missing
     * @param unit the unit shown, {@code mnkr}
     * @param decimals with how many decimals it is shown
     * @param notes the notes that are about this cell
     * @param sources ids of the deliveries it came from
     */
    public record Cell(
            Measure figure, String display, Unit unit, int decimals, List<Integer> notes, List<Long> sources) {

        public Cell {
            notes = List.copyOf(notes);
            sources = List.copyOf(sources);
        }

        /** {@code ok} or {@code missing:<reason>} or {@code suppressed}, as in {@code figures.csv}. */
        public String status() {
            if (figure instanceof Measure.Missing missing) {
                return missing.reason() == MissingReason.SUPPRESSED
                        ? "suppressed"
                        : "missing:" + missing.reason().code();
            }
            return "ok";
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
