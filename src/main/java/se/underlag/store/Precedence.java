package se.underlag.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.underlag.series.Period;

/** Which deliveries go before others, as it is when this is first asked: to be made anew when something has changed. */
public final class Precedence {

    private final HeldShares held;
    private final Standing standing;
    private final Effects effects;
    private final Map<String, List<Share>> inForce = new HashMap<>();
    private final Map<String, Map<Long, List<Overlaid>>> overlaying = new HashMap<>();

    Precedence(HeldShares held, Standing standing, Effects effects) {
        this.held = held;
        this.standing = standing;
        this.effects = effects;
    }

    /** Whether what one file brought counts. */
    public Counting of(List<Delivery> brought) {
        Map<Long, List<Overlaid>> overlaidBy = new HashMap<>();
        for (Delivery delivery : brought) {
            List<Overlaid> others = overlaying(delivery.organisation()).getOrDefault(delivery.id(), List.of());
            if (!others.isEmpty()) {
                overlaidBy.put(delivery.id(), others);
            }
        }
        boolean fully = overlaidBy.isEmpty() && brought.stream().allMatch(Delivery::isInForce);
        return fully ? Counting.FULLY : counting(brought, overlaidBy);
    }

    private List<Share> inForce(String organisation) {
        return inForce.computeIfAbsent(organisation, held::of);
    }

    private Map<Long, List<Overlaid>> overlaying(String organisation) {
        return overlaying.computeIfAbsent(organisation, one -> effects.overlaying(inForce(one)));
    }

    /** Takes back in thought whoever counts in the place of one of them, until nobody does. */
    private Counting counting(List<Delivery> brought, Map<Long, List<Overlaid>> overlaidBy) {
        Set<Long> own = brought.stream().map(Delivery::id).collect(Collectors.toSet());
        TreeSet<Long> takeBack = new TreeSet<>(Comparator.reverseOrder());
        brought.forEach(delivery -> takeBack.addAll(standing.after(delivery)));
        takeBack.removeAll(own);
        Set<Share> after = after(brought, takeBack);
        for (Set<Long> others = others(own, after); !others.isEmpty(); others = others(own, after)) {
            takeBack.addAll(others);
            after = after(brought, takeBack);
        }
        return new Counting(overlaidBy, List.copyOf(takeBack), lacking(takeBack, after));
    }

    private Set<Share> after(List<Delivery> brought, Set<Long> takenBack) {
        Set<Share> after = new LinkedHashSet<>();
        brought.stream().map(Delivery::organisation).distinct().forEach(organisation -> inForce(organisation).stream()
                .filter(share -> !takenBack.contains(share.number()))
                .forEach(after::add));
        brought.forEach(delivery -> after.addAll(held.of(delivery.id())));
        for (long number : takenBack) {
            standing.winnerWithout(number, takenBack).ifPresent(winner -> after.addAll(held.of(winner)));
        }
        return after;
    }

    /** Who counts for what some deliveries are about, and is none of them. */
    private static Set<Long> others(Set<Long> own, Set<Share> after) {
        Set<Long> others = new HashSet<>();
        byLabel(after).values().forEach(same -> same.stream()
                .filter(share -> own.contains(share.number()) && !share.isCarriedAlong())
                .forEach(share -> Coverage.of(same, share.period()).pieces().stream()
                        .map(Share::number)
                        .filter(number -> !own.contains(number))
                        .forEach(others::add)));
        return others;
    }

    private List<Period> lacking(Set<Long> takenBack, Set<Share> after) {
        Set<Period> lacking = new LinkedHashSet<>();
        Map<List<Object>, List<Share>> left = byLabel(after);
        inForce.values().stream()
                .flatMap(List::stream)
                .filter(share -> takenBack.contains(share.number()))
                .filter(share -> Coverage.of(left.getOrDefault(label(share), List.of()), share.period())
                        .pieces()
                        .isEmpty())
                .forEach(share -> lacking.add(share.period()));
        return Spans.of(lacking);
    }

    private static Map<List<Object>, List<Share>> byLabel(Collection<Share> some) {
        Map<List<Object>, List<Share>> byLabel = new HashMap<>();
        some.forEach(share -> byLabel.computeIfAbsent(label(share), first -> new ArrayList<>())
                .add(share));
        return byLabel;
    }

    private static List<Object> label(Share share) {
        return List.of(
                share.slot().organisation(), share.slot().series(), share.slot().basis());
    }
}
