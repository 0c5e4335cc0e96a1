package se.underlag.fuzz;

import java.util.Optional;

/**
 * How a file's way through the doors ended.
 *
 * @param kind in what way
 * @param cause what was thrown, where something was
 */
record Ending(Kind kind, Optional<Throwable> cause) {

    /** The ways, from good to bad. */
    enum Kind {
        /** Every cell was read, and what they hold was accepted. */
        ACCEPTED(false),
        /** Every cell was read, and what they hold was refused, mostly because it is no export that is known. */
        READ(false),
        /** Could not be read, with a reason in words. */
        REFUSED(false),
        /** Refused only because memory or stack was at its end: no limit of ours held. */
        NEAR(true),
        /** One door reads what another calls damaged. */
        DISAGREE(true),
        /** The file stayed open. */
        OPEN(true),
        /** Something temporary was left behind. */
        LEFT(true),
        /** Something was thrown that is no refusal. */
        FAILED(true);

        private final boolean failure;

        Kind(boolean failure) {
            this.failure = failure;
        }

        boolean isFailure() {
            return failure;
        }
    }

    static Ending of(Kind kind) {
        return new Ending(kind, Optional.empty());
    }

    static Ending of(Kind kind, Throwable cause) {
        return new Ending(kind, Optional.of(cause));
    }
}
