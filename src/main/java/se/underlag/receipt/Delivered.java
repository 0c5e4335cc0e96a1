package se.underlag.receipt;

import java.util.Optional;

/**
 * What a file brought for one organisation.
 *
 * @param number the number of the delivery
 * @param organisation whose figures they are, by name
 * @param period what they are about, {@code jan–dec 2024}
 * @param qualityAssured false where they are kept but must not be published yet
 * @param values how many values
 * @param replaced the deliveries whose place it took, where there were any
 * @param added the periods for which nothing counted before, where it took somebody's place for others
 * @param afterwards what would count, were it taken back
 */
public record Delivered(
        long number,
        String organisation,
        String period,
        boolean qualityAssured,
        long values,
        Optional<Replaced> replaced,
        Optional<String> added,
        Afterwards afterwards) {}
