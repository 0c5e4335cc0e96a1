package se.underlag.receipt;

import java.util.List;

/**
 * The deliveries whose place another took, for all or some of their periods, and what that changed.
 *
 * @param formers the deliveries
 * @param changes every value that is another now
 */
public record Replaced(List<Former> formers, List<ChangedValue> changes) {

    public Replaced {
        formers = List.copyOf(formers);
        changes = List.copyOf(changes);
    }

    long changed() {
        return changes.size() - added() - gone();
    }

    long added() {
        return changes.stream().filter(ChangedValue::isNew).count();
    }

    long gone() {
        return changes.stream().filter(ChangedValue::isGone).count();
    }

    /** Their numbers, {@code 1, 2 och 3}. */
    String numbers(Words words) {
        return words.enumerated(
                formers.stream().map(former -> String.valueOf(former.number())).toList());
    }
}
