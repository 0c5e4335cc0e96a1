package se.underlag.store;

import static se.underlag.store.DeliveredFileTable.ACCEPTED;
import static se.underlag.store.DeliveredFileTable.REFUSED;
import static se.underlag.store.DeliveredFileTable.RETURNED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.underlag.series.Observation;

/**
 * What has been delivered. A file is the unit of truth: all its deliveries with their observations become visible in
 * one transaction or not at all. Deliveries of the same source, organisation and period replace one another: the one
 * stored last counts. Those of periods that overlap stay beside each other, and {@link Coverage} says which of them counts
 * for a month. Nothing is ever deleted, and one that is taken back gives its place back.
 */
public final class Deliveries {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private final ForwardClock clock;
    private final Arrivals arrivals;
    private final Standing standing;
    private final ObservationTable observations;
    private final StoredDifferences differences;
    private final HoldingsQuery holdings;
    private final ShareTable shares;
    private final HeldShares held;
    private final Effects effects;
    private final DeliveredFileTable files;
    private final Storing storing;
    private long changes;

    /**
     * @param jdbc the database
     * @param ownTransaction begins a transaction of its own, whatever goes on around it
     * @param arrivals the journal of files
     * @param clock says when something is stored
     */
    public Deliveries(JdbcTemplate jdbc, TransactionOperations ownTransaction, Arrivals arrivals, Clock clock) {
        this.template = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.ownTransaction = ownTransaction;
        this.clock = new ForwardClock(this.jdbc, clock);
        this.arrivals = arrivals;
        this.standing = new Standing(jdbc);
        this.observations = new ObservationTable(jdbc);
        this.holdings = new HoldingsQuery(jdbc, observations);
        this.shares = new ShareTable(jdbc);
        this.held = new HeldShares(shares);
        this.effects = new Effects(shares, held, observations, standing, this::delivery);
        this.files = new DeliveredFileTable(this.jdbc);
        this.differences = new StoredDifferences(jdbc, this::delivery, held::of);
        this.storing =
                new Storing(jdbc, observations, shares, new DifferenceTable(jdbc), standing, held, this::difference);
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
            List<String> before = files.fates(judged.file().sha256());
            if (before.contains(ACCEPTED)) {
                return List.of();
            }
            Instant now = clock.next();
            int count = deliveries.stream()
                    .mapToInt(delivery -> delivery.observations().size())
                    .sum();
            long file = files.note(judged, before, ACCEPTED, count, now);
            List<StoredDelivery> result = storing.store(file, judged, deliveries, changes, now);
            arrivals.noteStored(judged, file, now);
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
    public synchronized void refuse(List<JudgedFile> refused) {
        ownTransaction.executeWithoutResult(transaction -> {
            Instant now = clock.next();
            for (JudgedFile judged : refused) {
                List<String> before = files.fates(judged.file().sha256());
                if (!before.contains(ACCEPTED)) {
                    files.note(judged, before, REFUSED, 0, now);
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

    /** Those of some contents that have come before, whatever became of them. */
    public Set<String> come(Collection<String> sha256) {
        Set<String> come = new HashSet<>();
        for (String table : List.of("delivered_file", "arrival")) {
            ByKey.query(template, "SELECT sha256 FROM " + table + " WHERE sha256 IN", sha256, "", row -> {
                come.add(row.getString(1));
            });
        }
        return come;
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
        return Objects.requireNonNull(differences(List.of(delivery)).get(delivery));
    }

    /** What each of some deliveries changed when it was stored. */
    public Map<Delivery, Difference> differences(Collection<Delivery> some) {
        return differences.of(some);
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

    /**
     * Grows as soon as what can be said of deliveries that count may be other than before. One that is stored where none of these tells
     * anything changes that only of deliveries that do not count.
     */
    public long changesToOthers() {
        return held.changesToOthers();
    }

    /** The moment as of which everything that is in force now is known, whatever the machine's clock says. */
    public synchronized Instant moment() {
        return clock.known();
    }

    /** How many values each of some deliveries has, by their numbers. */
    public Map<Long, Long> sizes(Collection<Long> numbers) {
        Map<Long, Long> sizes = new HashMap<>();
        ByKey.query(template, "SELECT id, observations FROM delivery WHERE id IN", numbers, "", row -> {
            sizes.put(row.getLong(1), row.getLong(2));
        });
        return sizes;
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

    /** The deliveries with some numbers, by these, as far as there are any. */
    public Map<Long, Delivery> numbered(Collection<Long> numbers) {
        Map<Long, Delivery> found = new HashMap<>();
        ByKey.query(template, DeliveryRow.SELECT + " WHERE d.id IN", numbers, "", row -> {
            Delivery delivery = DeliveryRow.delivery(row);
            found.put(delivery.id(), delivery);
        });
        return found;
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
        return arrivals.takenBackOverwritten();
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
            standing.forget();
            throw e;
        }
    }

    private void settle(Scope scope, Instant now) {
        Standing.Settled settled = standing.settle(scope, now);
        held.settled(scope, settled, settled.winner().map(shares::of).orElse(List.of()));
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
}
