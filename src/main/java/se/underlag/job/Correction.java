package se.underlag.job;

import java.util.List;
import se.underlag.series.Period;
import se.underlag.store.Changed;
import se.underlag.store.Difference;
import se.underlag.store.Overlaid;

/**
 * What a delivery changes against what counted before it.
 *
 * @param formers the deliveries whose place it takes, with the periods for which it does; none where it takes nobody's
 * @param changed how many values are others
 * @param added how many are new where others were already
 * @param gone how many are no longer there
 * @param quality true where only one of the two is quality-assured
 * @param periods the periods for which nothing counted before
 * @param first the first of the values; the store has all
 */
public record Correction(
        List<Overlaid> formers,
        int changed,
        int added,
        int gone,
        boolean quality,
        List<Period> periods,
        List<NamedChange> first) {

    /** So many are held in memory for each delivery. */
    static final int SHOWN = 40;

    public Correction {
        formers = List.copyOf(formers);
        periods = List.copyOf(periods);
        first = List.copyOf(first);
    }

    static Correction of(Difference difference, Naming naming) {
        return of(difference, naming, SHOWN);
    }

    static Correction of(Difference difference, Naming naming, int shown) {
        List<Changed> all = difference.changes();
        int added = (int) all.stream().filter(Changed::isNew).count();
        int gone = (int) all.stream().filter(Changed::isGone).count();
        return new Correction(
                difference.formers(),
                all.size() - added - gone,
                added,
                gone,
                difference.quality(),
                difference.added(),
                all.stream()
                        .limit(shown)
                        .map(change -> NamedChange.of(change, naming))
                        .toList());
    }

    /** True where it takes the place of another. */
    public boolean replaces() {
        return !formers.isEmpty();
    }

    /** How many values differ in one way or another. */
    public int size() {
        return changed + added + gone;
    }
}
