package se.underlag.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which deliveries files brought that came, or said as well. One that was stored brought all of its content, told by that
 * content's number; for others, and those stored by earlier versions, each delivery is noted.
 */
final class Brought {

    private static final String STORED =
            "SELECT a.id, d.id, a.fate, a.overwritten_at FROM arrival a JOIN delivery d ON d.file_id = a.file_id";
    private static final String NOTED = "SELECT a.id, b.delivery_id, a.fate, a.overwritten_at FROM arrival a"
            + " JOIN arrival_delivery b ON b.arrival_id = a.id";

    private final JdbcTemplate jdbc;

    Brought(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long arrival, List<Long> deliveries) {
        Rows.insert(
                jdbc,
                "INSERT INTO arrival_delivery (arrival_id, delivery_id) VALUES (?, ?)",
                deliveries.stream().distinct().toList(),
                (row, delivery) -> {
                    row.setLong(1, arrival);
                    row.setLong(2, delivery);
                });
    }

    List<Long> by(long arrival) {
        return byAll("?", arrival).getOrDefault(arrival, List.of());
    }

    /**
     * By the numbers of arrivals, in the order of the deliveries.
     *
     * @param arrivals a query for these numbers
     * @param parameter what it is to be asked with
     */
    Map<Long, List<Long>> byAll(String arrivals, Object parameter) {
        Map<Long, List<Long>> deliveries = new HashMap<>();
        for (String brought : List.of(STORED, NOTED)) {
            jdbc.query(
                    brought + " WHERE a.id IN (" + arrivals + ") ORDER BY 1, 2",
                    row -> {
                        deliveries
                                .computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                                .add(row.getLong(2));
                    },
                    parameter);
        }
        return deliveries;
    }

    /** Those that some file was stored as that came, without what another than this one said that still lies as it was judged. */
    List<Long> onlyBy(long arrival) {
        List<Long> own = by(arrival);
        Set<Long> stored = new HashSet<>();
        Set<Long> others = new HashSet<>();
        ask(STORED + " WHERE d.id IN", own, arrival, stored, others);
        ask(NOTED + " WHERE b.delivery_id IN", own, arrival, stored, others);
        return own.stream()
                .filter(stored::contains)
                .filter(delivery -> !others.contains(delivery))
                .toList();
    }

    private void ask(String brought, List<Long> deliveries, long arrival, Set<Long> stored, Set<Long> others) {
        ByKey.query(jdbc, brought, deliveries, "", row -> {
            if (row.getString(3).equals(Arrival.Fate.STORED.code())) {
                stored.add(row.getLong(2));
            }
            if (row.getLong(1) != arrival && row.getObject(4) == null) {
                others.add(row.getLong(2));
            }
        });
    }

    /** The numbers of the deliveries that were taken back when it was seen that their files had been overwritten. */
    Set<Long> takenBackOverwritten() {
        Set<Long> taken = new HashSet<>(jdbc.queryForList(
                "SELECT d.id FROM arrival a JOIN delivery d ON d.file_id = a.file_id"
                        + " WHERE a.overwritten_at = d.withdrawn_at",
                Long.class));
        taken.addAll(jdbc.queryForList(
                "SELECT d.id FROM arrival a JOIN arrival_delivery b ON b.arrival_id = a.id"
                        + " JOIN delivery d ON d.id = b.delivery_id WHERE a.overwritten_at = d.withdrawn_at",
                Long.class));
        return Set.copyOf(taken);
    }
}
