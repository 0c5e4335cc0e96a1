package se.underlag.definition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.ChartDefinition;
import se.underlag.chart.ChartKind;
import se.underlag.tabulate.TableDefinition;

/** The table of a chart is there, with the rows and columns that the chart names. */
final class ChartCheck implements DefinitionKind.Check<ChartDefinition> {

    private static final List<String> PLACEHOLDERS = List.of("organisation", "period", "period-before", "unit");

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<ChartDefinition> file, ChartDefinition chart, Catalogue catalogue) {
        Stream<DefinitionMistake> parts = catalogue.find(DefinitionKind.TABLES, chart.table()).stream()
                .flatMap(table -> parts(file, chart, TableParts.columns(table), TableParts.rows(table, catalogue)));
        Stream<DefinitionMistake> kind = catalogue.find(DefinitionKind.TABLES, chart.table()).stream()
                .flatMap(table -> kind(file, chart, table));
        return Stream.of(
                        catalogue.reference(file, "/table", "tables", chart.table()),
                        kind,
                        parts,
                        Texts.mistakes(file, PLACEHOLDERS))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    /** Lines go from month to month, and the parts of a bar of shares are shares. */
    private static Stream<DefinitionMistake> kind(
            DefinitionFile<?> file, ChartDefinition chart, TableDefinition table) {
        boolean hasMonths = table.rows().months().isPresent();
        boolean hasShares = table.columns().stream()
                .filter(column -> chart.columns().stream().anyMatch(id -> isOf(id, column)))
                .allMatch(column -> column.shareOfColumn().isPresent());
        return switch (chart.kind()) {
            case LINES -> hasMonths ? Stream.empty() : unfit(file, chart, "months");
            case SHARE_BARS -> hasShares ? Stream.empty() : unfit(file, chart, "shares");
            default -> Stream.empty();
        };
    }

    private static boolean isOf(String id, TableDefinition.Column column) {
        return id.equals(column.id()) || id.startsWith(column.id() + "/");
    }

    private static Stream<DefinitionMistake> unfit(DefinitionFile<?> file, ChartDefinition chart, String needs) {
        return Stream.of(
                file.mistake("/kind", MistakeKind.CHART_KIND, chart.kind().code(), "@needs." + needs));
    }

    private static Stream<DefinitionMistake> parts(
            DefinitionFile<?> file, ChartDefinition chart, List<String> columns, List<String> rows) {
        boolean byColumns = chart.categories()
                .filter(ChartDefinition.Categories.COLUMNS::equals)
                .isPresent();
        boolean totalIsRow = byColumns || chart.kind() == ChartKind.WATERFALL;
        List<String> series = byColumns ? rows : columns;
        List<String> either = rows.isEmpty() || columns.isEmpty()
                ? List.of()
                : Stream.concat(columns.stream(), rows.stream()).toList();
        return Stream.of(
                        there(file, "/columns", "column-of-table", chart.columns(), columns),
                        there(file, "/rows", "row-of-table", chart.rows(), rows),
                        there(file, "/labels", byColumns ? "row-of-table" : "column-of-table", chart.labels(), series),
                        there(
                                file,
                                "/total",
                                totalIsRow ? "row-of-table" : "column-of-table",
                                chart.total().stream().toList(),
                                totalIsRow ? rows : columns),
                        there(
                                file,
                                "/names",
                                "part-of-table",
                                chart.names().stream().map(name -> name.id()).toList(),
                                either))
                .flatMap(mistakes -> mistakes);
    }

    /** Nothing is told where it is not known what there will be. */
    static Stream<DefinitionMistake> there(
            DefinitionFile<?> file, String place, String what, List<String> ids, List<String> known) {
        return known.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, ids.size())
                        .boxed()
                        .flatMap(index ->
                                Catalogue.among(file, YamlDocument.child(place, index), what, ids.get(index), known));
    }
}
