package se.underlag.receipt;

import java.time.Instant;
import java.util.List;

/**
 * A delivery that came before and says the same.
 *
 * @param number its number
 * @param organisation whose figures they are, by name
 * @param period what they are about, {@code jan–dec 2024}
 * @param file the file it came in
 * @param storedAt when it was stored
 * @param standing whether it counts
 */
public record Earlier(
        long number, String organisation, String period, String file, Instant storedAt, Standing standing) {

    /** Whether a delivery counts. */
    public sealed interface Standing {}

    /** It counts. */
    public record InForce() implements Standing {}

    /**
     * Another counts in its place.
     *
     * @param number that delivery's number
     * @param file the file it came in
     * @param storedAt when it was stored
     */
    public record ReplacedBy(long number, String file, Instant storedAt) implements Standing {}

    /**
     * Others count for some of its periods, or all.
     *
     * @param others the others, with these periods
     */
    public record OverlaidBy(List<Former> others) implements Standing {

        public OverlaidBy {
            others = List.copyOf(others);
        }
    }

    /**
     * It was taken back.
     *
     * @param at when
     */
    public record Withdrawn(Instant at) implements Standing {}
}
