package se.underlag.intake;

import java.time.Duration;

/** How long to wait before something is tried again: each time twice as long as the time before, up to a limit. */
public final class Patience {

    private final Duration first;
    private final Duration last;
    private Duration next;

    public Patience(Duration first, Duration last) {
        this.first = first;
        this.last = last;
        this.next = first;
    }

    /** How long to wait this time. */
    public Duration next() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(last) > 0 ? last : twice;
        return now;
    }

    /** It worked: the next time is the first again. */
    public void renew() {
        next = first;
    }
}
