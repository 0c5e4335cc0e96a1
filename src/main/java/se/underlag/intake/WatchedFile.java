package se.underlag.intake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import se.underlag.source.SourceFile;

/**
 * What a watched inbox knows of one file. All times are those of {@link Elapsed}.
 *
 * <pre>
 * incomplete ─▶ complete ─▶ handed out ─▶ done
 *      ▲            ▲            │ nothing came of it
 *      │            └────────────┘ a minute later, then two, four …
 *      └─ whenever it changes
 * </pre>
 */
final class WatchedFile {

    /** So long a file must have looked the same. */
    private static final Duration RESTED = Duration.ofSeconds(2);

    private static final Duration EMPTY_IS_MEANT = Duration.ofMinutes(1);

    private enum State {
        INCOMPLETE,
        COMPLETE,
        HANDED_OUT,
        DONE
    }

    private Look look;
    private State state = State.INCOMPLETE;
    private Optional<SourceFile> content = Optional.empty();
    private Duration unchangedSince;
    private Duration incompleteSince;
    private Duration from;
    private final Patience patience = new Patience(Duration.ofMinutes(1), Duration.ofMinutes(30));

    WatchedFile(Look look, Duration now) {
        this.look = look;
        this.unchangedSince = now;
        this.incompleteSince = now;
        this.from = now;
    }

    /** Takes note of how it looks now. */
    void looks(Look now, Duration moment) {
        if (!now.equals(look)) {
            if (state != State.INCOMPLETE) {
                incompleteSince = moment;
            }
            look = now;
            state = State.INCOMPLETE;
            unchangedSince = moment;
            from = moment;
            patience.renew();
        } else if (state == State.HANDED_OUT) {
            state = State.COMPLETE;
            beginAgainLater(moment);
        }
    }

    /** Looks into it, if it has rested; says why it is not complete where it is not. */
    Optional<Waiting.Reason> incomplete(Duration moment) {
        if (state != State.INCOMPLETE) {
            return Optional.empty();
        }
        if (isBeingWritten(moment)) {
            return Optional.of(Waiting.Reason.BEING_WRITTEN);
        }
        if (look.bytes() == 0 && since(unchangedSince, moment).compareTo(EMPTY_IS_MEANT) < 0) {
            return Optional.of(Waiting.Reason.JUST_CREATED);
        }
        try {
            if (LockedFile.is(look.path())) {
                return Optional.of(Waiting.Reason.LOCKED);
            }
            return moment.compareTo(from) < 0 ? Optional.of(Waiting.Reason.NOT_READABLE) : read(moment);
        } catch (NoSuchFileException gone) {
            // The next look will not find it.
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Waiting.Reason.NOT_READABLE);
        }
    }

    /** Reads it once to its end: a file that cannot be is not read anew at every look. */
    private Optional<Waiting.Reason> read(Duration moment) throws IOException {
        try {
            String sha256 = ContentHash.of(look.path());
            if (!Look.at(look.path()).equals(look)) {
                return Optional.of(Waiting.Reason.BEING_WRITTEN);
            }
            content = Optional.of(new SourceFile(look.path(), sha256, look.bytes(), look.modified()));
            state = State.COMPLETE;
            from = moment;
            patience.renew();
            return Optional.empty();
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException e) {
            beginAgainLater(moment);
            throw e;
        }
    }

    private void beginAgainLater(Duration moment) {
        from = moment.plus(patience.next());
    }

    boolean isBeingWritten(Duration moment) {
        return state == State.INCOMPLETE && since(unchangedSince, moment).compareTo(RESTED) < 0;
    }

    /** How long it has been known without being complete. */
    Duration incompleteFor(Duration moment) {
        return since(incompleteSince, moment);
    }

    /** How long it has been complete and its turn to be handed out; empty where it is not. */
    Optional<Duration> readyFor(Duration moment) {
        return state == State.COMPLETE && moment.compareTo(from) >= 0
                ? Optional.of(since(from, moment))
                : Optional.empty();
    }

    SourceFile handOut() {
        state = State.HANDED_OUT;
        return content.orElseThrow();
    }

    /** Something came of it; where it still lies there it is not handed out again until it changes. */
    void isDone(SourceFile file) {
        if (state == State.HANDED_OUT && content.equals(Optional.of(file))) {
            state = State.DONE;
        }
    }

    /** Where it was handed out, or is to be tried again later, it is to be tried again now. */
    void hurry(Duration moment) {
        patience.renew();
        if (state == State.HANDED_OUT) {
            state = State.COMPLETE;
            from = moment;
        } else if (from.compareTo(moment) > 0) {
            from = moment;
        }
    }

    private static Duration since(Duration then, Duration moment) {
        return moment.minus(then);
    }
}
