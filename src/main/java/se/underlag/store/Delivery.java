package se.underlag.store;

import java.time.Instant;
import java.util.Optional;
import se.underlag.series.Period;

/**
 * What one file brought for one organisation: the unit in which figures come, are replaced and are named in sources.
 *
 * @param id its number in the store, higher than that of every delivery stored before it
 * @param source the code of its source definition
 * @param organisation whose figures they are, a code of the organisation tree
 * @param period the period it is about
 * @param qualityAssured false where its owner has not yet assured it: stored, never published
 * @param file the file's name as it was dropped
 * @param sha256 the file's content
 * @param receivedAt when the file was last written
 * @param importedAt when it was stored; of two deliveries of the same scope the one stored later counts
 * @param replacedBy the delivery that counts in its place, where there is one
 * @param withdrawnAt when it was taken back, where it has been
 */
public record Delivery(
        long id,
        String source,
        String organisation,
        Period period,
        boolean qualityAssured,
        String file,
        String sha256,
        Instant receivedAt,
        Instant importedAt,
        Optional<Long> replacedBy,
        Optional<Instant> withdrawnAt) {

    /** A delivery that counts. */
    public Delivery(
            long id,
            String source,
            String organisation,
            Period period,
            boolean qualityAssured,
            String file,
            String sha256,
            Instant receivedAt,
            Instant importedAt) {
        this(
                id,
                source,
                organisation,
                period,
                qualityAssured,
                file,
                sha256,
                receivedAt,
                importedAt,
                Optional.empty(),
                Optional.empty());
    }

    public Scope scope() {
        return new Scope(source, organisation, period);
    }

    /** True while it counts: nothing has taken its place, and it has not been taken back. */
    public boolean isInForce() {
        return replacedBy.isEmpty() && withdrawnAt.isEmpty();
    }

    /** Its number tells it from all others of a store. */
    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
