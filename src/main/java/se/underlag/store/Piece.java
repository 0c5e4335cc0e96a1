package se.underlag.store;

import se.underlag.series.Period;

/** What one delivery tells of a series for one period, beside what others tell of the same or of other periods. */
public interface Piece {

    /** The period of its figures. */
    Period period();

    /** What its delivery says that it is about; last year's figures in this year's file lie outside of it. */
    Period about();

    /** The higher, the later its delivery was stored. */
    long number();

    /** Whether it lies outside what its delivery says that it is about. */
    default boolean isCarriedAlong() {
        return !about().contains(period());
    }
}
