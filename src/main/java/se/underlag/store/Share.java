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
    record Label(String organisation, String series, Basis basis) {}

    Label label() {
        return new Label(slot.organisation(), slot.series(), slot.basis());
    }

    @Override
    public Period period() {
        return slot.period();
    }
}
