package se.underlag.receipt;

import java.util.List;
import java.util.Optional;

/**
 * What would count for the periods of a delivery, were it taken back.
 *
 * @param counts the deliveries, with the periods for which each would
 * @param lacking the periods for which nothing would; empty where there are none
 */
public record Afterwards(List<Former> counts, Optional<String> lacking) {

    public Afterwards {
        counts = List.copyOf(counts);
    }
}
