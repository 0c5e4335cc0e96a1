package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.series.Code;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.tabulate.TableDefinition.Column;
import se.underlag.tabulate.TableDefinition.StatusRule;
import se.underlag.tabulate.TableDefinition.TrendRule;
import se.underlag.wording.Messages;

/**
 * Puts words in their places: those that an export gives, and the status or the arrow that follows from figures where it
 * gives none.
 */
final class WordMaker {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final TableDefinition definition;
    private final List<RowPlan> rows;
    private final Vocabulary vocabulary;
    private final Dimensions dimensions;
    private final ColumnSums sums;
    private final Resolver resolver;
    private final NoteTexts noteTexts;
    private final NoteBook notes;
    private final Messages messages;

    WordMaker(
            TableDefinition definition,
            List<RowPlan> rows,
            Vocabulary vocabulary,
            Dimensions dimensions,
            ColumnSums sums,
            Resolver resolver,
            NoteTexts noteTexts,
            NoteBook notes,
            Locale locale) {
        this.definition = definition;
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.dimensions = dimensions;
        this.sums = sums;
        this.resolver = resolver;
        this.noteTexts = noteTexts;
        this.notes = notes;
        this.messages = Messages.of("se.underlag.tabulate.tables", locale);
    }

    Table.Cell cell(RowPlan row, Column column, String split) {
        if (column.status().isPresent()) {
            return status(row, column.status().get(), split);
        }
        if (column.trend().isPresent()) {
            return trend(row, column.trend().get(), split);
        }
        return word(row, column, split);
    }

    /** What the export says in a dimension; nothing where it says nothing of a row that it has. */
    private Table.Cell word(RowPlan row, Column column, String split) {
        String dimension = column.word().orElseThrow();
        Resolved known = resolver.standing(row, column);
        if (known.isMissing()) {
            return missing(known);
        }
        Set<String> codes = sums.codes(row, sums.series(row, column), column, dimension);
        return codes.isEmpty() && column.fromMembers().isPresent()
                ? ofMembers(
                        row, dimension, definition.column(column.fromMembers().get()), split, known)
                : named(dimension, codes, sources(known));
    }

    /** The status of a group by those of its rows; rows without one say nothing. */
    private Table.Cell ofMembers(RowPlan group, String dimension, Column column, String split, Resolved resting) {
        List<Table.Mark> marks = members(group)
                .map(member -> cell(member, column, split).mark())
                .filter(mark -> mark != Table.Mark.NONE)
                .distinct()
                .toList();
        if (marks.isEmpty()) {
            return untold(resting, noteTexts.notJudged());
        }
        Table.Mark mark = marks.size() == 1 ? marks.get(0) : Table.Mark.PARTLY;
        return dimensions.top(dimension).stream()
                .filter(code -> code.mark().map(WordMaker::mark).equals(Optional.of(mark)))
                .findFirst()
                .map(code -> Table.Cell.word(
                        code.name(),
                        mark,
                        Stream.of(noteTexts.judgedByMembers()).map(notes::add).toList(),
                        sources(resting)))
                .orElseGet(() -> untold(resting, noteTexts.notJudged()));
    }

    private Stream<RowPlan> members(RowPlan group) {
        return rows.stream().skip(rows.indexOf(group) + 1L).takeWhile(row -> !row.group());
    }

    private Table.Cell named(String dimension, Set<String> codes, List<Long> sources) {
        String words = codes.stream()
                .map(code -> dimensions.name(dimension, code))
                .distinct()
                .collect(Collectors.joining(", "));
        Table.Mark mark = codes.size() == 1
                ? dimensions
                        .member(dimension, codes.iterator().next())
                        .flatMap(Code::mark)
                        .map(WordMaker::mark)
                        .orElse(Table.Mark.NONE)
                : Table.Mark.NONE;
        return Table.Cell.word(words, mark, List.of(), sources);
    }

    private static Table.Mark mark(Code.Mark mark) {
        return switch (mark) {
            case GOOD -> Table.Mark.GOOD;
            case PARTLY -> Table.Mark.PARTLY;
            case BAD -> Table.Mark.BAD;
            case UNKNOWN -> Table.Mark.NONE;
        };
    }

