package se.underlag.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Measure;
import se.underlag.series.Period;

/** Puts what deliveries changed when they were stored into the tables, but for first ones; {@link StoredDifferences} reads it. */
final class DifferenceTable {

    private final JdbcTemplate jdbc;

    DifferenceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param all what each delivery changed, by its number; of those that were the first nothing need be noted */
    void insert(Map<Long, Difference> all) {
        insertPeriods(all);
        insertTouched(all);
        insertChanges(all);
    }

    private void insertChanges(Map<Long, Difference> all) {
        List<ChangedRow> rows = new ArrayList<>();
        all.forEach((delivery, difference) -> {
            int ordinal = 0;
            for (Changed changed : difference.changes()) {
                long former = difference.formers().get(0).delivery().id();
                rows.add(new ChangedRow(delivery, ordinal++, former, changed));
            }
        });
        Rows.insert(
                jdbc,
                "INSERT INTO difference (delivery_id, ordinal, former_id, series, breakdown, period, basis,"
                        + " figure_before, missing_before, figure_now, missing_now)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                (row, values) -> {
                    row.setLong(1, values.delivery);
                    row.setInt(2, values.ordinal);
                    row.setLong(3, values.former);
                    row.setString(4, values.changed.series());
                    row.setString(5, values.changed.breakdown().key());
                    row.setString(6, values.changed.period().toString());
                    row.setString(7, values.changed.basis().code());
                    fill(row, 8, values.changed.before());
                    fill(row, 10, values.changed.now());
                });
    }

    private record ChangedRow(long delivery, int ordinal, long former, Changed changed) {}

    private void insertPeriods(Map<Long, Difference> all) {
        List<TakenRow> rows = new ArrayList<>();
        all.forEach((delivery, difference) -> {
            int ordinal = 0;
            for (Taken taken : taken(difference)) {
                rows.add(new TakenRow(delivery, ordinal++, taken));
            }
        });
        Rows.insert(
                jdbc,
                "INSERT INTO overlaid (delivery_id, ordinal, former_id, period, whole) VALUES (?, ?, ?, ?, ?)",
                rows,
                (row, values) -> {
                    row.setLong(1, values.delivery);
                    row.setInt(2, values.ordinal);
                    row.setObject(3, values.taken.former().orElse(null), Types.BIGINT);
                    row.setString(4, values.taken.period().toString());
                    row.setBoolean(5, values.taken.whole());
                });
    }

    private record TakenRow(long delivery, int ordinal, Taken taken) {}

    private static List<Taken> taken(Difference difference) {
        List<Taken> taken = new ArrayList<>();
        difference.formers().forEach(former -> former.periods()
                .forEach(period ->
                        taken.add(new Taken(Optional.of(former.delivery().id()), period, former.whole()))));
        difference.added().forEach(period -> taken.add(new Taken(Optional.empty(), period, true)));
        return taken;
    }

    /**
     * A period in which a delivery counts.
     *
     * @param former who did before; empty where nobody did
     * @param whole whether the former counts for nothing any more
     */
    record Taken(Optional<Long> former, Period period, boolean whole) {}

    private void insertTouched(Map<Long, Difference> all) {
        List<TouchedRow> rows = new ArrayList<>();
        all.forEach((delivery, difference) ->
                difference.touched().forEach(slot -> rows.add(new TouchedRow(delivery, slot))));
        Rows.insert(
                jdbc,
                "INSERT INTO touched (delivery_id, series, basis, period) VALUES (?, ?, ?, ?)",
                rows,
                (row, values) -> {
                    row.setLong(1, values.delivery);
                    row.setString(2, values.slot.series());
                    row.setString(3, values.slot.basis().code());
                    row.setString(4, values.slot.period().toString());
                });
    }

    private record TouchedRow(long delivery, Slot slot) {}

    private static void fill(PreparedStatement row, int column, Optional<Measure> measure) throws SQLException {
        MeasureColumns columns = MeasureColumns.of(measure);
        row.setString(column, columns.figure());
        row.setString(column + 1, columns.missing());
    }
}
