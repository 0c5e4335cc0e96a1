package se.underlag.store;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * Everything in force at one moment, as reports are made from it: deliveries that no other has replaced, and their
 * observations. These are read for each delivery when they are first asked for, since a report shows two years of what may be
 * ten. For use within one thread.
 */
public final class Holdings {

    private final List<Delivery> deliveries;
    private final List<Told> told;
    private final Function<Long, List<Observation>> reading;
    private final Map<Long, List<Observation>> read = new HashMap<>();

    /**
     * @param told what each of the deliveries tells
     * @param reading gives the observations of a delivery by its number
     */
    Holdings(List<Delivery> deliveries, List<Told> told, Function<Long, List<Observation>> reading) {
        this.deliveries = List.copyOf(deliveries);
        this.told = List.copyOf(told);
        this.reading = reading;
    }

    /**
     * Deliveries with their observations.
     *
     * @param observations with the delivery each came from
     */
    public static Holdings of(List<Delivery> deliveries, List<Held> observations) {
        return new Holdings(
                deliveries,
                observations.stream()
                        .map(held -> new Told(
                                held.delivery(),
                                held.observation().series(),
                                held.observation().basis(),
                                held.observation().period()))
                        .distinct()
                        .toList(),
                number -> observations.stream()
                        .filter(held -> held.delivery().id() == number)
                        .map(Held::observation)
                        .toList());
    }

    /** By source, organisation and period. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    /** Of which series, basis and period there are observations in which delivery. */
    public List<Told> told() {
        return told;
    }

    /** Those of a delivery, in its order. */
    public List<Observation> observations(Delivery delivery) {
        return read.computeIfAbsent(delivery.id(), number -> List.copyOf(reading.apply(number)));
    }

    /** All of them, with the delivery each came from. */
    public List<Held> observations() {
        return deliveries.stream()
                .flatMap(
                        delivery -> observations(delivery).stream().map(observation -> new Held(observation, delivery)))
                .toList();
    }

    /**
     * The latest month that a delivery with any outcome is about; where there are only plans, theirs; empty where there
     * is nothing. Next year's budget does not make it next year.
     */
    public Optional<YearMonth> latestMonth() {
        Set<Long> withOutcome = told.stream()
                .filter(one -> one.basis() == Basis.OUTCOME)
                .map(one -> one.delivery().id())
                .collect(Collectors.toSet());
        return latest(delivery -> withOutcome.contains(delivery.id())).or(() -> latest(delivery -> true));
    }

    private Optional<YearMonth> latest(Predicate<Delivery> among) {
        return deliveries.stream()
                .filter(among)
                .map(delivery -> delivery.period().lastMonth())
                .max(Comparator.naturalOrder());
    }

    /**
     * What a delivery tells: there is at least one observation of it.
     *
     * @param delivery the delivery
     * @param series the code of the series
     * @param basis outcome, budget or forecast
     * @param period when
     */
    public record Told(Delivery delivery, String series, Basis basis, Period period) {}

    /** An observation and where it came from. */
    public record Held(Observation observation, Delivery delivery) {}
}
