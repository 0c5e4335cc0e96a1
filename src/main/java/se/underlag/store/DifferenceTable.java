package se.underlag.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Measure;
import se.underlag.series.Period;

/** Puts what each delivery changed when it was stored into the tables; {@link StoredDifferences} reads it. */
final class DifferenceTable {

    private final JdbcTemplate jdbc;

    DifferenceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a delivery changes.
     *
     * @param delivery its number
     * @param own what it tells
     */
    record Made(long delivery, Difference difference, List<Share> own) {

        /** True where nothing counted before for anything that it tells: then that is all it touches. */
        boolean isFirst() {
            return DifferenceTable.isFirst(difference.formers(), difference.added(), own)
                    && difference.touched().equals(slots(own));
        }
    }

    void insert(List<Made> all) {
        insertPeriods(all);
        insertTouched(all.stream().filter(made -> !made.isFirst()).toList());
        insertChanges(all);
    }

    private void insertChanges(List<Made> all) {
        List<ChangedRow> rows = new ArrayList<>();
        for (Made made : all) {
            int ordinal = 0;
            for (Changed changed : made.difference().changes()) {
                long former = made.difference().formers().get(0).delivery().id();
                rows.add(new ChangedRow(made.delivery(), ordinal++, former, changed));
            }
        }
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

    private void insertPeriods(List<Made> all) {
        List<TakenRow> rows = new ArrayList<>();
        for (Made made : all) {
            int ordinal = 0;
            for (Taken taken : taken(made.difference())) {
                rows.add(new TakenRow(made.delivery(), ordinal++, taken));
            }
        }
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

    private void insertTouched(List<Made> all) {
        List<TouchedRow> rows = all.stream()
                .flatMap(
                        made -> made.difference().touched().stream().map(slot -> new TouchedRow(made.delivery(), slot)))
                .toList();
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

    /** True where nothing counted before for anything that a delivery tells: then all of that is other than before. */
    static boolean isFirst(List<Overlaid> formers, List<Period> added, List<Share> own) {
        return formers.isEmpty()
                && added.equals(Spans.of(own.stream().map(Share::period).collect(Collectors.toSet())));
    }

    static Set<Slot> slots(List<Share> shares) {
        return shares.stream().map(Share::slot).collect(Collectors.toSet());
    }

    private static void fill(PreparedStatement row, int column, Optional<Measure> measure) throws SQLException {
        MeasureColumns columns = MeasureColumns.of(measure);
        row.setString(column, columns.figure());
        row.setString(column + 1, columns.missing());
    }
}
