package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;

/**
 * A figure before it is put in its place.
 *
 * @param measure the figure, in the base unit of its series, or why there is none
 * @param lacking what is not in it though it should be
 * @param notes what the reader must know of it
 * @param deliveries what it rests on
 * @param how how it came about
 */
record Resolved(Measure measure, Set<String> lacking, List<String> notes, Set<Long> deliveries, Derivation how) {

    Resolved {
        lacking = Set.copyOf(lacking);
        notes = notes.stream().distinct().toList();
        deliveries = Set.copyOf(deliveries);
    }

    static Resolved missing(MissingReason reason, String note, Collection<Long> deliveries, Derivation how) {
        return new Resolved(Measure.missing(reason), Set.of(), List.of(note), Set.copyOf(deliveries), how);
    }

    static Resolved zero(Collection<Long> deliveries, Derivation how) {
        return new Resolved(Measure.of(BigDecimal.ZERO), Set.of(), List.of(), Set.copyOf(deliveries), how);
    }

    /** Something computed from two figures: with the notes of both and one more, resting on both. */
    Resolved with(Operation operation, Resolved other, Measure computed, List<String> more) {
        Set<String> bothLacking = new TreeSet<>(lacking);
        bothLacking.addAll(other.lacking);
        Set<Long> both = new TreeSet<>(deliveries);
        both.addAll(other.deliveries);
        List<String> allNotes =
                Stream.of(notes, other.notes, more).flatMap(List::stream).toList();
        return new Resolved(computed, bothLacking, allNotes, both, Derivation.of(operation, this, other));
    }

    /** With the opposite sign. */
    Resolved reversed() {
        Measure opposite =
                measure.value().map(number -> Measure.of(number.negate())).orElse(measure);
        Derivation negated = new Derivation.Computed(Operation.OPPOSITE, List.of(this));
        return new Resolved(opposite, lacking, notes, deliveries, negated);
    }

    /** What it and another figure rest on, in order. */
    List<Long> sourcesWith(Resolved other) {
        return Stream.concat(deliveries.stream(), other.deliveries.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What it rests on, in order. */
    List<Long> sources() {
        return deliveries.stream().sorted().toList();
    }

    boolean isMissing() {
        return measure instanceof Measure.Missing;
    }
}
