package se.underlag.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/** The shares of deliveries that count or counted. */
final class ShareTable {

    private static final String SELECT = "SELECT s.delivery_id, d.organisation, d.period AS about, s.series, s.basis,"
            + " s.period FROM delivery d JOIN share s ON s.delivery_id = d.id WHERE ";
    private static final String THEN = "EXISTS (SELECT 1 FROM in_force i WHERE i.delivery_id = d.id AND i.since <= ?"
            + " AND (i.until IS NULL OR i.until > ?))";

    private final JdbcTemplate jdbc;

    ShareTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what some deliveries tell, and gives what each does. */
    List<List<Share>> insert(List<Numbered> deliveries) {
        List<List<Share>> shares = deliveries.stream().map(ShareTable::of).toList();
        Rows.insert(
                jdbc,
                "INSERT INTO share (delivery_id, series, basis, period) VALUES (?, ?, ?, ?)",
                shares.stream().flatMap(List::stream).toList(),
                (row, share) -> {
                    row.setLong(1, share.number());
                    row.setString(2, share.slot().series());
                    row.setString(3, share.slot().basis().code());
                    row.setString(4, share.slot().period().toString());
                });
        return shares;
    }

    private static List<Share> of(Numbered one) {
        return of(one.delivery()).stream()
                .map(share -> new Share(one.number(), share.about(), share.slot()))
                .toList();
    }

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
                "SELECT d.organisation, s.series, s.basis, s.period, MAX(i.since) AS since, MAX(i.until) AS until"
                        + " FROM delivery d JOIN share s ON s.delivery_id = d.id"
                        + " JOIN in_force i ON i.delivery_id = d.id WHERE i.since > ? OR i.until > ?"
                        + " GROUP BY d.organisation, s.series, s.basis, s.period",
                row -> {
                    Slot slot = new Slot(
                            row.getString("organisation"),
                            row.getString("series"),
                            Basis.ofCode(row.getString("basis")),
                            Period.parse(row.getString("period")));
                    Instant since = Moments.of(row, "since");
                    changed.put(
                            slot,
                            Moments.optional(row, "until")
                                    .filter(since::isBefore)
                                    .orElse(since));
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
        return jdbc.query(SELECT + condition, (row, number) -> share(row), parameters);
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getLong("delivery_id"),
                Period.parse(row.getString("about")),
                new Slot(
                        row.getString("organisation"),
                        row.getString("series"),
                        Basis.ofCode(row.getString("basis")),
                        Period.parse(row.getString("period"))));
    }
}
