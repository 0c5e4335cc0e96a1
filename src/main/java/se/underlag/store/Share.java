package se.underlag.store;

import se.underlag.series.Basis;
import se.underlag.series.Period;

/**
 * What one delivery tells in one slot.
 *
 * @param number the delivery's number, {@link #UNSTORED} for one that is not stored yet
 * @param about what the delivery says that it is about
 * @param slot the slot
 */
record Share(long number, Period about, Slot slot) implements Piece {

    /** Later than every delivery that is stored. */
    static final long UNSTORED = Long.MAX_VALUE;

    /**
     * All that one organisation delivers of one series, on one basis.
     *
     * @param organisation who delivers
     * @param series the code of the series
     * @param basis outcome, budget or forecast
     */
    record Label(String organisation, String series, Basis basis) {
        // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
        @Override
        public boolean equals(Object other) {
            return other instanceof Label that
                    && organisation.equals(that.organisation)
                    && series.equals(that.series)
                    && basis == that.basis;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * organisation.hashCode() + series.hashCode()) + basis.ordinal();
        }
    }

    Label label() {
        return new Label(slot.organisation(), slot.series(), slot.basis());
    }

    @Override
    public Period period() {
        return slot.period();
    }

    // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
    @Override
    public boolean equals(Object other) {
        return other instanceof Share that
                && number == that.number
                && about.equals(that.about)
                && slot.equals(that.slot);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(number) + about.hashCode()) + slot.hashCode();
    }
}
