package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Shelves.Slice;

/**
 * Which slices of what one organisation delivered make up a period, so that no month is counted twice.
 *
 * <p>Of several deliveries of the same month one counts: rather one whose own period covers the month than one that
 * carries it along, such as last year's outcome in this year's file; then the one stored last. It makes no
 * difference which export they are of. A span that was delivered as one figure counts whole or not at all; as many
 * months as possible are covered.
 *
 * @param slices what counts, none overlapping another
 * @param lacking the months of the period that nothing covers; all of them where there are no slices
 */
record Cover(List<Slice> slices, List<YearMonth> lacking) {

    /** The slices of {@code delivered} that make up a period. */
    static Cover of(Collection<Slice> delivered, Period period) {
        return period instanceof Period.Months months ? ofMonths(delivered, months) : ofDay(delivered, period);
    }

    private static Cover ofDay(Collection<Slice> delivered, Period day) {
        Optional<Slice> best =
                delivered.stream().filter(slice -> slice.period().equals(day)).min(preference());
        return new Cover(best.stream().toList(), List.of());
    }

    /** Finds the best way to cover the first month, the first two and so on up to the whole span. */
    private static Cover ofMonths(Collection<Slice> delivered, Period.Months span) {
        List<Ranked> ranked = ranked(delivered, span);
        List<YearMonth> months = span.months();
        List<Way> ways = new ArrayList<>(List.of(new Way(List.of(), List.of(), 0, 0)));
        for (YearMonth month : months) {
            Way way = ways.get(ways.size() - 1).without(month);
            for (Ranked candidate : ranked) {
                if (candidate.months().last().equals(month)) {
                    int start = months.indexOf(candidate.months().first());
                    Way other = ways.get(start).with(candidate);
                    way = Way.BEST_FIRST.compare(other, way) < 0 ? other : way;
                }
            }
            ways.add(way);
        }
        Way best = ways.get(months.size());
        return new Cover(best.slices, best.lacking);
    }

    private static List<Ranked> ranked(Collection<Slice> delivered, Period.Months span) {
        List<Ranked> ranked = new ArrayList<>();
        int rank = 0;
        Optional<Slice> previous = Optional.empty();
        for (Slice slice : delivered.stream().sorted(preference()).toList()) {
            if (previous.isPresent() && !equallyGood(previous.get(), slice)) {
                rank++;
            }
            previous = Optional.of(slice);
            if (slice.period() instanceof Period.Months months && span.contains(months)) {
                ranked.add(new Ranked(slice, months, rank));
            }
        }
        return ranked;
    }

    private static boolean equallyGood(Slice one, Slice other) {
        return one.delivery().id() == other.delivery().id() && carriedAlong(one) == carriedAlong(other);
    }

    private static Comparator<Slice> preference() {
        return Comparator.comparing(Cover::carriedAlong)
                .thenComparing(slice -> slice.delivery().id(), Comparator.reverseOrder());
    }

    /** Whether a slice lies outside what its delivery says that it is about. */
    private static boolean carriedAlong(Slice slice) {
        Period own = slice.delivery().period();
        return slice.period().firstDay().isBefore(own.firstDay())
                || slice.period().lastDay().isAfter(own.lastDay());
    }

    /** The deliveries it rests on. */
    Stream<Delivery> deliveries() {
        return slices.stream().map(Slice::delivery).distinct();
    }

    private record Ranked(Slice slice, Period.Months months, int rank) {}

    /** A way to cover the first months of a span; the fewer lacking, the better ranked, the fewer pieces, the better. */
    private record Way(List<Slice> slices, List<YearMonth> lacking, int covered, int rank) {

        static final Comparator<Way> BEST_FIRST = Comparator.<Way>comparingInt(way -> -way.covered)
                .thenComparingInt(Way::rank)
                .thenComparingInt(way -> way.slices.size());

        Way without(YearMonth month) {
            List<YearMonth> more = new ArrayList<>(lacking);
            more.add(month);
            return new Way(slices, more, covered, rank);
        }

        Way with(Ranked next) {
            List<Slice> more = new ArrayList<>(slices);
            more.add(next.slice());
            int length = next.months().months().size();
            return new Way(more, lacking, covered + length, rank + next.rank() * length);
        }
    }
}
