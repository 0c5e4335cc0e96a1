package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.underlag.series.Period;

/** Shares of one label, found by the years that their periods touch: of decades only a few have to be looked at. */
final class SharesByYear {

    private final SortedMap<Integer, List<Share>> years = new TreeMap<>();

    void add(Share share) {
        for (int year = first(share.period()); year <= last(share.period()); year++) {
            years.computeIfAbsent(year, first -> new ArrayList<>()).add(share);
        }
    }

    void remove(Share share) {
        for (int year = first(share.period()); year <= last(share.period()); year++) {
            years.getOrDefault(year, new ArrayList<>()).remove(share);
        }
    }

    /** Each once. */
    Collection<Share> all() {
        Set<Share> all = new LinkedHashSet<>();
        years.values().forEach(all::addAll);
        return all;
    }

    /** Those that have a day in common with any of some periods. */
    Collection<Share> overlapping(Set<Period> periods) {
        Set<Integer> touched = new TreeSet<>();
        for (Period period : periods) {
            for (int year = first(period); year <= last(period); year++) {
                touched.add(year);
            }
        }
        Set<Share> found = new LinkedHashSet<>();
        for (int year : touched) {
            for (Share share : years.getOrDefault(year, List.of())) {
                if (overlapsAny(share.period(), periods)) {
                    found.add(share);
                }
            }
        }
        return found;
    }

    private static boolean overlapsAny(Period one, Set<Period> others) {
        for (Period other : others) {
            if (Moved.overlap(other, one)) {
                return true;
            }
        }
        return false;
    }

    private static int first(Period period) {
        return period.firstDay().getYear();
    }

    private static int last(Period period) {
        return period.lastDay().getYear();
    }
}
