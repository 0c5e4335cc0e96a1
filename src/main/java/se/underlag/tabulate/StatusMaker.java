package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.underlag.series.Code;
import se.underlag.series.Series;
import se.underlag.tabulate.TableDefinition.Column;
import se.underlag.tabulate.TableDefinition.StatusRule;
import se.underlag.tabulate.TableDefinition.TrendRule;

/**
 * Says how an outcome stands to its target and to last year's: the status that an export gives, else the one that follows
 * from outcome, target and direction; and whether things got better. Unrounded figures are compared.
 */
final class StatusMaker {

    private final TableDefinition definition;
    private final WordMaker words;
    private final Dimensions dimensions;
    private final ColumnSums sums;
    private final Resolver resolver;
    private final NoteTexts noteTexts;
    private final NoteBook notes;
    private final Goals goals;

    StatusMaker(
            TableDefinition definition,
            WordMaker words,
            Dimensions dimensions,
            ColumnSums sums,
            Resolver resolver,
            NoteTexts noteTexts,
            NoteBook notes) {
        this.definition = definition;
        this.words = words;
        this.dimensions = dimensions;
        this.sums = sums;
        this.resolver = resolver;
        this.noteTexts = noteTexts;
        this.notes = notes;
        this.goals = new Goals(sums);
    }

    Table.Cell status(RowPlan row, StatusRule rule, String split) {
        Column outcomes = definition.column(rule.outcome());
        Column targets = definition.column(rule.target());
        Series carrying = sums.series(row, rule.series());
        Set<String> given = sums.codes(row, carrying, outcomes, rule.dimension());
        if (!given.isEmpty()) {
            return words.named(
                    rule.dimension(), given, resolver.standing(row, outcomes).sources());
        }
        Resolved outcome = resolver.resolve(row, outcomes, split);
        if (outcome.isMissing()) {
            return marked(rule, Code.Mark.UNKNOWN, outcome.sources()).orElseGet(() -> notes.missingWord(outcome));
        }
        Resolved target = resolver.resolve(row, targets, split);
        if (target.isMissing()) {
            return notes.untoldWord(outcome, noteTexts.noTarget());
        }
        Optional<Goal> goal =
                goals.of(row, carrying, outcomes, Optional.of(targets), rule.direction(), rule.higher(), rule.lower());
        return goal.map(way -> way.reached(number(outcome), number(target), rule.partly()))
                .flatMap(mark -> marked(rule, mark, outcome.sourcesWith(target)))
                .orElseGet(() -> notes.untoldWord(outcome, noteTexts.noDirection()));
    }

    /** The first status of the list with a mark. */
    private Optional<Table.Cell> marked(StatusRule rule, Code.Mark mark, List<Long> sources) {
        return dimensions.top(rule.dimension()).stream()
                .filter(code -> code.mark().equals(Optional.of(mark)))
                .findFirst()
                .map(code -> Table.Cell.word(dimensions.shown(code), WordMaker.mark(mark), List.of(), sources));
    }

    /** Nothing where there is no figure now: the outcome says why. */
    Table.Cell trend(RowPlan row, TrendRule rule, String split) {
        Column newer = definition.column(rule.now());
        Resolved now = resolver.resolve(row, newer, split);
        Resolved before = resolver.resolve(row, definition.column(rule.before()), split);
        if (now.isMissing()) {
            return Table.Cell.word("", Table.Mark.NONE, List.of(), List.of());
        }
        if (before.isMissing()) {
            return notes.missingWord(before);
        }
        Optional<Goal> goal = goals.of(
                row,
                sums.series(row, rule.series()),
                newer,
                rule.target().map(definition::column),
                rule.direction(),
                rule.higher(),
                rule.lower());
        int rise = number(now).compareTo(number(before));
        if (rise == 0) {
            return Table.Cell.word(noteTexts.unchanged(), Table.Mark.UNCHANGED, List.of(), now.sourcesWith(before));
        }
        return goal.map(way -> way.way() * rise > 0
                        ? Table.Cell.word(noteTexts.better(), Table.Mark.BETTER, List.of(), now.sourcesWith(before))
                        : Table.Cell.word(noteTexts.worse(), Table.Mark.WORSE, List.of(), now.sourcesWith(before)))
                .orElseGet(() -> notes.untoldWord(now, noteTexts.noDirection()));
    }

    private static BigDecimal number(Resolved resolved) {
        return resolved.measure().value().orElseThrow();
    }
}
