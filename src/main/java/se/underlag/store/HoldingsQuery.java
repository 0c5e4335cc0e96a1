package se.underlag.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads all that is in force: the deliveries, and their observations when these are asked for. */
final class HoldingsQuery {

    private static final String ORDER = " ORDER BY d.source, d.organisation, d.last_day, d.id";

    private final JdbcTemplate jdbc;
    private final ObservationTable observations;

    HoldingsQuery(JdbcTemplate jdbc, ObservationTable observations) {
        this.jdbc = jdbc;
        this.observations = observations;
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
        List<Holdings.Told> told = new ArrayList<>();
        jdbc.query(
                "SELECT s.delivery_id, s.lines FROM share_block s JOIN delivery d ON d.id = s.delivery_id WHERE "
                        + condition,
                row -> {
                    Delivery delivery = deliveries.get(row.getLong(1));
                    // Stored between the two statements: belongs to the next look.
                    if (delivery != null) {
                        ShareLines.each(
                                row.getString(2),
                                one -> told.add(new Holdings.Told(delivery, one.series(), one.basis(), one.period())));
                    }
                },
                arguments);
        ObservationBlocks.Reader reader = new ObservationBlocks.Reader();
        return new Holdings(List.copyOf(deliveries.values()), told, number -> observations.of(number, reader));
    }
}
