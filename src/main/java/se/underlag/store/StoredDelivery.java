package se.underlag.store;

import java.util.Optional;

/**
 * A delivery that has been stored.
 *
 * @param delivery the delivery
 * @param difference what it changed against the delivery whose place it took; empty where it took nobody's
 */
public record StoredDelivery(Delivery delivery, Optional<Difference> difference) {}
