package se.underlag.intake;

import java.time.Duration;

/** Time that only goes forward, whatever the machine's clock is set to: it tells how long something took, never when. */
@FunctionalInterface
public interface Elapsed {

    /** Of this machine, which does not count the time it sleeps. */
    Elapsed REAL = () -> Duration.ofNanos(System.nanoTime());

    /** How long it is since some moment that never changes. */
    Duration now();
}
