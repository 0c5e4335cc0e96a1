package se.underlag.compare;

import java.math.BigDecimal;

/** How one figure differs from another, unrounded, or why that cannot be told. */
public sealed interface Change {

    /** Now − before, in the unit of the two. */
    record Difference(BigDecimal number) implements Change {}

    /** (now − before) ÷ before in percent, to 34 significant digits; also on negative amounts, so −3 after −2 is 50. */
    record Percent(BigDecimal number) implements Change {}

    /** Now − before of two percentages. */
    record PercentagePoints(BigDecimal number) implements Change {}

    /** No change can be told. */
    record NotComparable(Reason reason) implements Change {}

    /** Why a change cannot be told. */
    enum Reason {
        /** One of the two was not delivered. */
        NOT_DELIVERED,
        /** One of the two is not quality-assured. */
        NOT_QUALITY_ASSURED,
        /** One of the two is withheld. */
        SUPPRESSED,
        /** One of the two does not exist, such as a share of nothing. */
        NOT_APPLICABLE,
        /** The two do not cover the same: a unit or an organisation is lacking in one of them. */
        DIFFERENT_COVERAGE,
        /** A percentage on a base of zero. */
        ZERO_BASE,
        /** A percentage changes in percentage points, not in percent. */
        PERCENT_OF_PERCENT
    }
}
