package se.underlag.store;

import java.util.List;
import java.util.Map;
import se.underlag.series.Period;

/**
 * Whether what a file brought counts, and what to do that it does.
 *
 * @param overlaidBy for those of its deliveries that others count in the place of for some periods: these others
 * @param takeBack the deliveries that would have to be taken back for all of it to count, the latest first; none where
 *     all does that has not been taken back itself
 * @param lacking the periods for which nothing would count then
 */
public record Counting(Map<Long, List<Overlaid>> overlaidBy, List<Long> takeBack, List<Period> lacking) {

    /** All of it counts. */
    public static final Counting FULLY = new Counting(Map.of(), List.of(), List.of());

    public Counting {
        overlaidBy = Map.copyOf(overlaidBy);
        takeBack = List.copyOf(takeBack);
        lacking = List.copyOf(lacking);
    }
}
