package se.underlag.series;

import java.math.BigDecimal;
import java.util.Optional;

/** A figure, or the reason why there is none. */
public sealed interface Measure {

    static Measure of(BigDecimal value) {
        return new Figure(value);
    }

    static Measure missing(MissingReason reason) {
        return new Missing(reason);
    }

    /** The value, unrounded, where there is one. */
    default Optional<BigDecimal> value() {
        return this instanceof Figure figure ? Optional.of(figure.number()) : Optional.empty();
    }

    /**
     * A figure.
     *
     * @param number unrounded, in the base unit of its series (kronor for money)
     */
    record Figure(BigDecimal number) implements Measure {}

    /** No figure, and why. */
    record Missing(MissingReason reason) implements Measure {}
}
