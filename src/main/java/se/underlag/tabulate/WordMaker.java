package se.underlag.tabulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.series.Code;
import se.underlag.tabulate.TableDefinition.Column;

/** Puts words in their places: those that an export gives, and those that follow from figures. */
final class WordMaker {

    private final TableDefinition definition;
    private final List<RowPlan> rows;
    private final Dimensions dimensions;
    private final ColumnSums sums;
    private final Resolver resolver;
    private final NoteTexts noteTexts;
    private final NoteBook notes;
    private final StatusMaker statuses;

    WordMaker(
            TableDefinition definition,
            List<RowPlan> rows,
            Dimensions dimensions,
            ColumnSums sums,
            Resolver resolver,
            NoteTexts noteTexts,
            NoteBook notes) {
        this.definition = definition;
        this.rows = rows;
        this.dimensions = dimensions;
        this.sums = sums;
        this.resolver = resolver;
        this.noteTexts = noteTexts;
        this.notes = notes;
        this.statuses = new StatusMaker(definition, this, dimensions, sums, resolver, noteTexts, notes);
    }

    Table.Cell cell(RowPlan row, Column column, String split) {
        if (column.status().isPresent()) {
            return statuses.status(row, column.status().get(), split);
        }
        if (column.trend().isPresent()) {
            return statuses.trend(row, column.trend().get(), split);
        }
        return word(row, column, split);
    }

    /** What the export says in a dimension; nothing where it says nothing of a row that it has. */
    private Table.Cell word(RowPlan row, Column column, String split) {
        String dimension = column.word().orElseThrow();
        Resolved known = resolver.standing(row, column);
        if (known.isMissing()) {
            return notes.missingWord(known);
        }
        Set<String> codes = sums.codes(row, sums.series(row, column), column, dimension);
        return codes.isEmpty() && column.fromMembers().isPresent()
                ? ofMembers(
                        row, dimension, definition.column(column.fromMembers().get()), split, known)
                : named(dimension, codes, known.sources());
    }

    /** The status of a group by those of its rows; rows without one say nothing. */
    private Table.Cell ofMembers(RowPlan group, String dimension, Column column, String split, Resolved resting) {
        // What is noted of the rows is noted in their own places, further down.
        WordMaker aside = new WordMaker(definition, rows, dimensions, sums, resolver, noteTexts, new NoteBook());
        List<Table.Mark> marks = members(group)
                .map(member -> aside.cell(member, column, split).mark())
                .filter(mark -> mark != Table.Mark.NONE)
                .distinct()
                .toList();
        if (marks.isEmpty()) {
            return notes.untoldWord(resting, noteTexts.notJudged());
        }
        Table.Mark mark = marks.size() == 1 ? marks.get(0) : Table.Mark.PARTLY;
        return dimensions.top(dimension).stream()
                .filter(code -> code.mark().map(WordMaker::mark).equals(Optional.of(mark)))
                .findFirst()
                .map(code -> Table.Cell.word(
                        dimensions.shown(code),
                        mark,
                        Stream.of(noteTexts.judgedByMembers()).map(notes::add).toList(),
                        resting.sources()))
                .orElseGet(() -> notes.untoldWord(resting, noteTexts.notJudged()));
    }

    private Stream<RowPlan> members(RowPlan group) {
        return rows.stream().skip(rows.indexOf(group) + 1L).takeWhile(row -> !row.group());
    }

    /** The names of some codes, with their sign where there is one of them. */
    Table.Cell named(String dimension, Set<String> codes, List<Long> sources) {
        String words = codes.stream()
                .map(code -> dimensions.word(dimension, code))
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

    static Table.Mark mark(Code.Mark mark) {
        return switch (mark) {
            case GOOD -> Table.Mark.GOOD;
            case PARTLY -> Table.Mark.PARTLY;
            case BAD -> Table.Mark.BAD;
            case UNKNOWN -> Table.Mark.NONE;
        };
    }
}
