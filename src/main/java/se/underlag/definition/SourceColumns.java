package se.underlag.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.series.Names;

/** The columns of a source: their code lists and headings, and every mention of them. */
final class SourceColumns {

    private SourceColumns() {}

    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, SourceDefinition source, Catalogue catalogue) {
        Stream<DefinitionMistake> columns = source.columns().entrySet().stream()
                .flatMap(column -> column(file, column.getKey(), column.getValue(), catalogue));
        return Stream.of(columns, sameHeadings(file, source).stream(), references(file, source))
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<DefinitionMistake> column(
            DefinitionFile<?> file, String id, ColumnDefinition column, Catalogue catalogue) {
        String place = YamlDocument.child("/columns", id);
        String code = YamlDocument.child(place, "code");
        Stream<DefinitionMistake> list =
                column.code().stream().flatMap(dimension -> catalogue.reference(file, code, "codes", dimension));
        Stream<DefinitionMistake> others = Stream.of(
                        column.words().map(dimension -> Map.entry("words", dimension)),
                        column.bounds().map(dimension -> Map.entry("bounds", dimension)))
                .flatMap(Optional::stream)
                .flatMap(use ->
                        catalogue.reference(file, YamlDocument.child(place, use.getKey()), "codes", use.getValue()));
        Stream<DefinitionMistake> absent =
                column.type() == ColumnType.CODE && column.code().isEmpty()
                        ? Stream.of(file.mistake(place, MistakeKind.KEY_MISSING, "code"))
                        : Stream.empty();
        String fractions = YamlDocument.child(place, "fractions");
        Stream<DefinitionMistake> headings = IntStream.range(
                        0, column.fractions().size())
                .boxed()
                .flatMap(index -> Catalogue.among(
                        file,
                        YamlDocument.child(fractions, index),
                        "heading",
                        column.fractions().get(index),
                        column.headings()));
        return Stream.of(list, others, absent, headings).flatMap(mistakes -> mistakes);
    }

    private static List<DefinitionMistake> sameHeadings(DefinitionFile<?> file, SourceDefinition source) {
        List<DefinitionMistake> mistakes = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        source.columns().forEach((id, column) -> {
            String headings = YamlDocument.child(YamlDocument.child("/columns", id), "headings");
            for (int i = 0; i < column.headings().size(); i++) {
                String heading = column.headings().get(i);
                String place = YamlDocument.child(headings, i);
                String former = first.putIfAbsent(Names.key(heading), place);
                if (former != null && !former.startsWith(headings + "/")) {
                    mistakes.add(file.mistake(place, MistakeKind.HEADING_TWICE, heading, file.line(former)));
                }
            }
        });
        return mistakes;
    }

    /** Every mention of a column: key, organisation, totals, what is the same. */
    private static Stream<DefinitionMistake> references(DefinitionFile<?> file, SourceDefinition source) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, String> single = new LinkedHashMap<>();
        lists.put("/organisation/columns", source.organisation().columns());
        lists.put("/key", source.key());
        for (int i = 0; i < source.totals().size(); i++) {
            lists.put("/totals/" + i + "/of", source.totals().get(i).of());
        }
        source.columns().forEach((id, column) -> {
            String place = YamlDocument.child("/columns", id);
            column.sectionIn().ifPresent(in -> single.put(YamlDocument.child(place, "section-in"), in));
            column.sumOf().ifPresent(of -> single.put(YamlDocument.child(place, "sum-of"), of));
        });
        Stream<DefinitionMistake> alone =
                single.entrySet().stream().flatMap(use -> columnThere(file, source, use.getKey(), use.getValue()));
        Stream<DefinitionMistake> same = IntStream.range(0, source.same().size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        columnThere(
                                file,
                                source,
                                "/same/" + i + "/column",
                                source.same().get(i).column()),
                        columnThere(
                                file,
                                source,
                                "/same/" + i + "/each",
                                source.same().get(i).each())));
        Stream<DefinitionMistake> listed = lists.entrySet().stream()
                .flatMap(list -> IntStream.range(0, list.getValue().size())
                        .boxed()
                        .flatMap(index -> columnThere(
                                file,
                                source,
                                YamlDocument.child(list.getKey(), index),
                                list.getValue().get(index))));
        return Stream.of(listed, same, alone).flatMap(mistakes -> mistakes);
    }

    /** The mistake of a mention of a column that is not there; nothing where it is. */
    static Stream<DefinitionMistake> columnThere(
            DefinitionFile<?> file, SourceDefinition source, String pointer, String id) {
        return Catalogue.among(file, pointer, "column", id, source.columns().keySet());
    }
}
