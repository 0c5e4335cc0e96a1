package se.underlag.store;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.series.Basis;
import se.underlag.series.Observation;

/**
 * Everything in force at one moment, as reports are made from it: deliveries that no other has replaced, and their
 * observations.
 *
 * @param deliveries by source, organisation and period
 * @param observations with the delivery each came from
 */
public record Holdings(List<Delivery> deliveries, List<Held> observations) {

    public Holdings {
        deliveries = List.copyOf(deliveries);
        observations = List.copyOf(observations);
    }

    /**
     * The latest month that a delivery with any outcome is about; where there are only plans, theirs; empty where there
     * is nothing. Next year's budget does not make it next year.
     */
    public Optional<YearMonth> latestMonth() {
        Set<Long> withOutcome = observations.stream()
                .filter(held -> held.observation().basis() == Basis.OUTCOME)
                .map(held -> held.delivery().id())
                .collect(Collectors.toSet());
        return latest(withOutcome).or(() -> latest(ids()));
    }

    private Optional<YearMonth> latest(Set<Long> among) {
        return deliveries.stream()
                .filter(delivery -> among.contains(delivery.id()))
                .map(delivery -> delivery.period().lastMonth())
                .max(Comparator.naturalOrder());
    }

    private Set<Long> ids() {
        return deliveries.stream().map(Delivery::id).collect(Collectors.toSet());
    }

    /** An observation and where it came from. */
    public record Held(Observation observation, Delivery delivery) {}
}
