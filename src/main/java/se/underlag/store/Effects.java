package se.underlag.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Observation;
import se.underlag.series.Period;

/** What comes of it when a delivery is stored, taken back or given back: what counts then, and which figures are others. */
final class Effects {

    private static final Comparator<Slot> ORDER = Comparator.<Slot, Period>comparing(Slot::period)
            .thenComparing(Slot::series)
            .thenComparing(Slot::basis);

    private final ShareTable shares;
    private final HeldShares held;
    private final ObservationTable observations;
    private final Standing standing;
    private final Function<Long, Optional<Delivery>> deliveries;

    /** @param deliveries finds a delivery by its number */
    Effects(
            ShareTable shares,
            HeldShares held,
            ObservationTable observations,
            Standing standing,
            Function<Long, Optional<Delivery>> deliveries) {
        this.shares = shares;
        this.held = held;
        this.observations = observations;
        this.standing = standing;
        this.deliveries = deliveries;
    }

    /** What a delivery would change, were it stored now. */
    Difference of(NewDelivery delivery) {
        Set<Share> own = ShareTable.of(delivery);
        Optional<Long> former = held.inForce(delivery.scope());
        List<Share> before = held.near(
                delivery.organisation(),
                Stream.concat(own.stream(), former.stream().flatMap(number -> held.of(number).stream()))
                        .toList());
        if (before.isEmpty()) {
            return first(own);
        }
        List<Share> after = Stream.concat(
                        before.stream().filter(share -> former.isEmpty() || former.get() != share.number()),
                        own.stream())
                .toList();
        List<Moved> moved = between(before, after);
        Set<Period> overlaid = moved.stream()
                .filter(one -> !one.before().isEmpty())
                .map(one -> one.slot().period())
                .collect(Collectors.toSet());
        Figures figures = new Figures(observations).with(delivery);
        List<Changed> changes = new ArrayList<>();
        Set<Period> added = new LinkedHashSet<>();
        for (Moved one : moved) {
            if (overlaid.contains(one.slot().period())) {
                changes.addAll(figures.changes(one));
            } else {
                added.add(one.slot().period());
            }
        }
        Set<Slot> touched = moved.stream()
                .filter(one -> isOther(
                        one,
                        figures,
                        number -> number == Share.UNSTORED ? delivery.qualityAssured() : isAssured(number)))
                .map(Moved::slot)
                .collect(Collectors.toSet());
        return Difference.of(
                formers(moved, after), ordered(changes, delivery), Spans.of(added), touched, delivery.qualityAssured());
    }

    /**
     * Nothing counts where it tells anything, as with most files: what it tells is weighed among itself only, and no figure looked
     * at.
     */
    private static Difference first(Set<Share> own) {
        return Difference.touching(slots(Moved.between(List.of(), own)));
    }

    private static Set<Slot> slots(List<Moved> moved) {
        Set<Slot> slots = new HashSet<>();
        moved.forEach(one -> slots.add(one.slot()));
        return slots;
    }

    private static List<Moved> between(Collection<Share> before, Collection<Share> after) {
        return Moved.between(before, after).stream()
                .sorted(Comparator.comparing(Moved::slot, ORDER))
                .toList();
    }

    /** Who counted and does no longer, with the periods. */
    private List<Overlaid> formers(List<Moved> moved, List<Share> after) {
        Map<Long, Set<Period>> periods = new LinkedHashMap<>();
        moved.forEach(one -> one.before().stream()
                .filter(share -> !one.after().contains(share))
                .forEach(share -> periods.computeIfAbsent(share.number(), first -> new LinkedHashSet<>())
                        .add(share.period())));
        return overlaid(periods, number -> after.stream()
                .filter(share -> share.number() == number)
                .noneMatch(share -> counting(after, share.slot()).contains(share)));
    }

    private List<Overlaid> overlaid(Map<Long, Set<Period>> periods, Function<Long, Boolean> whole) {
        return periods.entrySet().stream()
                .flatMap(entry -> deliveries.apply(entry.getKey()).stream()
                        .map(delivery ->
                                new Overlaid(delivery, Spans.of(entry.getValue()), whole.apply(entry.getKey()))))
                .toList();
    }

    private static List<Share> counting(Collection<Share> all, Slot slot) {
        List<Share> same = all.stream()
                .filter(share -> share.slot().organisation().equals(slot.organisation())
                        && share.slot().series().equals(slot.series())
                        && share.slot().basis() == slot.basis())
                .toList();
        return Coverage.of(same, slot.period()).pieces();
    }

    /** As the delivery has them, and after these what it has not. */
    private static List<Changed> ordered(List<Changed> changes, NewDelivery delivery) {
        if (changes.isEmpty()) {
            return changes;
        }
        Map<List<Object>, Integer> places = new HashMap<>();
        for (Observation observation : delivery.observations()) {
            places.putIfAbsent(
                    key(observation.series(), observation.breakdown(), observation.period(), observation.basis()),
                    places.size());
        }
        return changes.stream()
                .sorted(Comparator.comparing(change -> places.getOrDefault(
                        key(change.series(), change.breakdown(), change.period(), change.basis()), Integer.MAX_VALUE)))
                .toList();
    }

    private static List<Object> key(String series, Breakdown breakdown, Period period, Basis basis) {
        return List.of(series, breakdown, period, basis);
    }

