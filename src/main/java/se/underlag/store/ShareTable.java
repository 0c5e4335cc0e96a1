package se.underlag.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.store.ShareLines.Told;

/** The shares of deliveries that count or counted. */
final class ShareTable {

    private static final String SELECT = "SELECT s.delivery_id, d.organisation, d.period AS about, s.lines"
            + " FROM delivery d JOIN share_block s ON s.delivery_id = d.id WHERE ";
    private static final String THEN = "EXISTS (SELECT 1 FROM in_force i WHERE i.delivery_id = d.id AND i.since <= ?"
            + " AND (i.until IS NULL OR i.until > ?))";

    private final JdbcTemplate jdbc;

    ShareTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what deliveries tell that have just got their numbers. */
    void insert(List<Share> shares) {
        Map<Long, List<Told>> told = new LinkedHashMap<>();
        shares.forEach(share -> told.computeIfAbsent(share.number(), first -> new ArrayList<>())
                .add(new Told(
                        share.slot().series(),
                        share.slot().basis(),
                        share.slot().period())));
        insert(told);
    }

    /** @param told what each delivery tells, by its number */
    void insert(Map<Long, List<Told>> told) {
        List<BlockRow> rows = new ArrayList<>();
        told.forEach((delivery, all) -> {
            List<String> blocks = ShareLines.blocks(all.stream());
            for (int ordinal = 0; ordinal < blocks.size(); ordinal++) {
                rows.add(new BlockRow(delivery, ordinal, blocks.get(ordinal)));
            }
        });
        Rows.insert(
                jdbc, "INSERT INTO share_block (delivery_id, ordinal, lines) VALUES (?, ?, ?)", rows, (row, block) -> {
                    row.setLong(1, block.delivery);
                    row.setInt(2, block.ordinal);
                    row.setString(3, block.lines);
                });
    }

    private record BlockRow(long delivery, int ordinal, String lines) {}

    /** Everything in force. */
    List<Share> inForce() {
        return list("d.id IN (SELECT i.delivery_id FROM in_force i WHERE i.until IS NULL)");
    }

    /** The numbers of the deliveries in force, by their scopes. */
    Map<Scope, Long> scopesInForce() {
        Map<Scope, Long> numbers = new HashMap<>();
        jdbc.query(
                "SELECT d.id, d.source, d.organisation, d.period FROM delivery d"
                        + " WHERE d.id IN (SELECT i.delivery_id FROM in_force i WHERE i.until IS NULL)",
                row -> {
                    Scope scope = new Scope(row.getString(2), row.getString(3), Period.parse(row.getString(4)));
                    numbers.put(scope, row.getLong(1));
                });
        return numbers;
    }

    /** Everything of an organisation that was in force at a moment. */
    List<Share> inForce(String organisation, Instant moment) {
        Object kept = Moments.kept(moment);
        return list(THEN + " AND d.organisation = ?", kept, kept, organisation);
    }

    /** Everything that a delivery tells, whether it counts or not. */
    List<Share> of(long delivery) {
        return list("d.id = ?", delivery);
    }

    /** The organisations of which something has come into force or gone out of it since a moment. */
    List<String> organisationsChanged(Instant since) {
        Object kept = Moments.kept(since);
        return jdbc.queryForList(
                "SELECT DISTINCT d.organisation FROM delivery d JOIN in_force i ON i.delivery_id = d.id"
                        + " WHERE i.since > ? OR i.until > ?",
                String.class,
                kept,
                kept);
    }

    /** The slots of which a delivery tells that has come into force or gone out of it since a moment, and when last. */
    Map<Slot, Instant> changedSince(Instant moment) {
        Map<Slot, Instant> changed = new HashMap<>();
        Object kept = Moments.kept(moment);
        jdbc.query(
                "SELECT d.organisation, s.lines, i.since, i.until FROM delivery d"
                        + " JOIN share_block s ON s.delivery_id = d.id"
                        + " JOIN in_force i ON i.delivery_id = d.id WHERE i.since > ? OR i.until > ?",
                row -> {
                    String organisation = row.getString("organisation");
                    Instant since = Moments.of(row, "since");
                    Instant last = Moments.optional(row, "until")
                            .filter(since::isBefore)
                            .orElse(since);
                    ShareLines.each(
                            row.getString("lines"),
                            told -> changed.merge(
                                    told.of(organisation), last, (one, other) -> one.isAfter(other) ? one : other));
                },
                kept,
                kept);
        return changed;
    }

    /** What a delivery that is not stored yet tells. */
    static Set<Share> of(NewDelivery delivery) {
        Set<Share> shares = new LinkedHashSet<>();
        Slot former = null;
        for (Observation observation : delivery.observations()) {
            // Observations of one share mostly follow each other.
            if (former == null || !former.isOf(observation)) {
                former = Slot.of(delivery.organisation(), observation);
                shares.add(new Share(Share.UNSTORED, delivery.period(), former));
            }
        }
        return shares;
    }

    private List<Share> list(String condition, Object... parameters) {
        List<Share> shares = new ArrayList<>();
        jdbc.query(
                SELECT + condition,
                row -> {
                    long number = row.getLong("delivery_id");
                    String organisation = row.getString("organisation");
                    Period about = Period.parse(row.getString("about"));
                    ShareLines.each(
                            row.getString("lines"),
                            told -> shares.add(new Share(number, about, told.of(organisation))));
                },
                parameters);
        return shares;
    }
}
