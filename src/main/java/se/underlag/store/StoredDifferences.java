package se.underlag.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import se.underlag.series.Period;
import se.underlag.store.DifferenceTable.Taken;

/**
 * What deliveries changed when they were stored: as {@link DifferenceTable} keeps it, and for those that were the first as it follows from
 * what they tell. Of many it is asked at once.
 */
final class StoredDifferences {

    private final JdbcTemplate jdbc;
    private final Function<Long, Optional<Delivery>> deliveries;
    private final LongFunction<List<Share>> shares;

    /**
     * @param deliveries finds a delivery by its number
     * @param shares tells what a delivery tells, by its number
     */
    StoredDifferences(
            JdbcTemplate jdbc, Function<Long, Optional<Delivery>> deliveries, LongFunction<List<Share>> shares) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
        this.shares = shares;
    }

    /** What each of some deliveries changed. */
    Map<Delivery, Difference> of(Collection<Delivery> all) {
        Map<Long, Delivery> byNumber = all.stream()
                .collect(Collectors.toMap(Delivery::id, delivery -> delivery, (one, same) -> one, LinkedHashMap::new));
        Map<Delivery, Difference> differences = new LinkedHashMap<>();
        first(byNumber.keySet())
                .forEach(number -> differences.put(byNumber.remove(number), Difference.ofFirst(shares.apply(number))));
        Map<Long, List<Taken>> taken = taken(byNumber.keySet());
        Map<Long, List<Changed>> changes = changes(byNumber.keySet());
        Map<Long, Set<Slot>> touched = touched(byNumber);
        byNumber.forEach((number, delivery) -> differences.put(
                delivery,
                difference(
                        delivery,
                        taken.getOrDefault(number, List.of()),
                        changes.getOrDefault(number, List.of()),
                        touched.getOrDefault(number, Set.of()))));
        return differences;
    }

    private Set<Long> first(Collection<Long> numbers) {
        Set<Long> first = new HashSet<>();
        ByKey.query(jdbc, "SELECT id FROM delivery WHERE was_first AND id IN", numbers, "", row -> {
            first.add(row.getLong(1));
        });
        return first;
    }

    private Difference difference(Delivery delivery, List<Taken> taken, List<Changed> changes, Set<Slot> noted) {
        // Stored before it was kept for which periods it took whose place.
        List<Overlaid> formers = taken.isEmpty() ? formerOfScope(delivery) : formers(taken);
        List<Period> added = taken.stream()
                .filter(one -> one.former().isEmpty())
                .map(Taken::period)
                .toList();
        if (noted.isEmpty()
                && !taken.isEmpty()
                && taken.stream().allMatch(one -> one.former().isEmpty())) {
            // Stored before it was noted that it was the first, and then what it touched was not.
            Difference first = Difference.ofFirst(shares.apply(delivery.id()));
            if (first.added().equals(added)) {
                return first;
            }
        }
        return Difference.of(formers, changes, added, noted, delivery.qualityAssured());
    }

    private List<Overlaid> formers(List<Taken> taken) {
        Map<Long, List<Taken>> byFormer = new LinkedHashMap<>();
        taken.forEach(
                one -> one.former().ifPresent(former -> byFormer.computeIfAbsent(former, first -> new ArrayList<>())
                        .add(one)));
        return byFormer.entrySet().stream()
                .flatMap(entry -> deliveries.apply(entry.getKey()).stream()
                        .map(former -> new Overlaid(
                                former,
                                entry.getValue().stream().map(Taken::period).toList(),
                                entry.getValue().get(0).whole())))
                .toList();
    }

    private List<Overlaid> formerOfScope(Delivery delivery) {
        return jdbc.queryForList("SELECT former_id FROM delivery WHERE id = ?", Long.class, delivery.id()).stream()
                .flatMap(former -> Optional.ofNullable(former).flatMap(deliveries).stream())
                .map(former -> new Overlaid(former, List.of(former.period()), true))
                .toList();
    }

    private Map<Long, List<Taken>> taken(Collection<Long> numbers) {
        Map<Long, List<Taken>> taken = new HashMap<>();
        ByKey.query(
                jdbc,
                "SELECT delivery_id, former_id, period, whole FROM overlaid WHERE delivery_id IN",
                numbers,
                "ORDER BY delivery_id, ordinal",
                row -> taken.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                        .add(new Taken(
                                Optional.ofNullable(row.getObject(2, Long.class)),
                                Period.parse(row.getString(3)),
                                row.getBoolean(4))));
        return taken;
    }

    private Map<Long, Set<Slot>> touched(Map<Long, Delivery> byNumber) {
        Map<Long, Set<Slot>> touched = new HashMap<>();
        ByKey.query(
                jdbc,
                "SELECT delivery_id, series, basis, period FROM touched WHERE delivery_id IN",
                byNumber.keySet(),
                "",
                row -> touched.computeIfAbsent(row.getLong(1), first -> new HashSet<>())
                        .add(new Slot(
                                byNumber.get(row.getLong(1)).organisation(),
                                row.getString(2),
                                Basis.ofCode(row.getString(3)),
                                Period.parse(row.getString(4)))));
        return touched;
    }

    private Map<Long, List<Changed>> changes(Collection<Long> numbers) {
        Map<Long, List<Changed>> changes = new HashMap<>();
        ByKey.query(
                jdbc,
                "SELECT delivery_id, series, breakdown, period, basis, figure_before, missing_before, figure_now,"
                        + " missing_now FROM difference WHERE delivery_id IN",
                numbers,
                "ORDER BY delivery_id, ordinal",
                row -> changes.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                        .add(changed(row)));
        return changes;
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getString(2),
                Breakdown.ofKey(row.getString(3)),
                Period.parse(row.getString(4)),
                Basis.ofCode(row.getString(5)),
                new MeasureColumns(row.getString(6), row.getString(7)).measure(),
                new MeasureColumns(row.getString(8), row.getString(9)).measure());
    }
}
