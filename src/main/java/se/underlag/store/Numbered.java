package se.underlag.store;

/**
 * A delivery that has got its number in the store.
 *
 * @param number the number
 * @param delivery what it is about
 */
record Numbered(long number, NewDelivery delivery) {}
