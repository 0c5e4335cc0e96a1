package se.underlag.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.tabulate.TableDefinition;
import se.underlag.tabulate.TableDefinition.Column;
import se.underlag.tabulate.TableDefinition.StatusRule;
import se.underlag.tabulate.TableDefinition.TrendRule;

/** What the columns of a table name: other columns that fit, series, dimensions and codes there are. */
final class TableColumns {

    private final DefinitionFile<?> file;
    private final TableDefinition table;
    private final Catalogue catalogue;
    private final List<String> ids;

    private TableColumns(DefinitionFile<?> file, TableDefinition table, Catalogue catalogue) {
        this.file = file;
        this.table = table;
        this.catalogue = catalogue;
        this.ids = table.columns().stream().map(Column::id).toList();
    }

    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, TableDefinition table, Catalogue catalogue) {
        TableColumns columns = new TableColumns(file, table, catalogue);
        return IntStream.range(0, table.columns().size())
                .boxed()
                .flatMap(index -> columns.column(
                        YamlDocument.child("/columns", index), table.columns().get(index)));
    }

    private Stream<DefinitionMistake> column(String place, Column column) {
        return Stream.of(
                        used(place, "difference", column.difference(), TableColumns::isFigure),
                        used(place, "percent-change", column.percentChange(), TableColumns::isFigure),
                        used(place, "share-of-column", list(column.shareOfColumn()), TableColumns::isFigure),
                        used(place, "percent-of", column.percentOf(), TableColumns::isOfFigures),
                        used(place, "or-column", list(column.orColumn()), TableColumns::isPlain),
                        used(place, "in-parentheses", list(column.inParentheses()), TableColumns::isPlain),
                        used(place, "from-members", list(column.fromMembers()), other -> other.status()
                                .isPresent()),
                        meaning(place, column),
                        column.status().stream().flatMap(rule -> status(YamlDocument.child(place, "status"), rule)),
                        column.trend().stream().flatMap(rule -> trend(YamlDocument.child(place, "trend"), rule)))
                .flatMap(mistakes -> mistakes);
    }

    /** Its own series, and the dimensions it shows or selects by. */
    private Stream<DefinitionMistake> meaning(String place, Column column) {
        Stream<DefinitionMistake> series = column.series().stream()
                .flatMap(id -> catalogue.reference(file, YamlDocument.child(place, "series"), "series", id));
        Map<String, String> dimensions = new LinkedHashMap<>();
        column.word().ifPresent(id -> dimensions.put("word", id));
        column.bound().ifPresent(id -> dimensions.put("bound", id));
        Stream<DefinitionMistake> shown = dimensions.entrySet().stream()
                .flatMap(use -> dimension(YamlDocument.child(place, use.getKey()), use.getValue(), column.series()));
        Stream<DefinitionMistake> selected = column.where().entrySet().stream().flatMap(selection -> {
            String here = YamlDocument.child(YamlDocument.child(place, "where"), selection.getKey());
            return Stream.concat(
                    dimension(here, selection.getKey(), column.series()),
                    TableCheck.codes(
                            file,
                            YamlDocument.child(here, "codes"),
                            selection.getKey(),
                            selection.getValue().codes(),
                            catalogue));
        });
        return Stream.of(series, shown, selected).flatMap(mistakes -> mistakes);
    }

    private Stream<DefinitionMistake> status(String place, StatusRule rule) {
        return Stream.of(
                        rule.series().stream()
                                .flatMap(id ->
                                        catalogue.reference(file, YamlDocument.child(place, "series"), "series", id)),
                        used(place, "outcome", List.of(rule.outcome()), TableColumns::isFigure),
                        used(place, "target", List.of(rule.target()), TableColumns::isFigure),
                        dimension(YamlDocument.child(place, "dimension"), rule.dimension(), rule.series()),
                        ways(place, rule.direction(), rule.series(), rule.higher(), rule.lower()))
                .flatMap(mistakes -> mistakes);
    }

    private Stream<DefinitionMistake> trend(String place, TrendRule rule) {
        return Stream.of(
                        rule.series().stream()
                                .flatMap(id ->
                                        catalogue.reference(file, YamlDocument.child(place, "series"), "series", id)),
                        used(place, "now", List.of(rule.now()), TableColumns::isFigure),
                        used(place, "before", List.of(rule.before()), TableColumns::isFigure),
                        used(place, "target", list(rule.target()), TableColumns::isFigure),
                        ways(place, rule.direction(), rule.series(), rule.higher(), rule.lower()))
                .flatMap(mistakes -> mistakes);
    }

    private Stream<DefinitionMistake> ways(
            String place, String direction, Optional<String> series, List<String> higher, List<String> lower) {
        return Stream.of(
                        dimension(YamlDocument.child(place, "direction"), direction, series),
                        TableCheck.codes(file, YamlDocument.child(place, "higher"), direction, higher, catalogue),
                        TableCheck.codes(file, YamlDocument.child(place, "lower"), direction, lower, catalogue))
                .flatMap(mistakes -> mistakes);
    }

    private Stream<DefinitionMistake> dimension(String pointer, String dimension, Optional<String> series) {
        List<String> shown = list(series.or(table::series));
        return new Breakdowns(catalogue).mistakes(file, pointer, dimension, shown);
    }

    private Stream<DefinitionMistake> used(String place, String key, List<String> used, Predicate<Column> fits) {
        String pointer = YamlDocument.child(place, key);
        boolean many = file.document()
                .map(document -> document.root().at(pointer).isArray())
                .orElse(false);
        return IntStream.range(0, used.size()).boxed().flatMap(index -> {
            String here = many ? YamlDocument.child(pointer, index) : pointer;
            Stream<DefinitionMistake> unfit = table.columns().stream()
                    .filter(column -> column.id().equals(used.get(index)) && !fits.test(column))
                    .map(column -> file.mistake(here, MistakeKind.COLUMN_COMPUTED, column.id()));
            return Stream.concat(Catalogue.among(file, here, "column", used.get(index), ids), unfit);
        });
    }

    /** It shows figures as they were delivered. */
    private static boolean isFigure(Column column) {
        return column.isMeasured() && !column.isWords();
    }

    /** It shows figures, or what differs between two that do. */
    private static boolean isOfFigures(Column column) {
        return !column.isWords()
                && column.percentOf().isEmpty()
                && column.percentChange().isEmpty();
    }

    /** It does not send on to yet another. */
    private static boolean isPlain(Column column) {
        return column.orColumn().isEmpty() && column.inParentheses().isEmpty();
    }

    private static List<String> list(Optional<String> id) {
        return id.stream().toList();
    }
}
