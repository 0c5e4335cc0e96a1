package se.underlag.store;

import java.sql.Date;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.series.Observation;

/**
 * Puts what a file brings into the tables: its deliveries, what they tell and what they change, and which of them count. Those of
 * organisations that differ have no say in each other, and are written together.
 */
final class Storing {

    /** So many observations at most are written together, apart from those of a single delivery, so that memory stays flat. */
    private static final int TOGETHER = 5_000;

    private final JdbcTemplate jdbc;
    private final ObservationTable observations;
    private final ShareTable shares;
    private final DifferenceTable differences;
    private final Standing standing;
    private final HeldShares held;
    private final Function<NewDelivery, Difference> difference;

    /** @param difference what a delivery would change, were it stored now */
    Storing(
            JdbcTemplate jdbc,
            ObservationTable observations,
            ShareTable shares,
            DifferenceTable differences,
            Standing standing,
            HeldShares held,
            Function<NewDelivery, Difference> difference) {
        this.jdbc = jdbc;
        this.observations = observations;
        this.shares = shares;
        this.differences = differences;
        this.standing = standing;
        this.held = held;
        this.difference = difference;
    }

    /**
     * Stores what a file brings.
     *
     * @param file the number of its content
     * @param told what each was told to change a moment ago, in the same order; empty where it was not asked
     */
    List<StoredDelivery> store(
            long file, JudgedFile judged, List<NewDelivery> deliveries, List<Difference> told, Instant now) {
        List<StoredDelivery> stored = new ArrayList<>();
        Set<String> organisations = new HashSet<>();
        while (stored.size() < deliveries.size()) {
            int from = stored.size();
            List<Incoming> some = new ArrayList<>();
            for (NewDelivery delivery : apart(deliveries.subList(from, deliveries.size()))) {
                int at = from + some.size();
                // Of one organisation each finds those that have just been stored before it.
                boolean first = organisations.add(delivery.organisation());
                some.add(Incoming.of(delivery, first && at < told.size() ? told.get(at) : difference.apply(delivery)));
            }
            stored.addAll(storeTogether(file, judged, some, now));
        }
        return stored;
    }

    /** The first of some, as many as can be written together. */
    private static List<NewDelivery> apart(List<NewDelivery> deliveries) {
        Set<String> organisations = new HashSet<>();
        int values = 0;
        int end = 0;
        while (end < deliveries.size()) {
            NewDelivery next = deliveries.get(end);
            values += next.observations().size();
            if (!organisations.add(next.organisation()) || end > 0 && values > TOGETHER) {
                break;
            }
            end++;
        }
        return deliveries.subList(0, end);
    }

    private List<StoredDelivery> storeTogether(long file, JudgedFile judged, List<Incoming> some, Instant now) {
        List<Long> numbers = insert(file, some, now);
        Map<Long, List<Observation>> values = new LinkedHashMap<>();
        List<List<Share>> own = new ArrayList<>();
        Map<Long, Difference> changes = new LinkedHashMap<>();
        List<Delivery> fresh = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            long number = numbers.get(at);
            Incoming one = some.get(at);
            values.put(number, one.delivery.observations());
            own.add(one.shares(number));
            if (!one.isFirst) {
                changes.put(number, one.changes);
            }
            fresh.add(delivery(number, one.delivery, judged, now));
        }
        observations.insert(values);
        shares.insert(own.stream().flatMap(List::stream).toList());
        differences.insert(changes);
        List<Standing.Settled> settled = standing.settle(fresh, now);
        List<StoredDelivery> stored = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            Incoming one = some.get(at);
            held.stored(fresh.get(at).scope(), settled.get(at), own.get(at));
            stored.add(new StoredDelivery(settled.get(at).of(numbers.get(at)), one.changes));
        }
        return stored;
    }

    /**
     * A delivery on its way into the tables.
     *
     * @param own what it tells
     * @param isFirst whether what it changes follows from what it tells: then the tables need not say it
     */
    private record Incoming(NewDelivery delivery, Difference changes, Set<Share> own, boolean isFirst) {

        static Incoming of(NewDelivery delivery, Difference changes) {
            Set<Share> own = ShareTable.of(delivery);
            return new Incoming(delivery, changes, own, changes.isOfFirst(own));
        }

        List<Share> shares(long number) {
            return own.stream()
                    .map(share -> new Share(number, share.about(), share.slot()))
                    .toList();
        }
    }

    private List<Long> insert(long file, List<Incoming> some, Instant now) {
        return Rows.insertNumbered(
                jdbc,
                "INSERT INTO delivery (file_id, source, organisation, period, last_day, quality_assured, imported_at,"
                        + " former_id, observations, was_first) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                some,
                (row, one) -> {
                    NewDelivery delivery = one.delivery;
                    row.setLong(1, file);
                    row.setString(2, delivery.source());
                    row.setString(3, delivery.organisation());
                    row.setString(4, delivery.period().toString());
                    row.setDate(5, Date.valueOf(delivery.period().lastDay()));
                    row.setBoolean(6, delivery.qualityAssured());
                    row.setObject(7, Moments.kept(now));
                    row.setObject(8, held.inForce(delivery.scope()).orElse(null), Types.BIGINT);
                    row.setInt(9, delivery.observations().size());
                    row.setBoolean(10, one.isFirst);
                });
    }

    /** As it is found in its table. */
    private static Delivery delivery(long number, NewDelivery delivery, JudgedFile judged, Instant now) {
        return new Delivery(
                number,
                delivery.source(),
                delivery.organisation(),
                delivery.period(),
                delivery.qualityAssured(),
                judged.file().name(),
                judged.file().sha256(),
                Moments.kept(judged.file().receivedAt()).toInstant(),
                Moments.kept(now).toInstant());
    }
}
