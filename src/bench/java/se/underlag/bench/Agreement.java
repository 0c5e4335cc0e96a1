package se.underlag.bench;

import java.util.Optional;

/** What the bare reads of a case have seen: all the same, else one of them has not done the work it is measured for. */
final class Agreement {

    private Optional<Sight> first = Optional.empty();

    private record Sight(String contender, String seen) {}

    /** @throws CannotMeasure when it has seen something else than the one before */
    void add(String contender, String seen) {
        Sight sight = new Sight(contender, seen);
        Sight other = first.orElse(sight);
        if (!other.seen().equals(seen)) {
            throw new CannotMeasure("%s has seen %s, but %s %s: what they do is not the same work"
                    .formatted(contender, seen, other.contender(), other.seen()));
        }
        first = Optional.of(other);
    }
}
