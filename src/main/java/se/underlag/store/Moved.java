package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.underlag.series.Period;

/**
 * A slot in which something else counts than before.
 *
 * @param slot the slot
 * @param before what counted: one share, or several of shorter periods; none where nothing did
 * @param after what counts, likewise
 */
record Moved(Slot slot, List<Share> before, List<Share> after) {

    /** The slots in which something else counts, of all shares there were and all there are. */
    static List<Moved> between(Collection<Share> before, Collection<Share> after) {
        Map<Share.Label, List<Share>> were = byLabel(before);
        Map<Share.Label, List<Share>> are = byLabel(after);
        Set<Share.Label> labels = new LinkedHashSet<>(are.keySet());
        labels.addAll(were.keySet());
        List<Moved> moved = new ArrayList<>();
        labels.forEach(label ->
                moved.addAll(ofOne(label, were.getOrDefault(label, List.of()), are.getOrDefault(label, List.of()))));
        return moved;
    }

    private static Map<Share.Label, List<Share>> byLabel(Collection<Share> shares) {
        Map<Share.Label, List<Share>> byLabel = new LinkedHashMap<>();
        shares.forEach(share -> byLabel.computeIfAbsent(share.label(), first -> new ArrayList<>())
                .add(share));
        return byLabel;
    }

    private static List<Moved> ofOne(Share.Label label, List<Share> were, List<Share> are) {
        if (were.size() + are.size() == 1) {
            // One where there was none, or none where there was one, as with most files: nothing to weigh.
            return List.of(new Moved((are.isEmpty() ? were : are).get(0).slot(), List.copyOf(were), List.copyOf(are)));
        }
        Set<Share> come = new LinkedHashSet<>(are);
        were.forEach(come::remove);
        Set<Share> gone = new LinkedHashSet<>(were);
        are.forEach(gone::remove);
        Set<Share> differing = new LinkedHashSet<>(come);
        differing.addAll(gone);
        Set<Period> periods = new LinkedHashSet<>();
        List.of(are, were).forEach(shares -> shares.stream()
                .map(Share::period)
                .filter(period -> differing.stream().anyMatch(share -> overlap(share.period(), period)))
                .forEach(periods::add));
        List<Moved> moved = new ArrayList<>();
        for (Period period : periods) {
            Slot slot = new Slot(label.organisation(), label.series(), label.basis(), period);
            List<Share> before = counting(were, period);
            List<Share> after = counting(are, period);
            if (!before.equals(after) && (isWhole(before, period) || isWhole(after, period))) {
                moved.add(new Moved(slot, before, after));
            }
        }
        return moved;
    }

    /** What makes up a period; nothing where it is not made up whole. */
    private static List<Share> counting(List<Share> shares, Period period) {
        Coverage<Share> coverage = Coverage.of(shares, period);
        return coverage.lacking().isEmpty() ? coverage.pieces() : List.of();
    }

    /** Where neither is, the slots of its parts tell all there is to tell. */
    private static boolean isWhole(List<Share> counting, Period period) {
        return counting.size() == 1 && counting.get(0).period().equals(period);
    }

    /** Whether two periods have a day in common. */
    static boolean overlap(Period one, Period other) {
        return !one.firstDay().isAfter(other.lastDay()) && !other.firstDay().isAfter(one.lastDay());
    }
}
