package se.underlag.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When the daily reports are due: at a time of day where the clock stands. On the night on which that time is skipped, they
 * are due as much later; on the night on which it comes twice, the first time. A time that passes while nobody looks is
 * made up for, once.
 */
final class Timetable {

    private final LocalTime at;
    private final Clock clock;
    private Instant due;

    /** @param made when they were last made: what was missed since is due */
    Timetable(LocalTime at, Clock clock, Instant made) {
        this.at = at;
        this.clock = clock;
        this.due = after(made);
    }

    boolean isDue() {
        Instant now = clock.instant();
        Instant next = after(now);
        if (due.isAfter(next)) {
            // The clock was set back.
            due = next;
        }
        return !due.isAfter(now);
    }

    /** They have been made. */
    void made() {
        due = after(clock.instant());
    }

    private Instant after(Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        Instant today = local.toLocalDate().atTime(at).atZone(clock.getZone()).toInstant();
        return today.isAfter(moment)
                ? today
                : local.toLocalDate()
                        .plusDays(1)
                        .atTime(at)
                        .atZone(clock.getZone())
                        .toInstant();
    }
}
