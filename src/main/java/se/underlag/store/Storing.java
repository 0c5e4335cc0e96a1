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
import java.util.stream.IntStream;
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
     * @param number the file's
     * @param told what each was told to change a moment ago, in the same order; empty where it was not asked
     */
    List<StoredDelivery> store(
            long number, JudgedFile file, List<NewDelivery> deliveries, List<Difference> told, Instant now) {
        List<StoredDelivery> stored = new ArrayList<>();
        Set<String> organisations = new HashSet<>();
        while (stored.size() < deliveries.size()) {
            int from = stored.size();
            List<NewDelivery> some = apart(deliveries.subList(from, deliveries.size()));
            List<Difference> changes = new ArrayList<>();
            for (int at = from; at < from + some.size(); at++) {
                NewDelivery delivery = deliveries.get(at);
                // Of one organisation each finds those that have just been stored before it.
                boolean first = organisations.add(delivery.organisation());
                changes.add(first && at < told.size() ? told.get(at) : difference.apply(delivery));
            }
            stored.addAll(storeTogether(number, file, some, changes, now));
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

    private List<StoredDelivery> storeTogether(
            long number, JudgedFile file, List<NewDelivery> deliveries, List<Difference> changes, Instant now) {
        List<Long> numbers = insert(number, deliveries, now);
        List<Numbered> numbered = IntStream.range(0, numbers.size())
                .mapToObj(at -> new Numbered(numbers.get(at), deliveries.get(at)))
                .toList();
        Map<Long, List<Observation>> values = new LinkedHashMap<>();
        numbered.forEach(one -> values.put(one.number(), one.delivery().observations()));
        observations.insert(values);
        List<List<Share>> own = shares.insert(numbered);
        differences.insert(IntStream.range(0, numbers.size())
                .mapToObj(at -> new DifferenceTable.Made(numbers.get(at), changes.get(at), own.get(at)))
                .toList());
        List<Delivery> fresh =
                numbered.stream().map(one -> delivery(one, file, now)).toList();
        List<Standing.Settled> settled = standing.settle(fresh, now);
        List<StoredDelivery> stored = new ArrayList<>();
        for (int at = 0; at < fresh.size(); at++) {
            held.stored(fresh.get(at).scope(), settled.get(at), own.get(at));
            stored.add(new StoredDelivery(settled.get(at).of(numbers.get(at)), changes.get(at)));
        }
        return stored;
    }

    private List<Long> insert(long file, List<NewDelivery> deliveries, Instant now) {
        return Rows.insertNumbered(
                jdbc,
                "INSERT INTO delivery (file_id, source, organisation, period, last_day, quality_assured, imported_at,"
                        + " former_id, observations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                deliveries,
                (row, delivery) -> {
                    row.setLong(1, file);
                    row.setString(2, delivery.source());
                    row.setString(3, delivery.organisation());
                    row.setString(4, delivery.period().toString());
                    row.setDate(5, Date.valueOf(delivery.period().lastDay()));
                    row.setBoolean(6, delivery.qualityAssured());
                    row.setObject(7, Moments.kept(now));
                    row.setObject(8, held.inForce(delivery.scope()).orElse(null), Types.BIGINT);
                    row.setInt(9, delivery.observations().size());
                });
    }

    /** As it is found in its table. */
    private static Delivery delivery(Numbered one, JudgedFile judged, Instant now) {
        NewDelivery delivery = one.delivery();
        return new Delivery(
                one.number(),
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
