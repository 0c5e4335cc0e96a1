package se.underlag.tabulate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.underlag.store.Delivery;

/**
 * Who has delivered what a figure rests on, and who has not.
 *
 * @param present what counts, by deliverer
 * @param lacking those who delivered for a column beside this one and not for this
 */
record Standing(Map<String, Cover> present, Set<String> lacking) {

    /**
     * The standing of an organisation's figures.
     *
     * @param scope the organisation; who delivers may stand at it, under it or above it
     * @param covers who delivered for the figure
     * @param beside who delivered for the figures it stands beside
     */
    static Standing of(String scope, Map<String, Cover> covers, Set<String> beside, Dimensions dimensions) {
        Map<String, Cover> present = new TreeMap<>();
        covers.forEach((deliverer, cover) -> {
            if (isAbove(deliverer, scope, dimensions) || isAbove(scope, deliverer, dimensions)) {
                present.put(deliverer, cover);
            }
        });
        Set<String> lacking = new TreeSet<>();
        boolean whole = present.keySet().stream().anyMatch(deliverer -> isAbove(deliverer, scope, dimensions));
        if (!whole) {
            beside.stream()
                    .filter(deliverer -> isAbove(deliverer, scope, dimensions) || isAbove(scope, deliverer, dimensions))
                    .filter(deliverer ->
                            present.keySet().stream().noneMatch(other -> isAbove(other, deliverer, dimensions)))
                    .forEach(lacking::add);
        }
        return new Standing(present, lacking);
    }

    /** Whether one organisation is another or stands above it. */
    private static boolean isAbove(String one, String other, Dimensions dimensions) {
        return dimensions.isWithin(Dimensions.ORGANISATION, other, one);
    }

    /** A delivery among them that is not quality-assured. */
    Optional<Delivery> notAssured() {
        return present.values().stream()
                .flatMap(Cover::deliveries)
                .filter(delivery -> !delivery.qualityAssured())
                .findFirst();
    }

    /** A deliverer among them some of whose months are lacking. */
    Optional<String> withMonthsLacking() {
        return present.keySet().stream()
                .filter(deliverer -> !present.get(deliverer).lacking().isEmpty())
                .findFirst();
    }

    /** Whether everything is there, so that what is not told is not there. */
    boolean isComplete() {
        return !present.isEmpty() && lacking.isEmpty() && withMonthsLacking().isEmpty();
    }

    Set<Long> deliveryIds() {
        Set<Long> ids = new TreeSet<>();
        present.values().stream().flatMap(Cover::deliveries).forEach(delivery -> ids.add(delivery.id()));
        return ids;
    }

    boolean isRegister(Map<String, SourceFacts> sources) {
        return present.values().stream().flatMap(Cover::deliveries).allMatch(delivery -> sources.getOrDefault(
                        delivery.source(), SourceFacts.unknown(delivery.source()))
                .register());
    }
}
