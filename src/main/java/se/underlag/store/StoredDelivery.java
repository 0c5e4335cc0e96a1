package se.underlag.store;

/**
 * A delivery that has been stored.
 *
 * @param delivery the delivery
 * @param difference what it changed against what counted before
 */
public record StoredDelivery(Delivery delivery, Difference difference) {}
