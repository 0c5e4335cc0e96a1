package se.underlag.tabulate;

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
 * @param series what it shows
 * @param unit the unit it asks for
 * @param decimals the decimals it asks for
 */
record RowPlan(
        String id,
        String label,
        int level,
        Table.RowKind kind,
        String bucket,
        String scope,
        Series series,
        Optional<Unit> unit,
        Optional<Integer> decimals) {

    /** The same over everything in the table. */
    RowPlan overAll(String organisation) {
        return new RowPlan(id, label, level, kind, Buckets.ALL, organisation, series, unit, decimals);
    }
}
