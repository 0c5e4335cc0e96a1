package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * What a delivery changes against what counted before it, whichever deliveries that came from: for flows month by month,
 * for levels day by day. Where in its file a value stands makes no difference, nor how many zeros end a number.
 *
 * @param formers the deliveries that counted in its place before, with the periods for which it takes it
 * @param changes the values that are others, in the order of the new delivery, then those that are gone
 * @param added the periods for which nothing counted before
 * @param quality true where it is quality-assured and one of the formers is not, or the other way round
 * @param touched the slots in which there are other figures than before
 */
public record Difference(
        List<Overlaid> formers, List<Changed> changes, List<Period> added, boolean quality, Set<Slot> touched) {

    public Difference {
        formers = List.copyOf(formers);
        changes = List.copyOf(changes);
        added = List.copyOf(added);
        touched = Set.copyOf(touched);
    }

    static Difference of(
            List<Overlaid> formers, List<Changed> changes, List<Period> added, Set<Slot> touched, boolean assured) {
        boolean quality = formers.stream().anyMatch(former -> former.delivery().qualityAssured() != assured);
        return new Difference(formers, changes, added, quality, touched);
    }

    /** The difference that a delivery makes where nothing is stored. */
    public static Difference ofFirst(NewDelivery delivery) {
        return ofFirst(ShareTable.of(delivery));
    }

    /** The same of one that tells these. */
    static Difference ofFirst(Collection<Share> own) {
        return touching(own.stream().map(Share::slot).collect(Collectors.toSet()));
    }

    /**
     * That nobody's place is taken, and there are figures in some slots now. What is said of deliveries that were stored as first
     * ones follows from this: to tell spans otherwise would change what was told of all of them.
     */
    static Difference touching(Set<Slot> touched) {
        Set<Period> periods = touched.stream().map(Slot::period).collect(Collectors.toSet());
        return new Difference(List.of(), List.of(), Spans.of(periods), false, touched);
    }

    /** Whether it is the one that a delivery makes which tells some things, where nobody else tells anything. */
    boolean isOfFirst(Collection<Share> own) {
        if (!formers.isEmpty() || !changes.isEmpty() || quality) {
            return false;
        }
        Difference first = ofFirst(own);
        return touched.equals(first.touched) && added.equals(first.added);
    }

    /** True where nobody's place was taken. */
    public boolean replacesNothing() {
        return formers.isEmpty();
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
