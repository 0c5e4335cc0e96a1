package se.underlag.store;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.underlag.series.Basis;
import se.underlag.series.Observation;

/**
 * Everything in force at one moment, as reports are made from it: deliveries that no other has replaced, and their
 * observations, which are read when they are first asked for. For use within one thread.
 */
public final class Holdings {

    private final List<Delivery> deliveries;
    private final Set<Long> withOutcome;
    private final Supplier<List<Held>> reading;
    private @Nullable List<Held> observations;

    /**
     * @param withOutcome the numbers of the deliveries that tell of any outcome
     * @param reading gives all observations of these deliveries
     */
    Holdings(List<Delivery> deliveries, Set<Long> withOutcome, Supplier<List<Held>> reading) {
        this.deliveries = List.copyOf(deliveries);
        this.withOutcome = Set.copyOf(withOutcome);
        this.reading = reading;
    }

    /**
     * Deliveries with their observations.
     *
     * @param observations with the delivery each came from
     */
    public Holdings(List<Delivery> deliveries, List<Held> observations) {
        this(
                deliveries,
                observations.stream()
                        .filter(held -> held.observation().basis() == Basis.OUTCOME)
                        .map(held -> held.delivery().id())
                        .collect(Collectors.toSet()),
                () -> observations);
    }

    /** By source, organisation and period. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    /** With the delivery each came from. */
    public List<Held> observations() {
        if (observations == null) {
            observations = List.copyOf(reading.get());
        }
        return observations;
    }

    /**
     * The latest month that a delivery with any outcome is about; where there are only plans, theirs; empty where there
     * is nothing. Next year's budget does not make it next year.
     */
    public Optional<YearMonth> latestMonth() {
        return latest(delivery -> withOutcome.contains(delivery.id())).or(() -> latest(delivery -> true));
    }

    private Optional<YearMonth> latest(Predicate<Delivery> among) {
        return deliveries.stream()
                .filter(among)
                .map(delivery -> delivery.period().lastMonth())
                .max(Comparator.naturalOrder());
    }

    /** An observation and where it came from. */
    public record Held(Observation observation, Delivery delivery) {}
}
