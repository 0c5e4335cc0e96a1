package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.Optional;
import se.underlag.series.Series;
import se.underlag.series.Unit;

/**
 * A row that will be made.
 *
 * @param id see {@link Table.Row}
 * @param label see {@link Table.Row}
 * @param level see {@link Table.Row}
 * @param kind see {@link Table.Row}
 * @param bucket which units it sums up, see {@link Buckets}
 * @param scope the organisation whose figures it shows
 * @param group true for a row that others lie within
 * @param series what it shows
 * @param unit the unit it asks for
 * @param decimals the decimals it asks for
 * @param counted see {@link Table.Row}
 */
record RowPlan(
        String id,
        String label,
        int level,
        Table.RowKind kind,
        String bucket,
        String scope,
        boolean group,
        Series series,
        Optional<Unit> unit,
        Optional<Integer> decimals,
        Optional<BigDecimal> counted) {

    /** A row whose label counts nothing. */
    RowPlan(
            String id,
            String label,
            int level,
            Table.RowKind kind,
            String bucket,
            String scope,
            boolean group,
            Series series,
            Optional<Unit> unit,
            Optional<Integer> decimals) {
        this(id, label, level, kind, bucket, scope, group, series, unit, decimals, Optional.empty());
    }

    /** The unit that values of a series have in this row: that of the row where each value has its own. */
    Unit unitOf(Series shown) {
        return shown.unitBy().flatMap(by -> unit).orElse(shown.unit());
    }

    /** The same with what a column shows. */
    RowPlan showing(Series other) {
        return other == series
                ? this
                : new RowPlan(id, label, level, kind, bucket, scope, group, other, unit, decimals, counted);
    }

    /** The same as a row that others lie within. */
    RowPlan asGroup() {
        return new RowPlan(id, label, level, kind, bucket, scope, true, series, unit, decimals, counted);
    }

    /** The same summing up another bucket. */
    RowPlan summing(String other, String otherId) {
        return new RowPlan(otherId, label, level, kind, other, scope, group, series, unit, decimals, counted);
    }

    /** The same in a unit. */
    RowPlan in(Optional<Unit> other) {
        return new RowPlan(
                id, label, level, kind, bucket, scope, group, series, unit.or(() -> other), decimals, counted);
    }

    /** The same called otherwise. */
    RowPlan called(String other) {
        return called(other, counted);
    }

    /** The same called otherwise, by a label that may count something. */
    RowPlan called(String other, Optional<BigDecimal> number) {
        return new RowPlan(id, other, level, kind, bucket, scope, group, series, unit, decimals, number);
    }

    /** The same over everything in the table. */
    RowPlan overAll(String organisation) {
        return new RowPlan(id, label, level, kind, Buckets.ALL, organisation, group, series, unit, decimals, counted);
    }
}
