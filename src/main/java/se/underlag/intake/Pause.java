package se.underlag.intake;

import java.time.Duration;

/** Lets some time go by between two looks. */
@FunctionalInterface
public interface Pause {

    /** Really waits. */
    Pause REAL = length -> {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    void of(Duration length);
}
