package se.underlag.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Row;
import se.underlag.wording.Typography;

/** Takes from a table the figures a definition asks for. */
final class Selection {

    private final ChartDefinition definition;
    private final Table table;
    private final Naming naming;
    private final RowChoice choice;

    Selection(ChartDefinition definition, Table table, Locale locale) {
        this.definition = definition;
        this.table = table;
        this.naming = new Naming(definition, locale);
        this.choice = new RowChoice(definition, table);
    }

    ChartData data() {
        List<Column> columns = definition.columns().stream().map(this::column).toList();
        List<Row> rows = choice.rows();
        NoteMarks notes = new NoteMarks(table, referred(rows, columns));
        Shape shape = definition.isTransposed() ? ofColumns(rows, columns, notes) : ofRows(rows, columns, notes);
        Optional<Cell> first = rows.stream()
                .flatMap(row -> columns.stream().map(column -> cell(row, column)))
                .findFirst();
        return new ChartData(
                shape.series(),
                definition.isOrderedByValue() ? ordered(shape.categories()) : shape.categories(),
                shape.labelHeadings(),
                first.map(Cell::unit).orElse(Unit.of("")),
                first.map(Cell::decimals).orElse(0),
                List.of(),
                notes.notes(),
                sources(rows, columns));
    }

    private Shape ofRows(List<Row> rows, List<Column> columns, NoteMarks notes) {
        List<Column> labels = definition.labels().stream().map(this::column).toList();
        Optional<Column> total = definition.total().map(this::column);
        List<Category> categories = new ArrayList<>();
        for (Row row : rows) {
            categories.add(new Category(
                    row.id(),
                    naming.row(row),
                    Optional.empty(),
                    Optional.empty(),
                    columns.stream().map(column -> point(row, column)).toList(),
                    labels.stream().map(column -> asPublished(row, column)).toList(),
                    total.map(column -> point(row, column)),
                    notes.marks(categories.size())));
        }
        List<String> names = naming.columns(columns);
        List<ChartData.Series> series = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            series.add(new ChartData.Series(
                    columns.get(i).id(), names.get(i), columns.get(i).role()));
        }
        return new Shape(
                series, categories, labels.stream().map(naming::heading).toList());
    }

    private Shape ofColumns(List<Row> rows, List<Column> columns, NoteMarks notes) {
        List<Row> labels = definition.labels().stream().map(choice::named).toList();
        Optional<Row> total = definition.total().map(choice::named);
        List<Naming.Grouped> names = naming.grouped(columns);
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            categories.add(new Category(
                    column.id(),
                    names.get(i).name(),
                    names.get(i).group(),
                    Optional.of(column.role()),
                    rows.stream().map(row -> point(row, column)).toList(),
                    labels.stream().map(row -> asPublished(row, column)).toList(),
                    total.map(row -> point(row, column)),
                    notes.marks(i)));
        }
        List<ChartData.Series> series = rows.stream()
                .map(row -> new ChartData.Series(row.id(), naming.row(row), ColumnRole.SHARE))
                .toList();
        return new Shape(series, categories, labels.stream().map(naming::row).toList());
    }

    /** The sign of a figure at the right is the table's: a deviation keeps its meaning when costs are turned. */
    private Point asPublished(Row row, Column column) {
        return point(row, column, false);
    }

    private Point point(Row row, Column column) {
        return point(row, column, definition.showsCosts());
    }

    private Point point(Row row, Column column, boolean turned) {
        Cell cell = cell(row, column);
        boolean noted = !cell.notes().isEmpty() || !row.notes().isEmpty();
        Optional<BigDecimal> figure = cell.figure().value();
        if (figure.isEmpty()) {
            return new Point(cell.figure(), Typography.MISSING, noted);
        }
        BigDecimal value = turned ? figure.get().negate() : figure.get();
        String text = Typography.number(value, cell.decimals());
        boolean rises = value.setScale(cell.decimals(), RoundingMode.HALF_UP).signum() > 0;
        String signed = column.role() == ColumnRole.CHANGE && rises ? "+" + text : text;
        String percent = cell.unit().isPercent() ? Typography.NO_BREAK_SPACE + "%" : "";
        return new Point(Measure.of(value), signed + percent, noted);
    }

    /** Stable, so that equal figures keep the order of the table. */
    private static List<Category> ordered(List<Category> categories) {
        Comparator<Category> byValue = Comparator.comparing(
                category -> category.points().get(0).value(),
                Comparator.comparing((Optional<BigDecimal> value) -> value.isEmpty())
                        .thenComparing(value -> value.orElse(BigDecimal.ZERO), Comparator.reverseOrder()));
        return categories.stream().sorted(byValue).toList();
    }

    /** For each category the notes that its figures, or its row, refer to. */
    private List<Set<Integer>> referred(List<Row> rows, List<Column> columns) {
        if (definition.isTransposed()) {
            return columns.stream()
                    .map(column -> referred(rows, List.of(column), Stream.empty()))
                    .toList();
        }
        List<Column> shown = Stream.concat(
                        columns.stream(), definition.labels().stream().map(this::column))
                .toList();
        return rows.stream()
                .map(row -> referred(List.of(row), shown, row.notes().stream()))
                .toList();
    }

    private Set<Integer> referred(List<Row> rows, List<Column> columns, Stream<Integer> more) {
        Set<Integer> places = more.collect(Collectors.toCollection(TreeSet::new));
        rows.forEach(
                row -> columns.forEach(column -> places.addAll(cell(row, column).notes())));
        return places;
    }

    private List<Table.SourceNote> sources(List<Row> rows, List<Column> columns) {
        Set<Long> used = new TreeSet<>();
        rows.forEach(
                row -> columns.forEach(column -> used.addAll(cell(row, column).sources())));
        return table.sources().stream()
                .filter(source -> used.isEmpty() || used.contains(source.delivery()))
                .toList();
    }

    private Cell cell(Row row, Column column) {
        return row.cells().get(table.indexOf(column));
    }

    private Column column(String id) {
        return table.column(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "chart " + definition.chart() + ": table " + table.id() + " has no column " + id));
    }

    private record Shape(List<ChartData.Series> series, List<Category> categories, List<String> labelHeadings) {}
}
