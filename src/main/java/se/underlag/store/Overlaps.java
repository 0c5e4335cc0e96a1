package se.underlag.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.series.Period;

/**
 * Deliveries of one source and organisation may overlap without being about the same period: January–July, later
 * January–August. Every month then counts once, as the delivery received last has it; the older one keeps the months
 * that no later one is about.
 */
final class Overlaps {

    private static final Comparator<Delivery> BY_RECEIVED = Comparator.comparing(Delivery::receivedAt)
            .thenComparing(Delivery::file)
            .thenComparing(Delivery::id);

    private Overlaps() {}

    static Holdings settled(Holdings holdings) {
        Map<Delivery, List<Period.Months>> hidden = hiddenMonths(holdings.deliveries());
        if (hidden.isEmpty()) {
            return holdings;
        }
        List<Holdings.Held> left = holdings.observations().stream()
                .filter(held -> !isHidden(held.observation().period(), hidden.getOrDefault(held.delivery(), List.of())))
                .toList();
        Set<Delivery> inUse = new HashSet<>();
        left.forEach(held -> inUse.add(held.delivery()));
        return new Holdings(
                holdings.deliveries().stream()
                        .filter(delivery -> inUse.contains(delivery) || !hidden.containsKey(delivery))
                        .toList(),
                left);
    }

    /** For each delivery the months that later deliveries are about as well. */
    private static Map<Delivery, List<Period.Months>> hiddenMonths(List<Delivery> deliveries) {
        Map<List<String>, List<Delivery>> byScope = deliveries.stream()
                .collect(Collectors.groupingBy(delivery -> List.of(delivery.source(), delivery.organisation())));
        Map<Delivery, List<Period.Months>> hidden = new HashMap<>();
        for (List<Delivery> rivals : byScope.values()) {
            for (Delivery delivery : rivals) {
                List<Period.Months> later = rivals.stream()
                        .filter(rival -> BY_RECEIVED.compare(rival, delivery) > 0)
                        .filter(rival -> overlap(rival.period(), delivery.period()))
                        .map(rival -> (Period.Months) rival.period())
                        .toList();
                if (!later.isEmpty()) {
                    hidden.put(delivery, later);
                }
            }
        }
        return hidden;
    }

    private static boolean overlap(Period one, Period other) {
        return one instanceof Period.Months months && other instanceof Period.Months others && months.overlaps(others);
    }

    private static boolean isHidden(Period period, List<Period.Months> by) {
        return period instanceof Period.Months months && by.stream().anyMatch(later -> later.contains(months));
    }
}
