package se.underlag.definition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.ChartDefinition;
import se.underlag.chart.ChartKind;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.tabulate.TableDefinition;

/** The table of a chart is there, with the rows and columns that the chart names. */
final class ChartCheck implements DefinitionKind.Check<ChartDefinition> {

    private static final List<String> PLACEHOLDERS = List.of("organisation", "period", "period-before", "unit");

    /** The ids that tables give their rows of totals, and columns of totals in a split. */
    private static final String SUM = "summa";

    private static final String TOTAL = "totalt";

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<ChartDefinition> file, ChartDefinition chart, Catalogue catalogue) {
        Stream<DefinitionMistake> parts = catalogue.find(DefinitionKind.TABLES, chart.table()).stream()
                .flatMap(table -> parts(file, chart, columns(table), rows(table, catalogue)));
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
    private static Stream<DefinitionMistake> there(
            DefinitionFile<?> file, String place, String what, List<String> ids, List<String> known) {
        return known.isEmpty()
                ? Stream.empty()
                : IntStream.range(0, ids.size())
                        .boxed()
                        .flatMap(index ->
                                Catalogue.among(file, YamlDocument.child(place, index), what, ids.get(index), known));
    }

    /** The columns that are shown, as {@code now} or split as {@code now/kvinna}. */
    private static List<String> columns(TableDefinition table) {
        List<String> parts = table.split()
                .map(split -> Stream.concat(
                                split.codes().stream(), split.total().stream().map(total -> TOTAL))
                        .map(code -> "/" + code)
                        .toList())
                .orElse(List.of(""));
        return table.columns().stream()
                .filter(column -> !column.hidden())
                .flatMap(column -> parts.stream().map(part -> column.id() + part))
                .toList();
    }

    /** The rows; none where exports may add to them. */
    private static List<String> rows(TableDefinition table, Catalogue catalogue) {
        TableDefinition.Rows rows = table.rows();
        if (rows.dimension().isEmpty()) {
            List<String> own = rows.series().stream().map(row -> row.id()).toList();
            return own.isEmpty() ? List.of(table.table()) : own;
        }
        String dimension = rows.dimension().get();
        return catalogue
                .find(DefinitionKind.CODES, dimension)
                .map(CodeListDefinition::toCodeList)
                .filter(list -> !list.isOpen() && !dimension.equals("organisation"))
                .map(list -> Stream.of(codes(list), Stream.of(SUM), Stream.of(TOTAL))
                        .flatMap(ids -> ids)
                        .toList())
                .orElse(List.of());
    }

    private static Stream<String> codes(CodeList list) {
        return list.codes().stream().flatMap(Code::withDescendants).map(Code::id);
    }
}
