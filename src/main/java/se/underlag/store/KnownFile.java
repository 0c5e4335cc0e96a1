package se.underlag.store;

import java.time.Instant;
import java.util.List;

/**
 * A content that is stored.
 *
 * @param sha256 its hash
 * @param name the name it had when it was stored
 * @param storedAt when
 * @param rows how many rows of data it had
 * @param observations how many values it brought
 * @param deliveries what it brought, as each stands now
 */
public record KnownFile(
        String sha256, String name, Instant storedAt, long rows, long observations, List<Delivery> deliveries) {

    public KnownFile {
        deliveries = List.copyOf(deliveries);
    }

    /** True where all of it has been taken back: as good as not stored. */
    public boolean isWithdrawn() {
        return deliveries.stream().allMatch(delivery -> delivery.withdrawnAt().isPresent());
    }
}
