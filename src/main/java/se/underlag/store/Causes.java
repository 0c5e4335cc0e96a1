package se.underlag.store;

import java.util.stream.Stream;

/** What led to a failure. */
public final class Causes {

    private Causes() {}

    /** The failure itself, its cause, the cause of that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
