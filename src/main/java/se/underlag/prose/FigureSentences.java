package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.underlag.series.LocalText;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Content.Difference;
import se.underlag.tabulate.Table.Content.Measured;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.tabulate.TextRule.Counted;
import se.underlag.wording.Typography;

/** The sentences that a rule gives itself, {@code Av dem var {now/kvinna} kvinnor.}, with their figures. */
final class FigureSentences {

    /** {@code {column}} in the row of the level, {@code {row:column}}. */
    private static final Pattern FIGURE = Pattern.compile("\\{(?:([^{}:]+):)?([^{}:]+)}");

    /** So many rows are listed; of more the number says enough. */
    private static final int MOST_NAMES = 6;

    private final Angle angle;
    private final Table table;
    private final Phrases phrases;

    FigureSentences(Angle angle, Phrases phrases) {
        this.angle = angle;
        this.table = angle.table().spread();
        this.phrases = phrases;
    }

    /** Those whose figures are there, and are shown by the chart where it is about one; and what their notes say. */
    List<String> sentences() {
        Set<Integer> told = new HashSet<>();
        angle.level().flatMap(angle::now).ifPresent(cell -> told.addAll(cell.notes()));
        List<String> sentences = new ArrayList<>();
        for (LocalText text : angle.rule().also()) {
            Set<Integer> notes = new LinkedHashSet<>();
            filled(table.filled(text.in(phrases.locale())), notes).ifPresent(sentence -> {
                sentences.add(Phrases.capitalised(sentence));
                notes.stream()
                        .filter(told::add)
                        .map(note -> phrases.remark(table.notes().get(note)))
                        .forEach(sentences::add);
            });
        }
        return sentences;
    }

    private Optional<String> filled(String text, Set<Integer> notes) {
        Matcher matcher = FIGURE.matcher(text);
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            Optional<String> figure = figure(Optional.ofNullable(matcher.group(1)), matcher.group(2), notes);
            if (figure.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(figure.get()));
        }
        return Optional.of(matcher.appendTail(sentence).toString());
    }

    private Optional<String> figure(Optional<String> rowId, String columnId, Set<Integer> notes) {
        Optional<Column> column = table.column(columnId);
        Optional<Counted> counted = Stream.of(Counted.values())
                .filter(counting -> rowId.filter(id -> id.equals(counting.number()) || id.equals(counting.names()))
                        .isPresent())
                .findFirst();
        if (counted.isPresent()) {
            boolean isNumber = counted.get().number().equals(rowId.get());
            return column.filter(this::isShown)
                    .flatMap(of -> isNumber ? number(counted.get(), of) : names(counted.get(), of));
        }
        Optional<Row> row = rowId.or(() -> angle.level().map(Row::id)).flatMap(table::row);
        if (row.isEmpty() || !angle.focus().shows(row.get())) {
            return Optional.empty();
        }
        if (columnId.equals("count") || columnId.equals("others")) {
            return counted(row.get(), columnId.equals("others"));
        }
        return column.filter(this::isShown).flatMap(of -> {
            Cell cell = row.get().cells().get(table.indexOf(of));
            notes.addAll(cell.notes());
            return figure(cell, of);
        });
    }

    /** How many rows; nothing where the column says nothing of any. */
    private Optional<String> number(Counted counted, Column column) {
        return rows(Counted.ALL, column).isEmpty()
                ? Optional.empty()
                : Optional.of(String.valueOf(rows(counted, column).size()));
    }

    /** Which rows; how many where they are too many to be listed, nothing where there are none. */
    private Optional<String> names(Counted counted, Column column) {
        List<String> names = rows(counted, column).stream()
                .map(row -> phrases.text("quoted", PartNames.bound(row.label())))
                .toList();
        if (names.size() > MOST_NAMES) {
            return Optional.of(phrases.counted(names.size(), new PartNames(angle, phrases).plural()));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(phrases.all(names));
    }

    private List<Row> rows(Counted counted, Column column) {
        return table.rows().stream()
                .filter(row ->
                        row.kind() == RowKind.DATA && counted.isOf(row.cells().get(table.indexOf(column))))
                .toList();
    }

    /** What the label of a row counts, or what of that has no figure in it; nothing where all have. */
    private Optional<String> counted(Row row, boolean others) {
        BigDecimal figures = angle.table().row(row.id()).stream()
                .flatMap(told -> told.cells().stream())
                .flatMap(cell -> cell.figure().value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return row.counted()
                .map(count -> others ? count.subtract(figures) : count)
                .filter(number -> number.signum() > 0)
                .map(number -> Typography.number(number, 0));
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
                && both.stream().allMatch(measured -> table.columns().stream()
                        .anyMatch(other -> other.content().equals(measured)
                                && other.part().equals(column.part())
                                && angle.focus().shows(other)));
    }
}
