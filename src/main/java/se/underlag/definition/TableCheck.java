package se.underlag.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.tabulate.TableDefinition;
import se.underlag.tabulate.TableDefinition.Column;
import se.underlag.tabulate.TableDefinition.Rows;

/** The series, dimensions, codes and columns that a table names are there and fit together. */
final class TableCheck implements DefinitionKind.Check<TableDefinition> {

    static final List<String> PLACEHOLDERS = List.of(
            "period",
            "period-before",
            "month",
            "month-before",
            "span",
            "span-before",
            "year",
            "year-before",
            "organisation",
            "organisation-possessive");

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<TableDefinition> file, TableDefinition table, Catalogue catalogue) {
        return Stream.of(
                        series(file, table, catalogue),
                        dimensions(file, table, catalogue),
                        columns(file, table.columns()),
                        twice(
                                file,
                                "/columns",
                                table.columns().stream().map(Column::id).toList()),
                        Texts.mistakes(file, PLACEHOLDERS),
                        table.text().stream()
                                .flatMap(rule -> new TextCheck(file, "/text", table, catalogue).mistakes(rule)))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    private static Stream<DefinitionMistake> series(
            DefinitionFile<?> file, TableDefinition table, Catalogue catalogue) {
        Stream<DefinitionMistake> own =
                table.series().stream().flatMap(id -> catalogue.reference(file, "/series", "series", id));
        Rows rows = table.rows();
        boolean needsOwn = rows.series().isEmpty() && table.series().isEmpty();
        Stream<DefinitionMistake> missing =
                needsOwn ? Stream.of(file.mistake("", MistakeKind.KEY_MISSING, "series")) : Stream.empty();
        Stream<DefinitionMistake> ofRows = indexes(rows.series()).flatMap(index -> {
            String place = YamlDocument.child(YamlDocument.child("/rows/series", index), "series");
            List<String> ids = rows.series().get(index).series();
            return indexes(ids)
                    .flatMap(at -> catalogue.reference(file, YamlDocument.child(place, at), "series", ids.get(at)));
        });
        Stream<DefinitionMistake> sameIds = twice(
                file,
                "/rows/series",
                rows.series().stream().map(row -> row.id()).toList());
        return Stream.of(own, missing, ofRows, sameIds).flatMap(mistakes -> mistakes);
    }

    private static Stream<DefinitionMistake> dimensions(
            DefinitionFile<?> file, TableDefinition table, Catalogue catalogue) {
        Breakdowns breakdowns = new Breakdowns(catalogue);
        List<String> series = Stream.concat(
                        table.series().stream(), table.rows().series().stream().flatMap(row -> row.series().stream()))
                .distinct()
                .toList();
        Stream<DefinitionMistake> rows = table.rows().dimension().stream()
                .flatMap(dimension -> breakdowns.mistakes(file, "/rows/dimension", dimension, series));
        Stream<DefinitionMistake> where = table.where().entrySet().stream().flatMap(selection -> {
            String place = YamlDocument.child("/where", selection.getKey());
            return Stream.concat(
                    breakdowns.mistakes(file, place, selection.getKey(), series),
                    codes(
                            file,
                            YamlDocument.child(place, "codes"),
                            selection.getKey(),
                            selection.getValue().codes(),
                            catalogue));
        });
        Stream<DefinitionMistake> split = table.split().stream()
                .flatMap(by -> Stream.concat(
                        breakdowns.mistakes(file, "/split/dimension", by.dimension(), series),
                        codes(file, "/split/codes", by.dimension(), by.codes(), catalogue)));
        return Stream.of(rows, where, split).flatMap(mistakes -> mistakes);
    }

    private static Stream<DefinitionMistake> codes(
            DefinitionFile<?> file, String place, String dimension, List<String> codes, Catalogue catalogue) {
        return catalogue.ids("codes").contains(dimension)
                ? indexes(codes)
                        .flatMap(index ->
                                catalogue.code(file, YamlDocument.child(place, index), dimension, codes.get(index)))
                : Stream.empty();
    }

    private static Stream<DefinitionMistake> columns(DefinitionFile<?> file, List<Column> columns) {
        List<String> ids = columns.stream().map(Column::id).toList();
        return indexes(columns).flatMap(index -> {
            Column column = columns.get(index);
            String place = YamlDocument.child("/columns", index);
            return Stream.of(
                            used(file, place, "difference", column.difference(), columns, ids),
                            used(file, place, "percent-change", column.percentChange(), columns, ids),
                            used(
                                    file,
                                    place,
                                    "share-of-column",
                                    column.shareOfColumn().stream().toList(),
                                    columns,
                                    ids))
                    .flatMap(mistakes -> mistakes);
        });
    }

    private static Stream<DefinitionMistake> used(
            DefinitionFile<?> file,
            String place,
            String key,
            List<String> used,
            List<Column> columns,
            List<String> ids) {
        String pointer = YamlDocument.child(place, key);
        return indexes(used).flatMap(index -> {
            String here = YamlDocument.child(pointer, index);
            Stream<DefinitionMistake> computed = columns.stream()
                    .filter(column -> column.id().equals(used.get(index)) && isComputed(column))
                    .map(column -> file.mistake(here, MistakeKind.COLUMN_COMPUTED, column.id()));
            return Stream.concat(Catalogue.among(file, here, "column", used.get(index), ids), computed);
        });
    }

    private static boolean isComputed(Column column) {
        return !column.difference().isEmpty()
                || !column.percentChange().isEmpty()
                || column.shareOfColumn().isPresent();
    }

    private static Stream<DefinitionMistake> twice(DefinitionFile<?> file, String place, List<String> ids) {
        List<DefinitionMistake> mistakes = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer former = first.putIfAbsent(ids.get(i), i);
            if (former != null) {
                mistakes.add(file.mistake(
                        YamlDocument.child(YamlDocument.child(place, i), "id"),
                        MistakeKind.CODE_TWICE,
                        ids.get(i),
                        file.line(YamlDocument.child(YamlDocument.child(place, former), "id"))));
            }
        }
        return mistakes.stream();
    }

    private static Stream<Integer> indexes(List<?> list) {
        return IntStream.range(0, list.size()).boxed();
    }
}
