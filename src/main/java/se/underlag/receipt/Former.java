package se.underlag.receipt;

import java.time.Instant;

/**
 * A delivery beside another: one whose place that took, or one that would count in its place.
 *
 * @param number its number
 * @param file the file it came in
 * @param storedAt when it was stored
 * @param qualityAssured whether it is quality-assured
 * @param periods the periods spoken of, {@code jan–jun 2024}
 * @param whole true where these are all there is to speak of
 */
public record Former(
        long number, String file, Instant storedAt, boolean qualityAssured, String periods, boolean whole) {}
