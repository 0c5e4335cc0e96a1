package se.underlag.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Period;

/** What each delivery changed when it was stored, in its table. */
final class DifferenceTable {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    DifferenceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own what the delivery tells */
    void insert(long delivery, Difference difference, List<Share> own) {
        insertPeriods(delivery, difference);
        boolean first = isFirst(difference.formers(), difference.added(), own)
                && difference.touched().equals(slots(own));
        if (!first) {
            insertTouched(delivery, difference.touched());
        }
        int[] ordinal = {0};
        jdbc.batchUpdate(
                "INSERT INTO difference (delivery_id, ordinal, former_id, series, breakdown, period, basis,"
                        + " figure_before, missing_before, figure_now, missing_now)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                difference.changes(),
                BATCH,
                (row, changed) -> {
                    row.setLong(1, delivery);
                    row.setInt(2, ordinal[0]++);
                    row.setLong(3, difference.formers().get(0).delivery().id());
                    row.setString(4, changed.series());
                    row.setString(5, changed.breakdown().key());
                    row.setString(6, changed.period().toString());
                    row.setString(7, changed.basis().code());
                    fill(row, 8, changed.before());
                    fill(row, 10, changed.now());
                });
    }

    private void insertPeriods(long delivery, Difference difference) {
        List<Taken> taken = new ArrayList<>();
        difference.formers().forEach(former -> former.periods()
                .forEach(period ->
                        taken.add(new Taken(Optional.of(former.delivery().id()), period, former.whole()))));
        difference.added().forEach(period -> taken.add(new Taken(Optional.empty(), period, true)));
        int[] ordinal = {0};
        jdbc.batchUpdate(
                "INSERT INTO overlaid (delivery_id, ordinal, former_id, period, whole) VALUES (?, ?, ?, ?, ?)",
                taken,
                BATCH,
                (row, one) -> {
                    row.setLong(1, delivery);
                    row.setInt(2, ordinal[0]++);
                    row.setObject(3, one.former().orElse(null), Types.BIGINT);
                    row.setString(4, one.period().toString());
                    row.setBoolean(5, one.whole());
                });
    }

    /**
     * A period in which a delivery counts.
     *
     * @param former who did before; empty where nobody did
     * @param whole whether the former counts for nothing any more
     */
    private record Taken(Optional<Long> former, Period period, boolean whole) {}

    private List<Taken> taken(long delivery) {
        return jdbc.query(
                "SELECT former_id, period, whole FROM overlaid WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> new Taken(
                        Optional.ofNullable(row.getObject(1, Long.class)),
                        Period.parse(row.getString(2)),
                        row.getBoolean(3)),
                delivery);
    }

    /**
     * For which periods a delivery counts that was stored.
     *
     * @param formers whose place it took
     * @param added the periods for which nothing counted before
     */
    record Overlay(List<Overlaid> formers, List<Period> added) {}

    /** @param deliveries finds a delivery by its number */
    Overlay overlay(long delivery, Function<Long, Optional<Delivery>> deliveries) {
        Map<Long, List<Taken>> byFormer = new LinkedHashMap<>();
        List<Period> added = new ArrayList<>();
        for (Taken one : taken(delivery)) {
            one.former()
                    .ifPresentOrElse(
                            former -> byFormer.computeIfAbsent(former, first -> new ArrayList<>())
                                    .add(one),
                            () -> added.add(one.period()));
        }
        List<Overlaid> formers = byFormer.entrySet().stream()
                .flatMap(entry -> deliveries.apply(entry.getKey()).stream()
                        .map(former -> new Overlaid(
                                former,
                                entry.getValue().stream().map(Taken::period).toList(),
                                entry.getValue().get(0).whole())))
                .toList();
        return new Overlay(formers, added);
    }

    private void insertTouched(long delivery, Set<Slot> touched) {
        jdbc.batchUpdate(
                "INSERT INTO touched (delivery_id, series, basis, period) VALUES (?, ?, ?, ?)",
                touched,
                BATCH,
                (row, slot) -> {
                    row.setLong(1, delivery);
                    row.setString(2, slot.series());
                    row.setString(3, slot.basis().code());
                    row.setString(4, slot.period().toString());
                });
    }

    /** True where nothing counted before for anything that a delivery tells: then all of that is other than before. */
    private static boolean isFirst(List<Overlaid> formers, List<Period> added, List<Share> own) {
        return formers.isEmpty()
                && added.equals(Spans.of(own.stream().map(Share::period).collect(Collectors.toSet())));
    }

    private static Set<Slot> slots(List<Share> shares) {
        return shares.stream().map(Share::slot).collect(Collectors.toSet());
    }

    /**
     * The slots in which there were other figures because of a delivery.
     *
     * @param shares tells what a delivery tells, by its number
     */
    Set<Slot> touched(Delivery delivery, Overlay overlay, LongFunction<List<Share>> shares) {
        Set<Slot> noted = noted(delivery);
        if (!noted.isEmpty() || !overlay.formers().isEmpty()) {
            return noted;
        }
        List<Share> own = shares.apply(delivery.id());
        return isFirst(overlay.formers(), overlay.added(), own) ? slots(own) : noted;
    }

    /** Of a delivery that was the first about all it tells nothing is noted: it is what its shares say. */
    private Set<Slot> noted(Delivery delivery) {
        return new HashSet<>(jdbc.query(
                "SELECT series, basis, period FROM touched WHERE delivery_id = ?",
                (row, number) -> new Slot(
                        delivery.organisation(),
                        row.getString(1),
                        Basis.ofCode(row.getString(2)),
                        Period.parse(row.getString(3))),
                delivery.id()));
    }

    private static void fill(PreparedStatement row, int column, Optional<Measure> measure) throws SQLException {
        MeasureColumns columns = MeasureColumns.of(measure);
        row.setString(column, columns.figure());
        row.setString(column + 1, columns.missing());
    }

    /** The values that a delivery changed. */
    List<Changed> of(long delivery) {
        return jdbc.query(
                "SELECT series, breakdown, period, basis, figure_before, missing_before, figure_now, missing_now"
                        + " FROM difference WHERE delivery_id = ? ORDER BY ordinal",
                (row, number) -> changed(row),
                delivery);
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getString(1),
                Breakdown.ofKey(row.getString(2)),
                Period.parse(row.getString(3)),
                Basis.ofCode(row.getString(4)),
                new MeasureColumns(row.getString(5), row.getString(6)).measure(),
                new MeasureColumns(row.getString(7), row.getString(8)).measure());
    }
}
