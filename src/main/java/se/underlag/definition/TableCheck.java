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

    private static final List<String> OF_TIME = List.of("period", "month", "span", "year");
    private static final List<String> YEARS = List.of("", "-before", "-after", "-after-2");
    private static final List<String> OF_ORGANISATION = List.of("organisation", "organisation-possessive");
    private static final List<String> OF_ROWS = List.of("name", "count");

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<TableDefinition> file, TableDefinition table, Catalogue catalogue) {
        return Stream.of(
                        series(file, table, catalogue),
                        dimensions(file, table, catalogue),
                        TableColumns.mistakes(file, table, catalogue),
                        TableRows.mistakes(file, table, catalogue),
                        twice(
                                file,
                                "/columns",
                                table.columns().stream().map(Column::id).toList()),
                        Texts.mistakes(file, placeholders(table)),
                        table.text().stream()
                                .flatMap(rule -> new TextCheck(file, "/text", table, catalogue).mistakes(rule)))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    static List<String> placeholders(TableDefinition table) {
        Stream<String> times = OF_TIME.stream().flatMap(time -> YEARS.stream().map(year -> time + year));
        List<String> rows = table.rows().label().isPresent() ? OF_ROWS : List.of();
        return Stream.of(times, OF_ORGANISATION.stream(), rows.stream())
                .flatMap(names -> names)
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

    static Stream<DefinitionMistake> codes(
            DefinitionFile<?> file, String place, String dimension, List<String> codes, Catalogue catalogue) {
        return catalogue.ids("codes").contains(dimension)
                ? indexes(codes)
                        .flatMap(index ->
                                catalogue.code(file, YamlDocument.child(place, index), dimension, codes.get(index)))
                : Stream.empty();
    }

    static Stream<DefinitionMistake> twice(DefinitionFile<?> file, String place, List<String> ids) {
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
