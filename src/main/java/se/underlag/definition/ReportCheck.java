package se.underlag.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.publish.ReportDefinition;
import se.underlag.tabulate.TableDefinition;

/**
 * The tables, charts and organisations of a report are there. Each table and chart once, also for another organisation:
 * its files and figures go by its code.
 */
final class ReportCheck implements DefinitionKind.Check<ReportDefinition> {

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<ReportDefinition> file, ReportDefinition report, Catalogue catalogue) {
        Stream<DefinitionMistake> organisation =
                catalogue.code(file, "/organisation", "organisation", report.organisation());
        Stream<DefinitionMistake> tables = entries(file, "tables", "table", report.tables(), catalogue);
        Stream<DefinitionMistake> charts = entries(file, "charts", "chart", report.charts(), catalogue);
        return Stream.of(organisation, tables, charts)
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    private static Stream<DefinitionMistake> entries(
            DefinitionFile<?> file,
            String folder,
            String key,
            List<ReportDefinition.Entry> entries,
            Catalogue catalogue) {
        return IntStream.range(0, entries.size()).boxed().flatMap(index -> {
            ReportDefinition.Entry entry = entries.get(index);
            String place = YamlDocument.child("/" + folder, index);
            Stream<DefinitionMistake> itself =
                    catalogue.reference(file, YamlDocument.child(place, key), folder, entry.id());
            Stream<DefinitionMistake> whose = entry.organisation().stream()
                    .flatMap(id -> catalogue.code(file, YamlDocument.child(place, "organisation"), "organisation", id));
            boolean again = entries.subList(0, index).stream()
                    .anyMatch(earlier -> earlier.id().equals(entry.id()));
            Stream<DefinitionMistake> twice = again
                    ? Stream.of(file.mistake(place, MistakeKind.ENTRY_TWICE, "\"" + entry.id() + "\""))
                    : Stream.empty();
            Stream<DefinitionMistake> text = entry.text().stream()
                    .flatMap(rule -> table(folder, entry.id(), catalogue).stream()
                            .flatMap(table -> new TextCheck(file, YamlDocument.child(place, "text"), table, catalogue)
                                    .mistakes(rule)));
            return Stream.of(itself, whose, twice, text).flatMap(mistakes -> mistakes);
        });
    }

    /** The table of an entry, or of its chart; empty where that has mistakes of its own. */
    private static Optional<TableDefinition> table(String folder, String id, Catalogue catalogue) {
        Optional<String> table = folder.equals("tables")
                ? Optional.of(id)
                : catalogue.find(DefinitionKind.CHARTS, id).map(chart -> chart.table());
        return table.flatMap(code -> catalogue.find(DefinitionKind.TABLES, code));
    }
}
