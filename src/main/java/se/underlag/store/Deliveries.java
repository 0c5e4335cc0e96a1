package se.underlag.store;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;
import se.underlag.series.Observation;

/**
 * What has been delivered. A file is the unit of truth: all its deliveries with their observations become visible in
 * one transaction or not at all. Deliveries of the same source, organisation and period replace one another: the one
 * stored last counts. Those of periods that overlap stay beside each other, and {@link Coverage} says which of them counts
 * for a month. Nothing is ever deleted, and one that is taken back gives its place back.
 */
public final class Deliveries {

    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";

    /** It was overwritten after it had been stored, and so its file came back: known no more. */
    private static final String RETURNED = "returned";

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private final ForwardClock clock;
    private final Arrivals arrivals;
    private final Standing standing;
    private final ObservationTable observations;
    private final DifferenceTable differences;
    private final HoldingsQuery holdings;
    private final ShareTable shares;
    private final HeldShares held;
    private final Effects effects;
    private long changes;

    /**
     * @param jdbc the database
     * @param ownTransaction begins a transaction of its own, whatever goes on around it
     * @param arrivals the journal of files
     * @param clock says when something is stored
     */
    public Deliveries(JdbcTemplate jdbc, TransactionOperations ownTransaction, Arrivals arrivals, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.ownTransaction = ownTransaction;
        this.clock = new ForwardClock(this.jdbc, clock);
        this.arrivals = arrivals;
        this.standing = new Standing(this.jdbc);
        this.observations = new ObservationTable(jdbc);
        this.differences = new DifferenceTable(jdbc);
        this.holdings = new HoldingsQuery(jdbc, observations);
        this.shares = new ShareTable(jdbc);
        this.held = new HeldShares(shares);
        this.effects = new Effects(shares, held, observations, standing, this::delivery);
    }

    /**
     * Stores everything a file brings, in one transaction, with what it changes. A content that is stored already is
     * left as it is.
     *
     * <p>One at a time: two files that replace one another must see each other.
     *
     * @return the deliveries as stored, in the same order; empty where the content was stored already
     */
    public synchronized List<StoredDelivery> store(JudgedFile judged, List<NewDelivery> deliveries) {
        return store(judged, deliveries, List.of());
    }

    /**
     * The same.
     *
     * @param changes what each was told to change a moment ago, in the decision that it is now stored by ({@link #together});
     *     to find that out takes as long as to store it
     */
    public synchronized List<StoredDelivery> store(
            JudgedFile judged, List<NewDelivery> deliveries, List<Difference> changes) {
        List<StoredDelivery> stored = changing(() -> {
            if (isKnown(judged.file().sha256())) {
                return List.of();
            }
            Instant now = clock.next();
            int count = deliveries.stream()
                    .mapToInt(delivery -> delivery.observations().size())
                    .sum();
            long file = record(judged, ACCEPTED, count, now);
            List<StoredDelivery> result = new ArrayList<>();
            Set<String> organisations = new HashSet<>();
            for (int at = 0; at < deliveries.size(); at++) {
                NewDelivery delivery = deliveries.get(at);
                // Of one organisation each finds those that have just been stored before it.
                boolean first = organisations.add(delivery.organisation());
                Difference difference = first && at < changes.size() ? changes.get(at) : difference(delivery);
                long id = insert(file, delivery, now);
                observations.insert(id, delivery.observations());
                List<Share> own = shares.insert(id, delivery);
                differences.insert(id, difference, own);
                result.add(new StoredDelivery(settleNew(id, delivery.scope(), own, now), difference));
            }
            arrivals.note(
                    judged,
                    Arrival.Fate.STORED,
                    result.stream().map(one -> one.delivery().id()).toList(),
                    now);
            return result;
        });
        this.changes++;
        return stored;
    }

    /**
     * Decides about several files in one transaction: all of it is on disk when it returns, or none of it is. A decision that
     * fails and is caught has not been made, and the others have.
     *
     * @throws StoreFailure when nothing of it could be kept
     */
    public synchronized <T> T together(Supplier<T> decisions) {
        return changing(decisions);
    }

    /**
     * Notes that files were refused, all of them in one transaction. Nothing else of them is kept, and they are judged
     * anew when they come again.
     */
    public synchronized void refuse(List<JudgedFile> files) {
        ownTransaction.executeWithoutResult(transaction -> {
            Instant now = clock.next();
            for (JudgedFile judged : files) {
                if (!isKnown(judged.file().sha256())) {
                    record(judged, REFUSED, 0, now);
                }
                arrivals.note(judged, Arrival.Fate.REFUSED, List.of(), now);
            }
        });
    }

