package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.LateWrites;
import se.underlag.store.Arrivals;
import se.underlag.store.MovedFile;

/**
 * Puts files back into the inbox that were written to after they had been judged: what was stored or refused was half of
 * them, or something else. There each is a new file, and replaces what was stored of its half. A file is looked at until
 * nobody has written in it for ten minutes after it went where it belongs, and at least once in the run that comes next.
 */
final class Returning {

    private static final Logger LOG = LoggerFactory.getLogger(Returning.class);

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private final Arrivals arrivals;
    private final Clock clock;
    private final LateWrites writes = new LateWrites();
    private final Set<Path> told = new HashSet<>();

    Returning(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Looks once; gives the files that lie in the inbox again. */
    List<Path> look() {
        List<Path> returned = new ArrayList<>();
        List<MovedFile> rested = new ArrayList<>();
        for (MovedFile moved : arrivals.moved()) {
            try {
                if (isDoneWith(moved, returned)) {
                    rested.add(moved);
                }
            } catch (IOException e) {
                if (told.add(moved.place())) {
                    LOG.warn("{} cannot be looked at or put back", moved.place(), e);
                }
            }
        }
        arrivals.rest(rested);
        rested.forEach(moved -> writes.forget(moved.place()));
        return returned;
    }

    private boolean isDoneWith(MovedFile moved, List<Path> returned) throws IOException {
        switch (writes.look(moved.file(), moved.place())) {
            case GONE:
                return true;
            case CHANGED:
                LateWrites.putBack(moved.place(), moved.file().path()).ifPresent(home -> {
                    LOG.info(
                            "{} was written to after it had been judged",
                            moved.file().name());
                    returned.add(home);
                });
                return true;
            default:
                return !moved.since().plus(LONG_ENOUGH).isAfter(clock.instant());
        }
    }
}
