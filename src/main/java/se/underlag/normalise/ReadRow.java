package se.underlag.normalise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.PeriodText;
import se.underlag.series.Unit;
import se.underlag.sheet.Row;

/**
 * A row under the header, understood.
 *
 * @param sheet the sheet it stands on
 * @param row the row as read
 * @param kind what it is
 * @param label for a total: its label, {@code Summa Regionkansliet}
 * @param values for data and totals: what each column of {@link SheetLayout#columns()} means, in that order
 * @param when for data: the period the row says; a month alone where the year is told elsewhere
 * @param unit for data: the unit of its figures, where rows are of different units
 * @param organisation for data: whose figures these are; empty where it cannot be said, which a finding tells
 */
public record ReadRow(
        SheetLayout sheet,
        Row row,
        Kind kind,
        String label,
        List<Value> values,
        Optional<PeriodText.Reading> when,
        Optional<Unit> unit,
        Optional<Organisation> organisation) {

    /** What a row is. */
    public enum Kind {
        DATA,
        /** A control total: checked, never stored. */
        TOTAL,
        /** A source line or a remark. */
        NOTE,
        /** No row: the sheet is at its end. */
        END
    }

    /**
     * Whose figures a row holds.
     *
     * @param id the unit itself, a code of the organisation tree
     * @param delivering the organisation whose delivery it is part of
     */
    public record Organisation(String id, String delivering) {}

    /** What a column of this id means in this row; {@link Value#NONE} where the file lacks the column. */
    public Value value(String columnId) {
        for (int at = 0; at < sheet.columns().size(); at++) {
            if (sheet.columns().get(at).id().equals(columnId)) {
                return values.get(at);
            }
        }
        return Value.NONE;
    }

    /** The same row without the numbers that stand in some columns of the sheet, counted from 0: as if unread. */
    public ReadRow withoutFigures(Collection<Integer> columns) {
        List<Value> others = new ArrayList<>(values);
        for (int at = 0; at < others.size(); at++) {
            if (others.get(at) instanceof Value.Number
                    && columns.contains(sheet.columns().get(at).index())) {
                others.set(at, Value.NONE);
            }
        }
        return new ReadRow(sheet, row, kind, label, others, when, unit, organisation);
    }

    /** The mark that comes after the last row of a sheet. */
    public static ReadRow end(SheetLayout sheet) {
        return of(sheet, new Row(-1, List.of()), Kind.END, "", List.of());
    }

    static ReadRow note(SheetLayout sheet, Row row) {
        return of(sheet, row, Kind.NOTE, "", List.of());
    }

    /** A row that is no data. */
    static ReadRow of(SheetLayout sheet, Row row, Kind kind, String label, List<Value> values) {
        return new ReadRow(sheet, row, kind, label, values, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
