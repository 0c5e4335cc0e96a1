package se.underlag.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * What a delivery changes against the one whose place it takes. Where in its file a value stands makes no difference,
 * nor how many zeros end a number.
 *
 * @param former the delivery whose place it takes
 * @param changes the values that are others, in the order of the new delivery, then those that are gone
 * @param quality true where only one of the two is quality-assured
 */
public record Difference(Delivery former, List<Changed> changes, boolean quality) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** True where the new delivery says what the former did. */
    public boolean isNone() {
        return changes.isEmpty() && !quality;
    }

    static Difference between(Delivery former, List<Observation> before, NewDelivery now) {
        return new Difference(
                former, changes(before, now.observations()), former.qualityAssured() != now.qualityAssured());
    }

    /** The values in which two lists of observations differ. */
    public static List<Changed> changes(List<Observation> before, List<Observation> now) {
        Map<Key, Observation> left = new LinkedHashMap<>();
        before.forEach(observation -> left.put(Key.of(observation), observation));
        List<Changed> changes = new ArrayList<>();
        for (Observation observation : now) {
            Optional<Measure> was =
                    Optional.ofNullable(left.remove(Key.of(observation))).map(Observation::measure);
            if (was.isEmpty() || !isSame(was.get(), observation.measure())) {
                changes.add(Changed.of(observation, was, Optional.of(observation.measure())));
            }
        }
        left.values().forEach(gone -> changes.add(Changed.of(gone, Optional.of(gone.measure()), Optional.empty())));
        return changes;
    }

    private static boolean isSame(Measure one, Measure other) {
        return one.value().isPresent() && other.value().isPresent()
                ? one.value().get().compareTo(other.value().get()) == 0
                : one.equals(other);
    }

    private record Key(String series, Breakdown breakdown, Period period, Basis basis) {

        static Key of(Observation observation) {
            return new Key(observation.series(), observation.breakdown(), observation.period(), observation.basis());
        }
    }
}
