package se.underlag.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.underlag.series.Period;

/**
 * Which pieces of what one organisation delivered make up a period, so that no month is counted twice. The one rule for
 * it: tables are made by it, and by it is told what a delivery changes.
 *
 * <p>Of several deliveries of the same month one counts: rather one whose own period covers the month than one that
 * carries it along, such as last year's outcome in this year's file; then the one stored last. It makes no
 * difference which export they are of. A span that was delivered as one figure counts whole or not at all; as many
 * months as possible are covered.
 *
 * @param pieces what counts, none overlapping another
 * @param lacking the months of the period that nothing covers; all of them where there are no pieces
 */
public record Coverage<P extends Piece>(List<P> pieces, List<YearMonth> lacking) {

    private static final Comparator<Piece> PREFERENCE =
            Comparator.comparing(Piece::isCarriedAlong).thenComparing(Piece::number, Comparator.reverseOrder());

    public Coverage {
        pieces = List.copyOf(pieces);
        lacking = List.copyOf(lacking);
    }

    /** The pieces that make up a period, of all that was delivered of one series on one basis. */
    public static <P extends Piece> Coverage<P> of(Collection<P> delivered, Period period) {
        if (period instanceof Period.Months months) {
            List<YearMonth> all = months.months();
            return all.size() == 1 ? ofOne(delivered, period, all) : ofMonths(delivered, months);
        }
        return ofOne(delivered, period, List.of());
    }

    /** A day or a single month, which has no parts. */
    private static <P extends Piece> Coverage<P> ofOne(Collection<P> delivered, Period period, List<YearMonth> months) {
        Optional<P> best = delivered.stream()
                .filter(piece -> piece.period().equals(period))
                .min(PREFERENCE);
        return new Coverage<>(best.stream().toList(), best.isPresent() ? List.of() : months);
    }

    /** Finds the best way to cover the first month, the first two and so on up to the whole span. */
    private static <P extends Piece> Coverage<P> ofMonths(Collection<P> delivered, Period.Months span) {
        List<Ranked<P>> ranked = ranked(delivered, span);
        List<YearMonth> months = span.months();
        List<Way<P>> ways = new ArrayList<>();
        ways.add(new Way<>(List.of(), List.of(), 0, 0));
        for (YearMonth month : months) {
            Way<P> way = ways.get(ways.size() - 1).without(month);
            for (Ranked<P> candidate : ranked) {
                if (candidate.months().last().equals(month)) {
                    int start = months.indexOf(candidate.months().first());
                    Way<P> other = ways.get(start).with(candidate);
                    way = Way.BEST_FIRST.compare(other, way) < 0 ? other : way;
                }
            }
            ways.add(way);
        }
        Way<P> best = ways.get(months.size());
        return new Coverage<>(best.pieces, best.lacking);
    }

    /** Those that lie in the span, ranked among themselves: what was delivered of other months has no say in these. */
    private static <P extends Piece> List<Ranked<P>> ranked(Collection<P> delivered, Period.Months span) {
        List<Ranked<P>> ranked = new ArrayList<>();
        int rank = 0;
        Optional<P> previous = Optional.empty();
        for (P piece : delivered.stream().sorted(PREFERENCE).toList()) {
            if (piece.period() instanceof Period.Months months && span.contains(months)) {
                if (previous.isPresent() && !equallyGood(previous.get(), piece)) {
                    rank++;
                }
                previous = Optional.of(piece);
                ranked.add(new Ranked<>(piece, months, rank));
            }
        }
        return ranked;
    }

    private static boolean equallyGood(Piece one, Piece other) {
        return one.number() == other.number() && one.isCarriedAlong() == other.isCarriedAlong();
    }

    private record Ranked<P extends Piece>(P piece, Period.Months months, int rank) {}

    /** A way to cover the first months of a span; the fewer lacking, the better ranked, the fewer pieces, the better. */
    private record Way<P extends Piece>(List<P> pieces, List<YearMonth> lacking, int covered, int rank) {

        static final Comparator<Way<?>> BEST_FIRST = Comparator.<Way<?>>comparingInt(way -> -way.covered)
                .thenComparingInt(Way::rank)
                .thenComparingInt(way -> way.pieces.size());

        Way<P> without(YearMonth month) {
            List<YearMonth> more = new ArrayList<>(lacking);
            more.add(month);
            return new Way<>(pieces, more, covered, rank);
        }

        Way<P> with(Ranked<P> next) {
            List<P> more = new ArrayList<>(pieces);
            more.add(next.piece());
            int length = next.months().months().size();
            return new Way<>(more, lacking, covered + length, rank + next.rank() * length);
        }
    }
}
