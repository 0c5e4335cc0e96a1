package se.underlag.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.store.Changed;
import se.underlag.store.Difference;
import se.underlag.store.Scope;

/**
 * Two files of one run whose periods share months without being the same, such as January to June and January to July,
 * and which do not say the same of them. What one only carries along, such as last year's outcome, is not compared: there
 * the other's own figures count, whichever came last.
 *
 * @param one a file
 * @param other the other one
 * @param shared the export, who delivers, and the period that both are about
 * @param changes the values that differ, from those of the other to those of the one
 */
record Overlap(Candidate one, Candidate other, Scope shared, List<Changed> changes) {

    private record Deliverer(String source, String organisation) {}

    /** A file's delivery for a span of months. */
    private record Part(Candidate candidate, Scope scope, Period.Months months) {}

    private record Slot(String series, Basis basis, Period period) {

        static Slot of(Observation observation) {
            return new Slot(observation.series(), observation.basis(), observation.period());
        }
    }

    /** All of them, each pair once. */
    static List<Overlap> among(Collection<Candidate> candidates) {
        Map<Deliverer, List<Part>> parts = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            for (Scope scope : candidate.scopes()) {
                if (scope.period() instanceof Period.Months months) {
                    parts.computeIfAbsent(
                                    new Deliverer(scope.source(), scope.organisation()), deliverer -> new ArrayList<>())
                            .add(new Part(candidate, scope, months));
                }
            }
        }
        List<Overlap> overlaps = new ArrayList<>();
        parts.values().forEach(rivals -> {
            for (int i = 0; i < rivals.size(); i++) {
                for (Part other : rivals.subList(i + 1, rivals.size())) {
                    add(rivals.get(i), other, overlaps);
                }
            }
        });
        return overlaps;
    }

    private static void add(Part one, Part other, List<Overlap> overlaps) {
        boolean apart = one.months.last().isBefore(other.months.first())
                || other.months.last().isBefore(one.months.first());
        if (apart || one.candidate == other.candidate || one.months.equals(other.months)) {
            return;
        }
        Period.Months shared = new Period.Months(
                one.months.first().isAfter(other.months.first()) ? one.months.first() : other.months.first(),
                one.months.last().isBefore(other.months.last()) ? one.months.last() : other.months.last());
        List<Observation> ofOne = within(one, shared);
        List<Observation> ofOther = within(other, shared);
        List<Changed> changes = Difference.changes(told(ofOther, ofOne), told(ofOne, ofOther));
        if (!changes.isEmpty()) {
            Scope scope = new Scope(one.scope.source(), one.scope.organisation(), shared);
            overlaps.add(new Overlap(one.candidate, other.candidate, scope, changes));
        }
    }

    private static List<Observation> within(Part part, Period shared) {
        return Conflicts.observations(part.candidate, part.scope).stream()
                .filter(observation -> shared.contains(observation.period()))
                .toList();
    }

    /** Those of a series and month that the other file has figures of too. */
    private static List<Observation> told(List<Observation> some, List<Observation> others) {
        Set<Slot> slots = others.stream().map(Slot::of).collect(Collectors.toSet());
        return some.stream()
                .filter(observation -> slots.contains(Slot.of(observation)))
                .toList();
    }

    /** Seen from the other file. */
    Overlap turned() {
        List<Changed> turned = changes.stream()
                .map(change -> new Changed(
                        change.series(),
                        change.breakdown(),
                        change.period(),
                        change.basis(),
                        change.now(),
                        change.before()))
                .toList();
        return new Overlap(other, one, shared, turned);
    }
}
