package se.underlag.store;

import java.time.Instant;
import java.util.Optional;
import se.underlag.series.Period;

/**
 * What one file brought for one organisation: the unit in which figures come, are replaced and are named in sources.
 *
 * @param id its number in the store
 * @param source the code of its source definition
 * @param organisation whose figures they are, a code of the organisation tree
 * @param period the period it is about
 * @param qualityAssured false where its owner has not yet assured it: stored, never published
 * @param file the file's name as it was dropped
 * @param sha256 the file's content
 * @param receivedAt when the file came; of two deliveries for the same scope the later one counts
 * @param importedAt when it was stored
 * @param replacedBy the delivery that took its place, where there is one
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
        Optional<Long> replacedBy) {}
