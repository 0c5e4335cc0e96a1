package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.series.Period;
import se.underlag.store.Coverage;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Shelves.Slice;

/**
 * Which slices of what one organisation delivered make up a period, by the rule of {@link Coverage}.
 *
 * @param slices what counts, none overlapping another
 * @param lacking the months of the period that nothing covers; all of them where there are no slices
 */
record Cover(List<Slice> slices, List<YearMonth> lacking) {

    /** The slices of {@code delivered} that make up a period. */
    static Cover of(Collection<Slice> delivered, Period period) {
        Coverage<Slice> coverage = Coverage.of(delivered, period);
        return new Cover(coverage.pieces(), coverage.lacking());
    }

    /** The deliveries it rests on. */
    Stream<Delivery> deliveries() {
        return slices.stream().map(Slice::delivery).distinct();
    }
}
