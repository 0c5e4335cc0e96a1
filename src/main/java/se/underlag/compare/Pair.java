package se.underlag.compare;

import static se.underlag.compare.Change.Reason.DIFFERENT_COVERAGE;
import static se.underlag.compare.Change.Reason.NOT_APPLICABLE;
import static se.underlag.compare.Change.Reason.NOT_DELIVERED;
import static se.underlag.compare.Change.Reason.NOT_QUALITY_ASSURED;
import static se.underlag.compare.Change.Reason.PERCENT_OF_PERCENT;
import static se.underlag.compare.Change.Reason.SUPPRESSED;
import static se.underlag.compare.Change.Reason.ZERO_BASE;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;

/**
 * Two figures about the same thing, side by side; at least one of them is there.
 *
 * @param key what both are about
 * @param now the figure
 * @param before what it is compared with: last year's figure, or a plan
 */
public record Pair(String key, Optional<Value> now, Optional<Value> before) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Now − before; in percentage points where both are percentages. */
    public Change difference() {
        Optional<Change.Reason> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new Change.NotComparable(obstacle.get());
        }
        BigDecimal difference = number(now).subtract(number(before));
        return isShare() ? new Change.PercentagePoints(difference) : new Change.Difference(difference);
    }

    /** (now − before) ÷ before, in percent. */
    public Change percent() {
        Optional<Change.Reason> obstacle = isShare() ? Optional.of(PERCENT_OF_PERCENT) : obstacle();
        if (obstacle.isPresent()) {
            return new Change.NotComparable(obstacle.get());
        }
        BigDecimal base = number(before);
        if (base.signum() == 0) {
            return new Change.NotComparable(ZERO_BASE);
        }
        BigDecimal difference = number(now).subtract(base);
        return new Change.Percent(difference.multiply(HUNDRED).divide(base, MathContext.DECIMAL128));
    }

    private boolean isShare() {
        return sides().anyMatch(Value::share);
    }

    /** The gravest reason not to compare: what must not be published comes before what is not there. */
    private Optional<Change.Reason> obstacle() {
        Set<Change.Reason> reasons = EnumSet.noneOf(Change.Reason.class);
        sides().map(Value::measure).forEach(measure -> {
            if (measure instanceof Measure.Missing missing) {
                reasons.add(reason(missing.reason()));
            }
        });
        if (now.isEmpty() || before.isEmpty()) {
            reasons.add(NOT_DELIVERED);
        }
        for (Change.Reason reason :
                new Change.Reason[] {NOT_QUALITY_ASSURED, SUPPRESSED, NOT_DELIVERED, NOT_APPLICABLE}) {
            if (reasons.contains(reason)) {
                return Optional.of(reason);
            }
        }
        boolean same = now.map(Value::lacking).equals(before.map(Value::lacking));
        return same ? Optional.empty() : Optional.of(DIFFERENT_COVERAGE);
    }

    private static Change.Reason reason(MissingReason reason) {
        return switch (reason) {
            case NOT_DELIVERED -> NOT_DELIVERED;
            case NOT_QUALITY_ASSURED -> NOT_QUALITY_ASSURED;
            case SUPPRESSED -> SUPPRESSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    private Stream<Value> sides() {
        return Stream.concat(now.stream(), before.stream());
    }

    private static BigDecimal number(Optional<Value> side) {
        return side.flatMap(value -> value.measure().value()).orElseThrow();
    }
}
