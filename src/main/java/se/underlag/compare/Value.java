package se.underlag.compare;

import java.util.Set;
import se.underlag.series.Measure;
import se.underlag.series.Period;

/**
 * One side of a comparison.
 *
 * @param key what it is about: the breakdown, as far as the two sides share it
 * @param period when
 * @param measure the figure, or why there is none
 * @param lacking what is not in the figure though it should be; two figures that lack different things do not compare
 * @param share true for a percentage, which changes in percentage points
 */
public record Value(String key, Period period, Measure measure, Set<String> lacking, boolean share) {

    public Value {
        lacking = Set.copyOf(lacking);
    }
}
