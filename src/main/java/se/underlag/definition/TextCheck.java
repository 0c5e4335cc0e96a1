package se.underlag.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.underlag.tabulate.TableDefinition;
import se.underlag.tabulate.TextRule;

/** The rows and columns that a rule for words names are in its table, and the placeholders of its texts are filled in. */
final class TextCheck {

    private static final List<String> TIMES = List.of("when", "when-before", "time", "time-before");

    private final DefinitionFile<?> file;
    private final String place;
    private final TableDefinition table;
    private final List<String> columns;
    private final List<String> rows;

    /**
     * @param place where the rule stands in the file: {@code /text}
     * @param table the table whose figures are told
     */
    TextCheck(DefinitionFile<?> file, String place, TableDefinition table, Catalogue catalogue) {
        this.file = file;
        this.place = place;
        this.table = table;
        this.columns = TableParts.columns(table);
        this.rows = TableParts.rows(table, catalogue);
    }

    Stream<DefinitionMistake> mistakes(TextRule rule) {
        return Stream.of(
                        one("row", "row-of-table", rule.row(), rows),
                        one("split", "code", rule.split(), splits()),
                        one("now", "column-of-table", rule.now(), measured()),
                        one("plan", "column-of-table", rule.plan(), measured()),
                        rule.parts().stream().flatMap(this::parts),
                        texts())
                .flatMap(mistakes -> mistakes);
    }

    private Stream<DefinitionMistake> parts(TextRule.Parts parts) {
        List<String> named = parts.names().stream().map(TextRule.Name::id).toList();
        return Stream.of(
                        ChartCheck.there(file, place + "/parts/rows", "row-of-table", parts.rows(), rows),
                        ChartCheck.there(file, place + "/parts/names", "row-of-table", named, rows),
                        one("parts/by", "difference-of-table", parts.by(), differences()))
                .flatMap(mistakes -> mistakes);
    }

    private Stream<DefinitionMistake> one(String key, String what, Optional<String> id, List<String> known) {
        return id.stream()
                .filter(name -> !known.isEmpty())
                .flatMap(name -> Catalogue.among(file, place + "/" + key, what, name, known));
    }

    private Stream<DefinitionMistake> texts() {
        List<String> usual = Stream.concat(TableCheck.placeholders(table).stream(), TIMES.stream())
                .toList();
        Stream<DefinitionMistake> whole = Stream.of("subject", "when", "compared-with", "of", "parts/plural")
                .flatMap(key -> Texts.mistakes(file, place + "/" + key, usual));
        return Stream.of(
                        whole,
                        Texts.mistakes(file, place + "/plan-called", usual),
                        Texts.mistakes(file, place + "/parts/one", with(usual, Stream.of("name"))),
                        Texts.mistakes(file, place + "/parts/many", with(usual, Stream.of("names"))),
                        also(with(usual, figures())))
                .flatMap(mistakes -> mistakes);
    }

    /** Of rows that exports may add to, only the column can be checked. */
    private Stream<DefinitionMistake> also(List<String> known) {
        List<String> told = Stream.concat(figureColumns(), counts()).toList();
        Predicate<String> isFigure = name -> rows.isEmpty() && told.contains(name.substring(name.indexOf(':') + 1));
        return Texts.mistakes(file, place + "/also", known, isFigure);
    }

    /**
     * {@code {now/kvinna}}, and {@code {lakare:now/kvinna}} for each row that is known; the rows that are counted by their
     * words, and what their labels count.
     */
    private Stream<String> figures() {
        List<String> told = figureColumns().toList();
        Stream<String> counted = Stream.of(TextRule.Counted.values())
                .flatMap(counting -> Stream.of(counting.number(), counting.names()))
                .flatMap(row -> columns.stream().map(column -> row + ":" + column));
        Stream<String> ofRows = rows.stream()
                .flatMap(row -> Stream.concat(
                        told.stream().map(column -> row + ":" + column), counts().map(count -> row + ":" + count)));
        return Stream.of(told.stream(), counted, ofRows).flatMap(placeholders -> placeholders);
    }

    private Stream<String> figureColumns() {
        return Stream.concat(
                columns.stream(), table.columns().stream().flatMap(column -> column.inParentheses().stream()));
    }

    /** What can be told of the number that a label counts. */
    private Stream<String> counts() {
        return table.rows().count().stream().flatMap(count -> Stream.of("count", "others"));
    }

    private static List<String> with(List<String> usual, Stream<String> more) {
        return Stream.concat(more, usual.stream()).toList();
    }

    private List<String> splits() {
        return table.split().stream()
                .flatMap(split -> Stream.concat(
                        split.codes().stream(), split.total().stream().map(total -> TableParts.TOTAL)))
                .toList();
    }

    private List<String> measured() {
        return table.columns().stream()
                .filter(column -> column.difference().isEmpty()
                        && column.percentChange().isEmpty()
                        && column.shareOfColumn().isEmpty())
                .map(TableDefinition.Column::id)
                .toList();
    }

    private List<String> differences() {
        return table.columns().stream()
                .filter(column -> !column.difference().isEmpty() && !column.hidden())
                .map(TableDefinition.Column::id)
                .toList();
    }
}
