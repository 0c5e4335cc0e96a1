package se.underlag.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Elapsed;
import se.underlag.intake.Patience;
import se.underlag.intake.Pause;
import se.underlag.store.DataFolderInUse;

/**
 * Imports files as they come into the inbox, and makes the reports every day: the command {@code watch}. Nothing that
 * happens to a file, to the definitions, to the inbox or to the store ends it.
 */
public final class Watch {

    /** What the data folder is taken for: its owner does errands for others. */
    public static final String COMMAND = "watch";

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration STEP = Duration.ofSeconds(1);

    private final Rooms rooms;
    private final Workplace workplace;
    private final Clock clock;
    private final Elapsed elapsed;
    private final Pause pause;

    /**
     * @param rooms the rooms before the jobs
     * @param workplace where everything is done; while the watch goes on, others may come in as guests
     * @param clock says what time it is
     * @param elapsed says how long files have been left alone
     * @param pause lets time go by between two looks
     */
    public Watch(Rooms rooms, Workplace workplace, Clock clock, Elapsed elapsed, Pause pause) {
        this.rooms = rooms;
        this.workplace = workplace;
        this.clock = clock;
        this.elapsed = elapsed;
        this.pause = pause;
    }

    /**
     * Watches until the attendant wants to stop.
     *
     * @throws UsageMistake when a folder or a definition is wrong; nothing was begun
     * @throws DataFolderInUse when another process owns the data folder; nothing was begun
     * @throws se.underlag.store.StoreFailure when the store cannot be opened in the first place
     */
    public void run(WatchOrder order, Attendant attendant) throws UsageMistake, DataFolderInUse {
        order.request().checkFolders(true);
        WatchedDefinitions definitions = WatchedDefinitions.of(rooms, order.request());
        Session session = workplace.enter(order.request().data(), COMMAND);
        attendant.hears(new WatchEvent.Began(order));
        new Going(order, attendant, definitions).from(session);
    }

    /** One watch, from session to session. */
    private final class Going {

        private final RunRequest request;
        private final Attendant attendant;
        private final Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMinutes(5));
        private final Rounds rounds;
        private boolean told;

        Going(WatchOrder order, Attendant attendant, WatchedDefinitions definitions) {
            this.request = order.request();
            this.attendant = attendant;
            this.rounds = new Rounds(order, attendant, definitions, patience, clock, elapsed, pause);
        }

        void from(Session first) {
            Optional<Session> session = Optional.of(first);
            while (session.isPresent()) {
                session = watched(session.get()).flatMap(this::entered);
            }
        }

        /**
         * Goes the rounds in a session; says after how long another is to be opened, empty where all is done. After a
         * failure of ours that is at once: whether what the database says is still what lies on the disk only a new
         * session can tell.
         */
        private Optional<Duration> watched(Session session) {
            try (session) {
                workplace.stay(session);
                rounds.goOn(session);
                return attendant.wantsToStop() ? Optional.empty() : Optional.of(Duration.ZERO);
            } catch (RuntimeException | Error e) {
                return Optional.of(told(e));
            } finally {
                workplace.leave();
            }
        }

        /** Opens a session anew, after a pause and as often as it takes; empty where the attendant wants to stop. */
        private Optional<Session> entered(Duration after) {
            Duration next = after;
            while (isWaitedFor(next)) {
                try {
                    Session session = workplace.enter(request.data(), COMMAND);
                    if (told) {
                        told = false;
                        rounds.hurry();
                        attendant.hears(new WatchEvent.StoreBack());
                    }
                    return Optional.of(session);
                } catch (DataFolderInUse inUse) {
                    told = true;
                    next = patience.next();
                    attendant.hears(new WatchEvent.StoreTaken(inUse, next));
                } catch (RuntimeException | Error e) {
                    next = told(e);
                }
            }
            return Optional.empty();
        }

        private Duration told(Throwable failure) {
            told = true;
            LOG.error("the store failed", failure);
            Duration next = patience.next();
            attendant.hears(new WatchEvent.StoreFailed(Failures.sentence(failure, request.language()), next));
            return next;
        }

        /** Waits in steps; false as soon as the attendant wants to stop. */
        private boolean isWaitedFor(Duration length) {
            for (Duration waited = Duration.ZERO;
                    waited.compareTo(length) < 0 && !attendant.wantsToStop();
                    waited = waited.plus(STEP)) {
                pause.of(STEP);
            }
            return !attendant.wantsToStop();
        }
    }
}
