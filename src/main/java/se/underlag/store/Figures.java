package se.underlag.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;

/** The figures of shares, read once for each delivery. */
final class Figures {

    private final ObservationTable table;
    private final Map<Long, Map<Slot, List<Observation>>> read = new HashMap<>();
    private Optional<NewDelivery> unstored = Optional.empty();

    Figures(ObservationTable table) {
        this.table = table;
    }

    /** Those of a delivery that is not stored yet as well. */
    Figures with(NewDelivery delivery) {
        unstored = Optional.of(delivery);
        return this;
    }

    /** The values that are others in a slot. */
    List<Changed> changes(Moved moved) {
        return Difference.changes(summed(moved.slot(), moved.before()), summed(moved.slot(), moved.after()));
    }

    /** The figures of a slot: those of its one share, or the sum of several of shorter periods. */
    private List<Observation> summed(Slot slot, List<Share> shares) {
        if (shares.size() == 1) {
            return of(shares.get(0));
        }
        Map<Breakdown, Observation> sums = new LinkedHashMap<>();
        shares.forEach(share -> of(share)
                .forEach(observation -> sums.merge(
                        observation.breakdown(),
                        ofPeriod(slot, observation),
                        (one, other) -> new Observation(
                                one.series(),
                                one.breakdown(),
                                one.period(),
                                one.basis(),
                                sum(one.measure(), other.measure()),
                                one.origin()))));
        return List.copyOf(sums.values());
    }

    private static Observation ofPeriod(Slot slot, Observation observation) {
        return new Observation(
                observation.series(),
                observation.breakdown(),
                slot.period(),
                observation.basis(),
                observation.measure(),
                observation.origin());
    }

    /** What is missing in a part is missing in the sum. */
    private static Measure sum(Measure one, Measure other) {
        Optional<BigDecimal> left = one.value();
        Optional<BigDecimal> right = other.value();
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? one : other;
        }
        return Measure.of(left.get().add(right.get()));
    }

    private List<Observation> of(Share share) {
        return read.computeIfAbsent(
                        share.number(), number -> bySlot(share.slot().organisation(), observations(number)))
                .getOrDefault(share.slot(), List.of());
    }

    private List<Observation> observations(long number) {
        return number == Share.UNSTORED ? unstored.orElseThrow().observations() : table.of(number);
    }

    private static Map<Slot, List<Observation>> bySlot(String organisation, List<Observation> observations) {
        Map<Slot, List<Observation>> bySlot = new HashMap<>();
        observations.forEach(
                observation -> bySlot.computeIfAbsent(Slot.of(organisation, observation), first -> new ArrayList<>())
                        .add(observation));
        return bySlot;
    }
}