    private Table.Cell status(RowPlan row, StatusRule rule, String split) {
        Column outcomes = definition.column(rule.outcome());
        Column targets = definition.column(rule.target());
        Set<String> given = sums.codes(row, of(rule.series(), row), outcomes, rule.dimension());
        if (!given.isEmpty()) {
            return named(rule.dimension(), given, sources(resolver.standing(row, outcomes)));
        }
        Resolved outcome = resolver.resolve(row, outcomes, split);
        if (outcome.isMissing()) {
            return marked(rule, Code.Mark.UNKNOWN, outcome).orElseGet(() -> missing(outcome));
        }
        Resolved target = resolver.resolve(row, targets, split);
        if (target.isMissing()) {
            return untold(outcome, noteTexts.noTarget());
        }
        Optional<Goal> goal = goal(row, rule, targets, target.measure().value().orElseThrow());
        if (goal.isEmpty()) {
            return untold(outcome, noteTexts.noDirection());
        }
        Code.Mark mark = goal.get().reached(outcome.measure().value().orElseThrow(), rule.partly());
        return marked(rule, mark, outcome.with(target, outcome.measure(), List.of()))
                .orElseGet(() -> untold(outcome, noteTexts.noDirection()));
    }

    /** The first status of the list with a mark. */
    private Optional<Table.Cell> marked(StatusRule rule, Code.Mark mark, Resolved resting) {
        return dimensions.top(rule.dimension()).stream()
                .filter(code -> code.mark().equals(Optional.of(mark)))
                .findFirst()
                .map(code -> Table.Cell.word(code.name(), mark(mark), List.of(), sources(resting)));
    }

    /**
     * A target with the way that is better.
     *
     * @param sign one of {@code > ≥ < ≤}
     */
    private record Goal(BigDecimal target, String sign) {

        Code.Mark reached(BigDecimal outcome, BigDecimal partly) {
            int compared = outcome.compareTo(target);
            boolean reached =
                    switch (sign) {
                        case ">" -> compared > 0;
                        case "<" -> compared < 0;
                        case "\u2264" -> compared <= 0;
                        default -> compared >= 0;
                    };
            BigDecimal near = target.abs().multiply(partly);
            boolean comesNear = outcome.subtract(target).abs().multiply(HUNDRED).compareTo(near) <= 0;
            return reached ? Code.Mark.GOOD : comesNear ? Code.Mark.PARTLY : Code.Mark.BAD;
        }
    }

    /** A target that is a limit says by its sign which way is better; else the direction does. */
    private Optional<Goal> goal(RowPlan row, StatusRule rule, Column targets, BigDecimal target) {
        Optional<String> limit = targets.bound()
                .flatMap(dimension -> sums.codes(row, sums.series(row, targets), targets, dimension).stream()
                        .findFirst());
        Set<String> directions =
                sums.codes(row, of(rule.series(), row), definition.column(rule.outcome()), rule.direction());
        return limit.or(() -> way(directions, rule.higher()).map(way -> "\u2265"))
                .or(() -> way(directions, rule.lower()).map(way -> "\u2264"))
                .map(sign -> new Goal(target, sign));
    }

    private static Optional<String> way(Set<String> directions, List<String> meant) {
        return directions.stream().filter(meant::contains).findFirst();
    }

    private Table.Cell trend(RowPlan row, TrendRule rule, String split) {
        Column newer = definition.column(rule.now());
        Resolved now = resolver.resolve(row, newer, split);
        Resolved before = resolver.resolve(row, definition.column(rule.before()), split);
        if (now.isMissing()) {
            return Table.Cell.word("", Table.Mark.NONE, List.of(), List.of());
        }
        if (before.isMissing()) {
            return missing(before);
        }
        int compared = now.measure()
                .value()
                .orElseThrow()
                .compareTo(before.measure().value().orElseThrow());
        Set<String> directions = sums.codes(row, of(rule.series(), row), newer, rule.direction());
        int better = way(directions, rule.higher()).isPresent()
                ? 1
                : way(directions, rule.lower()).isPresent() ? -1 : 0;
        if (compared != 0 && better == 0) {
            return untold(now, noteTexts.noDirection());
        }
        Table.Mark mark =
                compared == 0 ? Table.Mark.UNCHANGED : compared * better > 0 ? Table.Mark.BETTER : Table.Mark.WORSE;
        String word = messages.text(
                switch (mark) {
                    case BETTER -> "better";
                    case WORSE -> "worse";
                    default -> "unchanged";
                });
        return Table.Cell.word(word, mark, List.of(), sources(now.with(before, now.measure(), List.of())));
    }

    private Series of(Optional<String> series, RowPlan row) {
        return series.map(code -> RowPlanner.series(vocabulary, code)).orElse(row.series());
    }

    private Table.Cell missing(Resolved why) {
        MissingReason reason =
                why.measure() instanceof Measure.Missing missing ? missing.reason() : MissingReason.NOT_APPLICABLE;
        return Table.Cell.missingWord(
                reason, why.notes().stream().map(notes::add).toList(), sources(why));
    }

    private Table.Cell untold(Resolved resting, String note) {
        return Table.Cell.missingWord(
                MissingReason.NOT_APPLICABLE, Stream.of(note).map(notes::add).toList(), sources(resting));
    }

    private static List<Long> sources(Resolved resolved) {
        return resolved.deliveries().stream().sorted().toList();
    }
}
