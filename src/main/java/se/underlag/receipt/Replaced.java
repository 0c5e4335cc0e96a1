package se.underlag.receipt;

import java.time.Instant;
import java.util.List;

/**
 * A delivery whose place another took, and what that changed.
 *
 * @param number its number
 * @param file the file it came in
 * @param storedAt when it was stored
 * @param qualityAssured whether it was quality-assured
 * @param changes every value that is another now
 */
public record Replaced(long number, String file, Instant storedAt, boolean qualityAssured, List<ChangedValue> changes) {

    public Replaced {
        changes = List.copyOf(changes);
    }

    long changed() {
        return changes.size() - added() - gone();
    }

    long added() {
        return changes.stream().filter(ChangedValue::isNew).count();
    }

    long gone() {
        return changes.stream().filter(ChangedValue::isGone).count();
    }
}
