package se.underlag.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Basis;

/** Reads all that is in force: the deliveries, and their observations when these are asked for. */
final class HoldingsQuery {

    private static final String ORDER = " ORDER BY d.source, d.organisation, d.last_day, d.id";

    private final JdbcTemplate jdbc;

    HoldingsQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Holdings now() {
        return read("EXISTS (SELECT 1 FROM in_force i WHERE i.delivery_id = d.id AND i.until IS NULL)");
    }

    Holdings asKnownAt(Instant instant) {
        Object moment = Moments.kept(instant);
        return read(
                "EXISTS (SELECT 1 FROM in_force i WHERE i.delivery_id = d.id AND i.since <= ?"
                        + " AND (i.until IS NULL OR i.until > ?))",
                moment,
                moment);
    }

    private Holdings read(String condition, Object... arguments) {
        Map<Long, Delivery> deliveries = new LinkedHashMap<>();
        jdbc.query(
                DeliveryRow.SELECT + " WHERE " + condition + ORDER,
                row -> {
                    Delivery delivery = DeliveryRow.delivery(row);
                    deliveries.put(delivery.id(), delivery);
                },
                arguments);
        Set<Long> withOutcome = new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT s.delivery_id FROM share s JOIN delivery d ON d.id = s.delivery_id WHERE s.basis = '"
                        + Basis.OUTCOME.code() + "' AND " + condition,
                Long.class,
                arguments));
        return new Holdings(
                List.copyOf(deliveries.values()), withOutcome, () -> observations(deliveries, condition, arguments));
    }

    private List<Holdings.Held> observations(Map<Long, Delivery> deliveries, String condition, Object... arguments) {
        List<Holdings.Held> held = new ArrayList<>();
        ObservationTable.Reader reader = new ObservationTable.Reader();
        jdbc.query(
                "SELECT " + ObservationTable.Reader.COLUMNS
                        + " FROM observation o JOIN delivery d ON d.id = o.delivery_id WHERE " + condition
                        + " ORDER BY o.delivery_id, o.ordinal",
                row -> {
                    Delivery delivery = deliveries.get(row.getLong(1));
                    // Stored between the two statements: belongs to the next look.
                    if (delivery != null) {
                        held.add(new Holdings.Held(reader.observation(row), delivery));
                    }
                },
                arguments);
        return held;
    }
}