    /** What counts when a delivery is taken back, or given back. */
    Instead instead(Delivery delivery, boolean withdrawn) {
        Optional<Long> counted = held.inForce(delivery.scope());
        Optional<Long> counts = standing.winner(delivery, withdrawn);
        List<Share> before = held.near(
                delivery.organisation(),
                Stream.of(Optional.of(delivery.id()), counted, counts)
                        .flatMap(Optional::stream)
                        .flatMap(number -> held.of(number).stream())
                        .toList());
        if (counts.isEmpty() && before.stream().allMatch(share -> share.number() == delivery.id())) {
            return nothing(delivery, before);
        }
        List<Share> after = new ArrayList<>(before);
        if (!counted.equals(counts)) {
            after.removeIf(share -> counted.isPresent() && counted.get() == share.number());
            counts.ifPresent(number -> after.addAll(held.of(number)));
        }
        Figures figures = new Figures(observations);
        List<Moved> moved = between(before, after);
        Set<Long> formers = moved.stream()
                .flatMap(one ->
                        one.before().stream().filter(share -> !one.after().contains(share)))
                .map(Share::number)
                .collect(Collectors.toSet());
        Set<Slot> touched = moved.stream()
                .filter(one -> isOther(one, figures, this::isAssured))
                .map(Moved::slot)
                .collect(Collectors.toSet());
        return told(delivery, after, formers, touched);
    }

    /** Nothing else counts where the only one who counts tells anything. */
    private Instead nothing(Delivery delivery, List<Share> before) {
        Set<Slot> touched = slots(Moved.between(before, List.of()));
        Set<Period> lacking = new HashSet<>();
        held.of(delivery.id()).forEach(share -> lacking.add(share.period()));
        return new Instead(List.of(), Spans.of(lacking), touched.isEmpty() ? Set.of() : Set.of(delivery.id()), touched);
    }

    private Instead told(Delivery delivery, List<Share> after, Set<Long> formers, Set<Slot> touched) {
        Map<Long, Set<Period>> periods = new LinkedHashMap<>();
        Set<Period> lacking = new LinkedHashSet<>();
        held.of(delivery.id()).stream().map(Share::slot).sorted(ORDER).forEach(slot -> {
            List<Share> counting = counting(after, slot);
            counting.forEach(share -> periods.computeIfAbsent(share.number(), first -> new LinkedHashSet<>())
                    .add(share.period()));
            if (counting.isEmpty()) {
                lacking.add(slot.period());
            }
        });
        lacking.removeIf(period -> periods.values().stream().anyMatch(told -> told.contains(period)));
        boolean one = periods.size() == 1 && lacking.isEmpty();
        return new Instead(overlaid(periods, number -> one), Spans.of(lacking), formers, touched);
    }

    /**
     * Where nothing counted or nothing counts, figures come or go. A figure that is the same, of a delivery that is as well
     * assured, is the same figure.
     */
    private static boolean isOther(Moved moved, Figures figures, Predicate<Long> assured) {
        return moved.before().isEmpty() != moved.after().isEmpty()
                || isAssured(moved.before(), assured) != isAssured(moved.after(), assured)
                || !figures.changes(moved).isEmpty();
    }

    private static boolean isAssured(List<Share> counting, Predicate<Long> assured) {
        return counting.stream().map(Share::number).allMatch(assured);
    }

    private boolean isAssured(long number) {
        return deliveries.apply(number).filter(Delivery::qualityAssured).isPresent();
    }

    /** The slots in which there are other figures now than were known at a moment. */
    Set<Slot> since(Instant moment) {
        Set<Slot> touched = new HashSet<>();
        Figures figures = new Figures(observations);
        for (String organisation : shares.organisationsChanged(moment)) {
            between(shares.inForce(organisation, moment), held.of(organisation)).stream()
                    .filter(one -> isOther(one, figures, this::isAssured))
                    .forEach(one -> touched.add(one.slot()));
        }
        return touched;
    }

    /**
     * For deliveries in force that tell of periods for which others count: these others. What a delivery carries along
     * beside what it is about is not spoken of.
     */
    Map<Long, List<Overlaid>> overlaying() {
        return overlaying(shares.inForce());
    }

    /** The same for one delivery. */
    List<Overlaid> overlaying(Delivery delivery) {
        return overlaying(held.near(delivery.organisation(), held.of(delivery.id())))
                .getOrDefault(delivery.id(), List.of());
    }

    /** The same of what some shares are about. */
    Map<Long, List<Overlaid>> overlaying(List<Share> all) {
        Map<Long, Map<Long, Set<Period>>> found = new HashMap<>();
        Set<Long> counting = new HashSet<>();
        Map<List<Object>, List<Share>> byLabel = all.stream()
                .sorted(Comparator.comparing(Share::slot, ORDER))
                .collect(Collectors.groupingBy(share -> List.of(
                        share.slot().organisation(),
                        share.slot().series(),
                        share.slot().basis())));
        byLabel.values().forEach(same -> same.stream()
                .filter(share -> !share.isCarriedAlong())
                .forEach(share -> {
                    List<Share> pieces = Coverage.of(same, share.period()).pieces();
                    if (pieces.contains(share)) {
                        counting.add(share.number());
                    } else {
                        pieces.forEach(other -> found.computeIfAbsent(share.number(), first -> new LinkedHashMap<>())
                                .computeIfAbsent(other.number(), first -> new LinkedHashSet<>())
                                .add(other.period()));
                    }
                }));
        Map<Long, List<Overlaid>> overlaying = new HashMap<>();
        found.forEach((number, others) ->
                overlaying.put(number, overlaid(others, other -> !counting.contains(number) && others.size() == 1)));
        return overlaying;
    }
}
