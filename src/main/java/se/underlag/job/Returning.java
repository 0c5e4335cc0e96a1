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
import se.underlag.source.SourceFile;
import se.underlag.store.Arrivals;
import se.underlag.store.MovedFile;

/**
 * Puts files back into the inbox that were written to after they had been judged: what was stored or refused was half of
 * them, or something else. What was stored is taken back first, so that no half counts whatever becomes of the whole: a
 * kill in between leaves a file that is still seen to be another. A file is looked at until nobody has written in it for
 * ten minutes after it went where it belongs, and at least once in the run that comes next.
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
    List<ReturnedFile> look(Overwritten overwritten) {
        List<ReturnedFile> returned = new ArrayList<>();
        List<MovedFile> rested = new ArrayList<>();
        for (MovedFile moved : arrivals.moved()) {
            try {
                if (isDoneWith(moved, overwritten, returned)) {
                    rested.add(moved);
                }
            } catch (IOException e) {
                if (told.add(moved.place())) {
                    LOG.warn("{} cannot be looked at or put back", moved.place(), e);
                }
            }
        }
        for (MovedFile kept : arrivals.kept()) {
            try {
                if (isDoneWithKept(kept, overwritten, returned)) {
                    rested.add(kept);
                }
            } catch (IOException e) {
                // It lies in the inbox, and whoever reads it there tells that it cannot be read.
                rested.add(kept);
            }
        }
        arrivals.rest(rested);
        rested.forEach(moved -> writes.forget(moved.place()));
        return returned;
    }

    /**
     * A file that stays in the inbox is read anew where it lies. That somebody has put another in its place is no reason to
     * take back what it brought: only where it was the beginning of what lies there now was it half.
     */
    private boolean isDoneWithKept(MovedFile kept, Overwritten overwritten, List<ReturnedFile> returned)
            throws IOException {
        if (LateWrites.isBeginning(kept.file(), kept.place())) {
            LOG.info("{} has grown since it was judged", kept.file().name());
            List<Long> takenBack = overwritten.takeBack(kept.arrival());
            if (!takenBack.isEmpty()) {
                returned.add(new ReturnedFile(SourceFile.nameOf(kept.place()), takenBack));
            }
            return true;
        }
        return !kept.since().plus(LONG_ENOUGH).isAfter(clock.instant());
    }

    private boolean isDoneWith(MovedFile moved, Overwritten overwritten, List<ReturnedFile> returned)
            throws IOException {
        switch (writes.look(moved.file(), moved.place())) {
            case GONE:
                return true;
            case CHANGED:
                LOG.info(
                        "{} was written to after it had been judged",
                        moved.file().name());
                List<Long> takenBack = overwritten.takeBack(moved.arrival());
                LateWrites.putBack(moved.place(), moved.file().path())
                        .ifPresent(home -> returned.add(new ReturnedFile(SourceFile.nameOf(home), takenBack)));
                return true;
            default:
                return !moved.since().plus(LONG_ENOUGH).isAfter(clock.instant());
        }
    }
}
