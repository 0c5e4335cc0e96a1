package se.underlag.store;

import se.underlag.series.Period;

/**
 * What a delivery is about. Of several deliveries of the same scope one counts, the one that came last.
 *
 * @param source the code of its source definition
 * @param organisation who delivers, a code of the organisation tree
 * @param period the period it is about
 */
public record Scope(String source, String organisation, Period period) {
    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Scope that
                && source.equals(that.source)
                && organisation.equals(that.organisation)
                && period.equals(that.period);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + organisation.hashCode()) + period.hashCode();
    }

    /** The codes that stand under tables are given for what has been written so. */
    @Override
    public String toString() {
        return "Scope[source=" + source + ", organisation=" + organisation + ", period=" + period + "]";
    }
}
