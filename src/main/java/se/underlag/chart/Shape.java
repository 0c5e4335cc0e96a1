package se.underlag.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.chart.Draft.Pick;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Row;

/**
 * How a chart is put together from its table: which places of the table are a category, which a series.
 *
 * @param labelHeadings headings of the figures at the right
 * @param breaks places of categories from which on figures are counted in another way
 */
record Shape(List<ChartData.Series> series, List<Draft> categories, List<String> labelHeadings, List<Integer> breaks) {

    static Shape of(ChartDefinition definition, Table table, Locale locale) {
        Shaping shaping = new Shaping(definition, table, locale);
        return switch (definition.kind()) {
            case LINES -> shaping.ofMonths();
            case WATERFALL -> shaping.ofSteps();
            case PANELS -> shaping.ofPanels();
            default -> definition.isTransposed() ? shaping.ofColumns() : shaping.ofRows();
        };
    }

    /** A definition held against its table. */
    private static final class Shaping {

        private final ChartDefinition definition;
        private final Table table;
        private final Naming naming;
        private final RowChoice choice;
        private final List<Column> columns;
        private final List<Row> rows;

        Shaping(ChartDefinition definition, Table table, Locale locale) {
            this.definition = definition;
            this.table = table;
            this.naming = new Naming(definition, locale);
            this.choice = new RowChoice(definition, table);
            this.columns = columns(definition.columns());
            this.rows = choice.rows();
        }

        Shape ofRows() {
            List<Column> labels = columns(definition.labels());
            Optional<Column> total = definition.total().map(this::column);
            List<Draft> categories = rows.stream()
                    .map(row -> new Draft(
                            row.id(),
                            naming.row(row),
                            Optional.empty(),
                            Optional.empty(),
                            picks(row, columns),
                            picks(row, labels),
                            total.map(column -> new Pick(row, column)),
                            row.notes()))
                    .toList();
            return new Shape(
                    seriesOfColumns(),
                    categories,
                    labels.stream().map(naming::heading).toList(),
                    List.of());
        }

        Shape ofColumns() {
            List<Row> labels = choice.named(definition.labels());
            Optional<Row> total = definition.total().flatMap(table::row);
            List<Naming.Grouped> names = naming.grouped(columns);
            List<Draft> categories = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                categories.add(new Draft(
                        column.id(),
                        names.get(i).name(),
                        names.get(i).group(),
                        Optional.of(column.role()),
                        picks(rows, column),
                        picks(labels, column),
                        total.map(row -> new Pick(row, column)),
                        List.of()));
            }
            List<ChartData.Series> series = rows.stream()
                    .map(row -> new ChartData.Series(row.id(), naming.row(row), ColumnRole.SHARE))
                    .toList();
            return new Shape(
                    series, categories, labels.stream().map(naming::row).toList(), List.of());
        }

        /** The label {@code dec 2023} is {@code dec} in the group {@code 2023}. */
        Shape ofMonths() {
            List<Draft> categories = rows.stream()
                    .map(row -> {
                        String label = naming.row(row);
                        int year = label.lastIndexOf(' ') + 1;
                        Optional<String> group = year == 0 ? Optional.empty() : Optional.of(label.substring(year));
                        return Draft.of(
                                row.id(),
                                year == 0 ? label : label.substring(0, year - 1),
                                group,
                                picks(row, columns),
                                row.notes());
                    })
                    .toList();
            List<Integer> breaks = IntStream.range(0, rows.size())
                    .filter(place -> rows.get(place).afterBreak())
                    .boxed()
                    .toList();
            return new Shape(seriesOfColumns(), categories, List.of(), breaks);
        }

        /** The first column's total, the second column's rows, the third column's total. */
        Shape ofSteps() {
            Optional<Row> total = definition.total().flatMap(table::row);
            if (total.isEmpty()) {
                return new Shape(List.of(), List.of(), List.of(), List.of());
            }
            Row whole = total.get();
            Column start = columns.get(0);
            Column step = columns.get(1);
            Column end = columns.get(2);
            List<String> names = naming.columns(List.of(start, end));
            List<Draft> categories = new ArrayList<>();
            categories.add(Draft.of(start.id(), names.get(0), Optional.empty(), picks(whole, List.of(start)), List.of())
                    .in(start.role()));
            rows.stream()
                    .filter(row -> !row.id().equals(whole.id()))
                    .map(row -> Draft.of(
                                    row.id(), naming.row(row), Optional.empty(), picks(row, List.of(step)), row.notes())
                            .in(ColumnRole.CHANGE))
                    .forEach(categories::add);
            categories.add(Draft.of(end.id(), names.get(1), Optional.empty(), picks(whole, List.of(end)), List.of())
                    .in(end.role()));
            return new Shape(
                    List.of(new ChartData.Series(step.id(), naming.heading(step), step.role())),
                    categories,
                    List.of(),
                    List.of());
        }

        /** A panel for each part of the split, in it the rows; columns that are not split are a panel each. */
        Shape ofPanels() {
            Map<String, List<Column>> panels = new LinkedHashMap<>();
            for (Column column : columns) {
                panels.computeIfAbsent(panel(column), name -> new ArrayList<>()).add(column);
            }
            List<Draft> categories = new ArrayList<>();
            panels.forEach((panel, own) -> rows.forEach(row -> categories.add(Draft.of(
                    own.get(0).id() + "/" + row.id(),
                    naming.row(row),
                    Optional.of(panel),
                    picks(row, own),
                    row.notes()))));
            List<ChartData.Series> series = panels.values().stream()
                    .findFirst()
                    .map(own -> own.stream()
                            .map(column -> new ChartData.Series(
                                    column.id(), column.path().get(0), column.role()))
                            .toList())
                    .orElse(List.of());
            return new Shape(series, categories, List.of(), List.of());
        }

        private String panel(Column column) {
            return naming.heading(column);
        }

        private List<ChartData.Series> seriesOfColumns() {
            List<String> names = naming.columns(columns);
            return IntStream.range(0, columns.size())
                    .mapToObj(place -> new ChartData.Series(
                            columns.get(place).id(),
                            names.get(place),
                            columns.get(place).role()))
                    .toList();
        }

        private List<Column> columns(List<String> ids) {
            return ids.stream().map(this::column).toList();
        }

        private Column column(String id) {
            return table.column(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "chart " + definition.chart() + ": table " + table.id() + " has no column " + id));
        }

        private static List<Pick> picks(Row row, List<Column> columns) {
            return columns.stream().map(column -> new Pick(row, column)).toList();
        }

        private static List<Pick> picks(List<Row> rows, Column column) {
            return rows.stream().map(row -> new Pick(row, column)).toList();
        }
    }
}
