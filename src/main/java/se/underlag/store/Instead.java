package se.underlag.store;

import java.util.List;
import java.util.Set;
import se.underlag.series.Period;

/**
 * What counts for the periods of a delivery after it has been taken back or given back.
 *
 * @param counts the deliveries, with the periods for which each counts
 * @param lacking the periods for which nothing does
 * @param formers the numbers of the deliveries that counted before and do no longer
 * @param touched the slots in which there are other figures than before
 */
public record Instead(List<Overlaid> counts, List<Period> lacking, Set<Long> formers, Set<Slot> touched) {

    public Instead {
        counts = List.copyOf(counts);
        lacking = List.copyOf(lacking);
        formers = Set.copyOf(formers);
        touched = Set.copyOf(touched);
    }
}
