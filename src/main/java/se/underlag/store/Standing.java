package se.underlag.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which deliveries count. Of all deliveries of a scope that have not been taken back it is the one that came last; each
 * stretch of time during which one counted is kept.
 */
final class Standing {

    private static final String OF_SCOPE = " WHERE d.source = ? AND d.organisation = ? AND d.period = ?";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ScopesDelivered delivered;

    Standing(JdbcTemplate jdbc) {
        this.template = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
        this.delivered = new ScopesDelivered(this.jdbc);
    }

    /** The delivery that would count in the scope of one, were that taken back or given back. */
    Optional<Long> winner(Delivery delivery, boolean withdrawn) {
        if (isOnly(delivery)) {
            return withdrawn ? Optional.empty() : Optional.of(delivery.id());
        }
        return ofScope(delivery.scope()).stream()
                .filter(one -> one.id() == delivery.id()
                        ? !withdrawn
                        : one.withdrawnAt().isEmpty())
                .map(Delivery::id)
                .max(Long::compare);
    }

    /** The deliveries of the scope of one that came after it and have not been taken back. */
    List<Long> after(Delivery delivery) {
        return ofScope(delivery.scope()).stream()
                .filter(other ->
                        other.id() > delivery.id() && other.withdrawnAt().isEmpty())
                .map(Delivery::id)
                .toList();
    }

    /** The delivery that would count in the scope of one, were some taken back. */
    Optional<Long> winnerWithout(long number, Collection<Long> takenBack) {
        return jdbc
                .sql(DeliveryRow.SELECT + " WHERE d.id = ?")
                .param(number)
                .query((row, at) -> DeliveryRow.delivery(row))
                .optional()
                .stream()
                .flatMap(delivery -> ofScope(delivery.scope()).stream())
                .filter(other -> other.withdrawnAt().isEmpty() && !takenBack.contains(other.id()))
                .map(Delivery::id)
                .max(Long::compare);
    }

    private List<Delivery> ofScope(Scope scope) {
        return jdbc.sql(DeliveryRow.SELECT + OF_SCOPE + " ORDER BY d.id")
                .params(parameters(scope))
                .query((row, number) -> DeliveryRow.delivery(row))
                .list();
    }

    /**
     * What stands in a scope.
     *
     * @param deliveries all that there have been
     * @param winner the number of the one that counts
     */
    record Settled(List<Delivery> deliveries, Optional<Long> winner) {

        Delivery of(long number) {
            return deliveries.stream()
                    .filter(delivery -> delivery.id() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Decides about deliveries that have just been stored, no two of them in the same scope.
     *
     * @return what stands in the scope of each now, in the same order
     */
    List<Settled> settle(List<Delivery> stored, Instant now) {
        stored.forEach(delivery -> delivered.add(delivery.scope()));
        begin(stored.stream().filter(this::isOnly).toList(), now);
        return stored.stream()
                .map(delivery -> isOnly(delivery)
                        ? new Settled(List.of(delivery), Optional.of(delivery.id()))
                        : settle(delivery.scope(), now))
                .toList();
    }

    /** True where nothing else was ever stored in its scope. */
    private boolean isOnly(Delivery delivery) {
        return delivered.times(delivery.scope()) == 1;
    }

    /** Nothing of what has been told of it last may have come to be. */
    void forget() {
        delivered.forget();
    }

    /** Decides anew, after a delivery has been taken back or given back. */
    Settled settle(Scope scope, Instant now) {
        List<Delivery> all = ofScope(scope);
        List<Delivery> candidates = all.stream()
                .filter(delivery -> delivery.withdrawnAt().isEmpty())
                .toList();
        Optional<Long> winner = candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get(candidates.size() - 1).id());
        for (Delivery delivery : all) {
            boolean wins = winner.filter(id -> id == delivery.id()).isPresent();
            if (wins) {
                begin(delivery.id(), now);
            } else {
                end(delivery.id(), now);
            }
            Optional<Long> successor = wins ? Optional.empty() : winner.filter(id -> id > delivery.id());
            if (!delivery.replacedBy().equals(successor)) {
                jdbc.sql("UPDATE delivery SET replaced_by = ? WHERE id = ?")
                        .params(successor.orElse(null), delivery.id())
                        .update();
            }
        }
        return new Settled(all, winner);
    }

    private void begin(List<Delivery> first, Instant now) {
        Rows.insert(template, "INSERT INTO in_force (delivery_id, since) VALUES (?, ?)", first, (row, delivery) -> {
            row.setLong(1, delivery.id());
            row.setObject(2, Moments.kept(now));
        });
    }

    private void begin(long delivery, Instant now) {
        jdbc.sql("INSERT INTO in_force (delivery_id, since) SELECT d.id, ? FROM delivery d WHERE d.id = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM in_force i WHERE i.delivery_id = d.id AND i.until IS NULL)")
                .params(Moments.kept(now), delivery)
                .update();
    }

    private void end(long delivery, Instant now) {
        jdbc.sql("UPDATE in_force SET until = ? WHERE delivery_id = ? AND until IS NULL")
                .params(Moments.kept(now), delivery)
                .update();
    }

    private static List<Object> parameters(Scope scope) {
        return List.of(scope.source(), scope.organisation(), scope.period().toString());
    }
}
