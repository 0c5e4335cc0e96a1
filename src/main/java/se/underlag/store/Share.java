package se.underlag.store;

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

    @Override
    public Period period() {
        return slot.period();
    }
}