    /** Notes that a file came that brings nothing that is not stored already in some deliveries. */
    public synchronized void pass(JudgedFile judged, Arrival.Fate fate, List<Delivery> stored) {
        List<Long> numbers = stored.stream().map(Delivery::id).toList();
        ownTransaction.executeWithoutResult(transaction -> arrivals.note(judged, fate, numbers, clock.next()));
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
                        row.getLong("observations"),
                        ofContent(row.getString("sha256"))))
                .optional();
    }

    private List<Delivery> ofContent(String sha256) {
        return jdbc.sql(DeliveryRow.SELECT + " WHERE f.sha256 = ? AND f.fate = ? ORDER BY d.id")
                .params(sha256, ACCEPTED)
                .query((row, number) -> DeliveryRow.delivery(row))
                .list();
    }

    /** The date that the file of a delivery gives itself. */
    public Optional<LocalDateTime> datedAt(Delivery delivery) {
        return jdbc.sql("SELECT f.dated_at FROM delivery d JOIN delivered_file f ON f.id = d.file_id WHERE d.id = ?")
                .param(delivery.id())
                .query((row, number) -> Optional.ofNullable(row.getObject("dated_at", LocalDateTime.class)))
                .single();
    }

    /** What a delivery would change, were it stored now. */
    public Difference difference(NewDelivery delivery) {
        return effects.of(delivery);
    }

    /** The delivery in force that has the scope and every value of one that is not stored; empty where there is none. */
    public Optional<Delivery> same(NewDelivery delivery) {
        return held.inForce(delivery.scope())
                .flatMap(this::delivery)
                .filter(former -> former.qualityAssured() == delivery.qualityAssured()
                        && Difference.changes(observations.of(former.id()), delivery.observations())
                                .isEmpty());
    }

    /** What a delivery changed when it was stored. */
    public Difference difference(Delivery delivery) {
        DifferenceTable.Overlay overlay = differences.overlay(delivery.id(), this::delivery);
        List<Overlaid> formers = overlay.formers();
        if (formers.isEmpty() && overlay.added().isEmpty()) {
            // Stored before it was kept for which periods it took whose place.
            formers = formerOfScope(delivery).stream()
                    .map(former -> new Overlaid(former, List.of(former.period()), true))
                    .toList();
        }
        return Difference.of(
                formers,
                differences.of(delivery.id()),
                overlay.added(),
                differences.touched(delivery, overlay, held::of),
                delivery.qualityAssured());
    }

    private Optional<Delivery> formerOfScope(Delivery delivery) {
        return jdbc.sql("SELECT former_id FROM delivery WHERE id = ?")
                .param(delivery.id())
                .query((row, number) -> Optional.ofNullable(row.getObject("former_id", Long.class)))
                .single()
                .flatMap(this::delivery);
    }

    /** What would count for the periods of a delivery, were it taken back now. */
    public Instead without(Delivery delivery) {
        return effects.instead(delivery, true);
    }

    /** What would count for the periods of a delivery, were it given back now. */
    public Instead with(Delivery delivery) {
        return effects.instead(delivery, false);
    }

    /**
     * For deliveries in force, by their number: the others that count for some of the periods of which they tell. All
     * others tell of nothing that somebody else is preferred for.
     */
    public Map<Long, List<Overlaid>> overlaying() {
        return effects.overlaying();
    }

    /** The deliveries that count for some of the periods of which one in force tells; none where it counts itself. */
    public List<Overlaid> overlaying(Delivery delivery) {
        return effects.overlaying(delivery);
    }

    /** Which deliveries go before others now. */
    public Precedence precedence() {
        return new Precedence(held, standing, effects);
    }

    /** The slots in which there are other figures now than were known at a moment. */
    public Set<Slot> touchedSince(Instant moment) {
        return effects.since(moment);
    }

    /** The slots of which a delivery tells that has come into force or gone out of it since a moment, and when last. */
    public Map<Slot, Instant> changedSince(Instant moment) {
        return shares.changedSince(moment);
    }

    /** Whether anything has come into force or gone out of it after a moment. */
    public boolean hasChangedSince(Instant moment) {
        return !shares.organisationsChanged(moment).isEmpty();
    }

    /** How often something has been stored, taken back or given back in this session. */
    public synchronized long changes() {
        return changes;
    }

    /** The moment as of which everything that is in force now is known, whatever the machine's clock says. */
    public synchronized Instant moment() {
        return clock.known();
    }

    /** How many values a delivery has. */
    public long size(Delivery delivery) {
        return jdbc.sql("SELECT observations FROM delivery WHERE id = ?")
                .param(delivery.id())
                .query(Long.class)
                .single();
    }

    /**
     * The observations of a series in a delivery, each with the rows it was added up from one by one, as far as these were
     * kept: what is in force is told without them.
     */
    public List<Observation> withRows(Delivery delivery, String series) {
        return observations.withRows(delivery.id(), series);
    }

    /** Everything in force now. */
    public Holdings holdings() {
        return holdings.now();
    }

    /** Everything that was in force at an instant, as it was known then. */
    public Holdings holdingsAsKnownAt(Instant instant) {
        return holdings.asKnownAt(instant);
    }

    /** Every delivery there has been, the latest stored first. */
    public List<Delivery> all() {
        return jdbc.sql(DeliveryRow.SELECT + " ORDER BY d.id DESC")
                .query((row, number) -> DeliveryRow.delivery(row))
                .list();
    }

    /** The delivery with a number. */
    public Optional<Delivery> delivery(long id) {
        return jdbc.sql(DeliveryRow.SELECT + " WHERE d.id = ?")
                .param(id)
                .query((row, number) -> DeliveryRow.delivery(row))
                .optional();
    }

    /**
     * Takes a delivery back: it counts no longer, and the one before it in its scope that was not taken back does, unless
     * others count for the same months.
     */
    public synchronized void withdraw(Delivery delivery) {
        Instant now = clock.next();
        mark(delivery, Optional.of(now), now);
    }

    /** Gives back a delivery that was taken back: it counts again, unless one that came later does. */
    public synchronized void reinstate(Delivery delivery) {
        mark(delivery, Optional.empty(), clock.next());
    }

    /**
     * Takes back what a file brought that has been overwritten since. Its content may have been half of the file; where it
     * comes again, and is all of one, it is judged like any other, unless somebody had taken back some of it. What another
     * file that came said as well goes on counting. A second time nothing is done.
     *
     * @param arrival the number of the file's arrival
     * @return the deliveries that were taken back
     */
    public synchronized List<Delivery> takeBackOverwritten(long arrival) {
        List<Delivery> overwritten = changing(() -> {
            Instant now = clock.next();
            arrivals.overwritten(arrival, now);
            List<Delivery> own = arrivals.broughtOnlyBy(arrival).stream()
                    .flatMap(number -> delivery(number).stream())
                    .toList();
            List<Delivery> counting = own.stream()
                    .filter(delivery -> delivery.withdrawnAt().isEmpty())
                    .toList();
            counting.forEach(delivery -> setWithdrawn(delivery, Optional.of(now), now));
            if (counting.size() == own.size()) {
                own.forEach(this::setReturned);
            }
            return counting;
        });
        if (!overwritten.isEmpty()) {
            changes++;
        }
        return overwritten;
    }

    /** The numbers of the deliveries that were taken back since somebody had written in their files after they were judged. */
    public Set<Long> takenBackOverwritten() {
        return Set.copyOf(jdbc.sql("SELECT d.id FROM delivery d WHERE d.withdrawn_at IS NOT NULL AND EXISTS (SELECT 1"
                        + " FROM arrival_delivery brought JOIN arrival a ON a.id = brought.arrival_id"
                        + " WHERE brought.delivery_id = d.id AND a.overwritten_at = d.withdrawn_at)")
                .query(Long.class)
                .list());
    }

    private void setReturned(Delivery delivery) {
        jdbc.sql("UPDATE delivered_file SET fate = ? WHERE id = (SELECT file_id FROM delivery WHERE id = ?)")
                .params(RETURNED, delivery.id())
                .update();
    }

    /** In one transaction; what comes into force or goes out of it in it has done neither where it fails. */
    private <T> T changing(Supplier<T> change) {
        try {
            return Objects.requireNonNull(ownTransaction.execute(transaction -> change.get()));
        } catch (RuntimeException | Error e) {
            held.forget();
            throw e;
        }
    }

    private void settle(Scope scope, Instant now) {
        Standing.Settled settled = standing.settle(scope, now);
        held.settled(scope, settled, settled.winner().map(shares::of).orElse(List.of()));
    }

    /** The same where the last of a scope has just been stored, which then counts. */
    private Delivery settleNew(long id, Scope scope, List<Share> own, Instant now) {
        Standing.Settled settled = standing.settle(scope, now);
        held.settled(scope, settled, own);
        return settled.deliveries().stream()
                .filter(delivery -> delivery.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void mark(Delivery delivery, Optional<Instant> withdrawn, Instant now) {
        changing(() -> {
            setWithdrawn(delivery, withdrawn, now);
            return delivery;
        });
        changes++;
    }

    private void setWithdrawn(Delivery delivery, Optional<Instant> withdrawn, Instant now) {
        jdbc.sql("UPDATE delivery SET withdrawn_at = ? WHERE id = ?")
                .params(withdrawn.map(Moments::kept).orElse(null), delivery.id())
                .update();
        settle(delivery.scope(), now);
    }

    /** Of a content that was refused before only the new judgement is kept. */
    private long record(JudgedFile judged, String fate, int observations, Instant now) {
        jdbc.sql("DELETE FROM delivered_file WHERE sha256 = ? AND fate = ?")
                .params(judged.file().sha256(), REFUSED)
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO delivered_file (sha256, name, size_bytes, received_at, judged_at, run_id, fate,"
                        + " row_count, observations, totals_checked, errors, warnings, dated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                        judged.warnings(),
                        judged.datedAt().orElse(null))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private long insert(long file, NewDelivery delivery, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO delivery (file_id, source, organisation, period, last_day, quality_assured, imported_at,"
                        + " former_id, observations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file,
                        delivery.source(),
                        delivery.organisation(),
                        delivery.period().toString(),
                        Date.valueOf(delivery.period().lastDay()),
                        delivery.qualityAssured(),
                        Moments.kept(now),
                        held.inForce(delivery.scope()).orElse(null),
                        delivery.observations().size())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }
}
