package se.underlag.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.store.NewDelivery;
import se.underlag.store.Scope;

/**
 * By what two deliveries of the same scope are told apart without being kept: a SHA-256 of all their values, whatever
 * rows these came from.
 *
 * @param hash the same for the same values
 */
record Print(String hash) {

    /** Those of what a file brings, by scope. */
    static Map<Scope, Print> ofEach(List<NewDelivery> deliveries) {
        return deliveries.stream().collect(Collectors.toMap(NewDelivery::scope, Print::of, (first, second) -> first));
    }

    private static Print of(NewDelivery delivery) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) (delivery.qualityAssured() ? 1 : 0));
            delivery.observations().stream()
                    .map(Print::line)
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return new Print(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String line(Observation observation) {
        return String.join(
                "\t",
                observation.series(),
                observation.breakdown().key(),
                observation.period().toString(),
                observation.basis().code(),
                written(observation.measure()) + "\n");
    }

    private static String written(Measure measure) {
        return measure instanceof Measure.Figure figure
                ? figure.number().stripTrailingZeros().toString()
                : measure.toString();
    }
}
