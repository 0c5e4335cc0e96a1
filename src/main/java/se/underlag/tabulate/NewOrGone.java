package se.underlag.tabulate;

import java.util.Optional;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.series.Vocabulary;

/**
 * Finds the rows that have data in only one of the two years, though both were delivered. Values are never counted from
 * 0: of them it is enough that one is missing.
 */
final class NewOrGone {

    private final ColumnSums sums;
    private final Vocabulary vocabulary;
    private final NoteTexts notes;

    NewOrGone(ColumnSums sums, Vocabulary vocabulary, NoteTexts notes) {
        this.sums = sums;
        this.vocabulary = vocabulary;
        this.notes = notes;
    }

    /** Such a row and what is said of it; nothing of totals. */
    Optional<Found> of(RowPlan row) {
        Optional<TableDefinition.Column> now = sums.outcome(0);
        Optional<TableDefinition.Column> before = sums.outcome(1);
        boolean counted = row.series().kind() != SeriesKind.VALUE;
        boolean both = counted && now.isPresent() && before.isPresent() && row.kind() == Table.RowKind.DATA;
        if (!both || !isComplete(row, now.get()) || !isComplete(row, before.get())) {
            return Optional.empty();
        }
        boolean isNow = hasRow(row, now.get());
        boolean wasBefore = hasRow(row, before.get());
        if (isNow == wasBefore) {
            return Optional.empty();
        }
        return Optional.of(
                isNow
                        ? new Found(Table.Presence.NEW, notes.isNew(period(row, before.get())))
                        : new Found(Table.Presence.GONE, notes.isGone(period(row, now.get()))));
    }

    private Period period(RowPlan row, TableDefinition.Column column) {
        Series first = TablePeriods.parts(row.series(), vocabulary).findFirst().orElseThrow();
        return sums.of(first, column).gathering().period();
    }

    private boolean isComplete(RowPlan row, TableDefinition.Column column) {
        return TablePeriods.parts(row.series(), vocabulary)
                .map(series -> sums.standing(row, series, column))
                .allMatch(standing ->
                        standing.isComplete() && standing.notAssured().isEmpty());
    }

    private boolean hasRow(RowPlan row, TableDefinition.Column column) {
        return TablePeriods.parts(row.series(), vocabulary)
                .anyMatch(series -> sums.of(series, column).hasRow(row.bucket()));
    }

    /** A row that is new or gone. */
    record Found(Table.Presence presence, String note) {}
}
