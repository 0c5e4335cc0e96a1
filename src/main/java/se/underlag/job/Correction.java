package se.underlag.job;

import java.util.List;
import se.underlag.store.Changed;
import se.underlag.store.Delivery;
import se.underlag.store.Difference;

/**
 * What a delivery changes against the one it replaces.
 *
 * @param former the delivery it replaces
 * @param changed how many values are others
 * @param added how many are new
 * @param gone how many are no longer there
 * @param quality true where only one of the two is quality-assured
 * @param first the first of them; the store has all
 */
public record Correction(Delivery former, int changed, int added, int gone, boolean quality, List<NamedChange> first) {

    /** So many are held in memory for each delivery. */
    static final int SHOWN = 40;

    public Correction {
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
                difference.former(),
                all.size() - added - gone,
                added,
                gone,
                difference.quality(),
                all.stream()
                        .limit(shown)
                        .map(change -> NamedChange.of(change, naming))
                        .toList());
    }

    /** How many values differ in one way or another. */
    public int size() {
        return changed + added + gone;
    }
}
