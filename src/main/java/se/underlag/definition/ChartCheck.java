package se.underlag.definition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.ChartDefinition;
import se.underlag.chart.ChartKind;

/** The table of a chart is there, with the rows and columns that the chart names. */
final class ChartCheck implements DefinitionKind.Check<ChartDefinition> {

    private static final List<String> PLACEHOLDERS = List.of("organisation", "period", "period-before", "unit");

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<ChartDefinition> file, ChartDefinition chart, Catalogue catalogue) {
        Stream<DefinitionMistake> parts = catalogue.find(DefinitionKind.TABLES, chart.table()).stream()
                .flatMap(table -> parts(file, chart, TableParts.columns(table), TableParts.rows(table, catalogue)));
        return Stream.of(
                        catalogue.reference(file, "/table", "tables", chart.table()),
                        parts,
                        Texts.mistakes(file, PLACEHOLDERS))
                .flatMap(mistakes -> mistakes)
                .toList();
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
