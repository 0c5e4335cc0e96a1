package se.underlag.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.series.Measure;
import se.underlag.wording.Typography;

/**
 * The figures of a change, with as many decimals as it takes to see it: all they have where those are few, and else so
 * many that what was, what is and the difference between them are told apart.
 */
final class ChangeFigures {

    private static final int FEW = 4;

    private final Optional<BigDecimal> before;
    private final Optional<BigDecimal> now;
    private final int decimals;

    private ChangeFigures(ChangedValue change, int decimals) {
        this.before = change.before().flatMap(Measure::value);
        this.now = change.now().flatMap(Measure::value);
        this.decimals = decimals;
    }

    /** The figures of several changes, in their order, all with the decimals of the one that needs most. */
    static List<ChangeFigures> of(List<ChangedValue> changes) {
        int decimals = changes.stream()
                .mapToInt(change -> new ChangeFigures(change, 0).needed())
                .max()
                .orElse(0);
        return changes.stream()
                .map(change -> new ChangeFigures(change, decimals))
                .toList();
    }

    /** What was; empty where that was no figure. */
    Optional<String> before() {
        return before.map(this::written);
    }

    /** What is; empty where that is no figure. */
    Optional<String> now() {
        return now.map(this::written);
    }

    /** How much more it is; empty unless both are figures. */
    Optional<String> difference() {
        return subtracted().map(difference -> (difference.signum() > 0 ? "+" : "") + written(difference));
    }

    private Optional<BigDecimal> subtracted() {
        return now.flatMap(figure -> before.map(figure::subtract));
    }

    private int needed() {
        int all = Stream.concat(before.stream(), now.stream())
                .mapToInt(figure -> figure.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        int enough = Math.max(0, Math.min(all, FEW));
        while (enough < all && isHidden(enough)) {
            enough++;
        }
        return enough;
    }

    private boolean isHidden(int places) {
        return subtracted()
                .map(difference -> rounded(difference, places).signum() == 0
                        || rounded(before.get(), places).equals(rounded(now.get(), places)))
                .orElse(false);
    }

    private static BigDecimal rounded(BigDecimal figure, int places) {
        return figure.setScale(places, RoundingMode.HALF_UP);
    }

    private String written(BigDecimal figure) {
        return Typography.number(figure, decimals);
    }
}
