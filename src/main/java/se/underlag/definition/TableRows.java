package se.underlag.definition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.tabulate.TableDefinition;
import se.underlag.tabulate.TableDefinition.ListedRow;
import se.underlag.tabulate.TableDefinition.Rows;

/** The rows that a table lists: members there are, sums of what stands above them; and what groups and counts rows. */
final class TableRows {

    private static final String LIST = "/rows/list";

    private TableRows() {}

    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, TableDefinition table, Catalogue catalogue) {
        Rows rows = table.rows();
        List<String> series = table.series().stream().toList();
        Stream<DefinitionMistake> within = rows.within().stream()
                .flatMap(dimension -> new Breakdowns(catalogue).mistakes(file, "/rows/within", dimension, series));
        Stream<DefinitionMistake> count =
                rows.count().stream().flatMap(id -> catalogue.reference(file, "/rows/count", "series", id));
        Stream<DefinitionMistake> listed =
                IntStream.range(0, rows.list().size()).boxed().flatMap(index -> listed(file, rows, index, catalogue));
        return Stream.of(within, count, listed).flatMap(mistakes -> mistakes);
    }

    private static Stream<DefinitionMistake> listed(DefinitionFile<?> file, Rows rows, int index, Catalogue catalogue) {
        ListedRow row = rows.list().get(index);
        String place = YamlDocument.child(LIST, index);
        List<ListedRow> above = rows.list().subList(0, index);
        Stream<DefinitionMistake> twice = above.stream()
                .filter(other -> other.name().equals(row.name()))
                .map(other -> file.mistake(place, MistakeKind.ENTRY_TWICE, "\"" + row.name() + "\""));
        String dimension = rows.dimension().orElse("");
        Stream<DefinitionMistake> member = row.code().stream()
                .flatMap(code -> catalogue.code(file, YamlDocument.child(place, "code"), dimension, code));
        List<String> sums = above.stream()
                .filter(other -> other.code().isEmpty())
                .map(ListedRow::name)
                .toList();
        String parts = YamlDocument.child(place, "sum");
        Stream<DefinitionMistake> summed = IntStream.range(0, row.sum().size())
                .boxed()
                .filter(part -> !sums.contains(row.sum().get(part)))
                .flatMap(part -> catalogue.code(
                        file,
                        YamlDocument.child(parts, part),
                        dimension,
                        row.sum().get(part)));
        return Stream.of(twice, member, summed).flatMap(mistakes -> mistakes);
    }
}
