package se.underlag.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The moments at which something is stored. They only go forward, also where the machine's clock is set back: what was in
 * force at a moment is told by their order.
 */
final class ForwardClock {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardClock.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private Optional<Instant> last = Optional.empty();
    private boolean told;

    ForwardClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Now, or where that is not after every moment given before, the next moment after these. */
    synchronized Instant next() {
        Instant before = last.orElseGet(this::latestStored);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!now.isAfter(before)) {
            if (!told && now.isBefore(before.minusSeconds(1))) {
                LOG.warn(
                        "the clock says {}, which is before {}, when something was stored: it was set back. What is"
                                + " stored now counts as stored right after that",
                        now,
                        before);
                told = true;
            }
            now = before.plus(1, ChronoUnit.MICROS);
        }
        last = Optional.of(now);
        return now;
    }

    /** A moment as of which all that is stored is known: whatever is stored later has a later one. */
    synchronized Instant known() {
        Instant before = last.orElseGet(this::latestStored);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant known = now.isAfter(before) ? now : before;
        last = Optional.of(known);
        return known;
    }

    private Instant latestStored() {
        return jdbc.sql("SELECT MAX(moment) AS moment FROM (SELECT MAX(since) AS moment FROM in_force"
                        + " UNION ALL SELECT MAX(until) AS moment FROM in_force"
                        + " UNION ALL SELECT MAX(withdrawn_at) AS moment FROM delivery"
                        + " UNION ALL SELECT MAX(known_at) AS moment FROM report"
                        + " UNION ALL SELECT MAX(reported_at) AS moment FROM run) AS moments")
                .query((row, number) -> Moments.optional(row, "moment"))
                .single()
                .orElse(Instant.EPOCH);
    }
}
