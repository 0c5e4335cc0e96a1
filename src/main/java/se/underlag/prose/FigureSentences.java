package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Content.Difference;
import se.underlag.tabulate.Table.Content.Measured;
import se.underlag.tabulate.Table.Row;

/** The sentences that a rule gives itself, {@code Av dem var {now/kvinna} kvinnor.}, with their figures. */
final class FigureSentences {

    /** {@code {column}} in the row of the level, {@code {row:column}}. */
    private static final Pattern FIGURE = Pattern.compile("\\{(?:([^{}:]+):)?([^{}:]+)}");

    private final Angle angle;
    private final Phrases phrases;

    FigureSentences(Angle angle, Phrases phrases) {
        this.angle = angle;
        this.phrases = phrases;
    }

    /** Those whose figures are there, and are shown by the chart where it is about one. */
    List<String> sentences() {
        return angle.rule().also().stream()
                .map(text -> angle.table().filled(text.in(phrases.locale())))
                .flatMap(text -> filled(text).stream())
                .map(Phrases::capitalised)
                .toList();
    }

    private Optional<String> filled(String text) {
        Matcher matcher = FIGURE.matcher(text);
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            Optional<String> figure = figure(Optional.ofNullable(matcher.group(1)), matcher.group(2));
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(figure.get()));
        }
        return Optional.of(matcher.appendTail(sentence).toString());
    }

    private Optional<String> figure(Optional<String> rowId, String columnId) {
        Table table = angle.table();
        Optional<Row> row = rowId.isPresent() ? table.row(rowId.get()) : angle.level();
        Optional<Column> column = table.column(columnId);
        boolean shown = row.filter(angle.focus()::shows).isPresent()
                && column.filter(this::isShown).isPresent();
        return shown ? angle.cell(row.get(), column).flatMap(cell -> figure(cell, column.get())) : Optional.empty();
    }

    private Optional<String> figure(Cell cell, Column column) {
        return cell.figure().value().map(value -> {
            boolean money = cell.unit().isMoney();
            BigDecimal told = money ? angle.told(value) : value;
            if (column.role() == ColumnRole.CHANGE) {
                return phrases.signed(told, cell);
            }
            boolean bare = angle.rule().unitInSubject().orElse(false);
            return bare ? Phrases.number(told, cell) : phrases.amount(told, cell);
        });
    }

    /** A chart that shows both this year and last shows the change. */
    private boolean isShown(Column column) {
        if (angle.focus().shows(column)) {
            return true;
        }
        List<Measured> both = new ArrayList<>();
        if (column.content() instanceof Difference difference) {
            both.addAll(List.of(difference.first(), difference.second()));
        }
        return !both.isEmpty()
                && both.stream().allMatch(measured -> angle.table().columns().stream()
                        .anyMatch(other -> other.content().equals(measured)
                                && other.part().equals(column.part())
                                && angle.focus().shows(other)));
    }
}
