package se.underlag.store;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What has been delivered. A file is the unit of truth: all its deliveries with their observations become visible in
 * one transaction or not at all. Deliveries of the same source, organisation and period replace one another: the one
 * received last is in force, in whatever order they are stored; of two received at the same moment the one whose file's
 * name comes last. Nothing is ever deleted.
 */
public final class Deliveries {

    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";

    private static final Comparator<Rival> BY_RECEIVED = Comparator.comparing(Rival::received)
            .thenComparing(Rival::name)
            .thenComparing(Rival::sha256)
            .thenComparing(Rival::id);

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private final Clock clock;
    private final ObservationTable observations;
    private final HoldingsQuery holdings;

    /**
     * @param jdbc the database
     * @param ownTransaction begins a transaction of its own, whatever goes on around it
     * @param clock says when something is stored
     */
    public Deliveries(JdbcTemplate jdbc, TransactionOperations ownTransaction, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.ownTransaction = ownTransaction;
        this.clock = clock;
        this.observations = new ObservationTable(jdbc);
        this.holdings = new HoldingsQuery(jdbc);
    }

    /**
     * Stores everything a file brings, in one transaction. A content that is stored already is left as it is.
     *
     * <p>One at a time: two files that replace one another must see each other.
     *
     * @return the deliveries as stored, in the same order; empty where the content was stored already
     */
    public synchronized List<StoredDelivery> store(JudgedFile judged, List<NewDelivery> deliveries) {
        List<StoredDelivery> stored = ownTransaction.execute(transaction -> {
            if (isKnown(judged.file().sha256())) {
                return List.of();
            }
            Instant now = clock.instant();
            int count = deliveries.stream()
                    .mapToInt(delivery -> delivery.observations().size())
                    .sum();
            long file = record(judged, ACCEPTED, count, now);
            List<StoredDelivery> result = new ArrayList<>();
            for (NewDelivery delivery : deliveries) {
                long id = insert(file, delivery, now);
                observations.insert(id, delivery.observations());
                List<Long> replaced = settle(delivery, now);
                result.add(new StoredDelivery(
                        byId(id), replaced.stream().filter(other -> other != id).toList()));
            }
            return result;
        });
        return stored == null ? List.of() : stored;
    }

    /** Notes that a file was refused. Nothing else of it is kept, and it is judged anew when it comes again. */
    public synchronized void refuse(JudgedFile judged) {
        ownTransaction.executeWithoutResult(transaction -> {
            if (!isKnown(judged.file().sha256())) {
                record(judged, REFUSED, 0, clock.instant());
            }
        });
    }

    /** Whether this content is stored: dropped again it changes nothing. */
    public boolean isKnown(String sha256) {
        return known(sha256).isPresent();
    }

    /** The file with this content that is stored. */
    public Optional<KnownFile> known(String sha256) {
        return jdbc.sql(
                        "SELECT sha256, name, judged_at, row_count, observations FROM delivered_file WHERE sha256 = ? AND fate = ?")
                .params(sha256, ACCEPTED)
                .query((row, number) -> new KnownFile(
                        row.getString("sha256"),
                        row.getString("name"),
                        Moments.of(row, "judged_at"),
                        row.getLong("row_count"),
                        row.getLong("observations")))
                .optional();
    }

    /** Everything in force now. */
    public Holdings holdings() {
        return holdings.now();
    }

    /** Everything that was in force at an instant, as it was known then. */
    public Holdings holdingsAsKnownAt(Instant instant) {
        return holdings.asKnownAt(instant);
    }

    /**
     * The latest month that a delivery in force with any outcome is about; where there are only plans, theirs; empty
     * where nothing is stored. Next year's budget does not make it next year.
     */
    public Optional<YearMonth> latestMonth() {
        return latestMonth(
                        " AND EXISTS (SELECT 1 FROM observation o WHERE o.delivery_id = d.id AND o.basis = 'utfall')")
                .or(() -> latestMonth(""));
    }

    private Optional<YearMonth> latestMonth(String condition) {
        return jdbc.sql("SELECT d.last_day FROM delivery d WHERE d.replaced_by IS NULL" + condition
                        + " ORDER BY d.last_day DESC")
                .withMaxRows(1)
                .query((row, number) -> YearMonth.from(row.getDate("last_day").toLocalDate()))
                .optional();
    }

    /** Every delivery there has been, the latest stored first. */
    public List<Delivery> all() {
        return jdbc.sql(DeliveryRow.SELECT + " ORDER BY d.id DESC")
                .query((row, number) -> DeliveryRow.delivery(row))
                .list();
    }

    private Delivery byId(long id) {
        return jdbc.sql(DeliveryRow.SELECT + " WHERE d.id = ?")
                .param(id)
                .query((row, number) -> DeliveryRow.delivery(row))
                .single();
    }

    /** Of a content that was refused before only the new judgement is kept. */
    private long record(JudgedFile judged, String fate, int observations, Instant now) {
        jdbc.sql("DELETE FROM delivered_file WHERE sha256 = ? AND fate = ?")
                .params(judged.file().sha256(), REFUSED)
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO delivered_file (sha256, name, size_bytes, received_at, judged_at, run_id, fate,"
                        + " row_count, observations, totals_checked, errors, warnings)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        judged.file().sha256(),
                        judged.file().name(),
                        judged.file().bytes(),
                        Moments.kept(judged.file().receivedAt()),
                        Moments.kept(now),
                        judged.run(),
                        fate,
                        judged.rows(),
                        observations,
                        judged.totalsChecked(),
                        judged.errors(),
                        judged.warnings())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private long insert(long file, NewDelivery delivery, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO delivery (file_id, source, organisation, period, last_day, quality_assured, imported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file,
                        delivery.source(),
                        delivery.organisation(),
                        delivery.period().toString(),
                        Date.valueOf(delivery.period().lastDay()),
                        delivery.qualityAssured(),
                        Moments.kept(now))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Of all deliveries of a scope the one received last is in force; gives those that no longer are. */
    private List<Long> settle(NewDelivery scope, Instant now) {
        List<Rival> rivals = jdbc.sql("SELECT d.id, f.received_at, f.name, f.sha256, d.replaced_by FROM delivery d"
                        + " JOIN delivered_file f ON f.id = d.file_id"
                        + " WHERE d.source = ? AND d.organisation = ? AND d.period = ?")
                .params(scope.source(), scope.organisation(), scope.period().toString())
                .query((row, number) -> new Rival(
                        row.getLong("id"),
                        Moments.of(row, "received_at"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getObject("replaced_by") == null))
                .list();
        Rival winner = rivals.stream().max(BY_RECEIVED).orElseThrow();
        List<Long> replaced = rivals.stream()
                .filter(rival -> rival.inForce() && rival.id() != winner.id())
                .map(Rival::id)
                .toList();
        replaced.forEach(id -> jdbc.sql("UPDATE delivery SET replaced_by = ?, replaced_at = ? WHERE id = ?")
                .params(winner.id(), Moments.kept(now), id)
                .update());
        return replaced;
    }

    private record Rival(long id, Instant received, String name, String sha256, boolean inForce) {}
}
