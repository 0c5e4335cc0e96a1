package se.underlag.store;

import java.util.List;

/**
 * A delivery that has been stored.
 *
 * @param delivery the delivery; replaced from the start where one received later was stored before it
 * @param replaced the deliveries whose place it took
 */
public record StoredDelivery(Delivery delivery, List<Long> replaced) {

    public StoredDelivery {
        replaced = List.copyOf(replaced);
    }
}
