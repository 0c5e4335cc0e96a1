package se.underlag.store;

import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/**
 * The place of figures: all that one organisation delivers of one series, on one basis, for one period. What counts in it
 * counts whole.
 *
 * @param organisation who delivers, a code of the organisation tree
 * @param series the code of the series
 * @param basis outcome, budget or forecast
 * @param period when
 */
public record Slot(String organisation, String series, Basis basis, Period period) {

    static Slot of(String organisation, Observation observation) {
        return new Slot(organisation, observation.series(), observation.basis(), observation.period());
    }

    /** Whether an observation of the same organisation has its place here. */
    boolean isOf(Observation observation) {
        return series.equals(observation.series())
                && basis == observation.basis()
                && period.equals(observation.period());
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Slot that
                && organisation.equals(that.organisation)
                && series.equals(that.series)
                && basis == that.basis
                && period.equals(that.period);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * organisation.hashCode() + series.hashCode()) + basis.ordinal()) + period.hashCode();
    }
}
