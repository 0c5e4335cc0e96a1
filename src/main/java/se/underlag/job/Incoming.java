package se.underlag.job;

import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Elapsed;
import se.underlag.intake.Sighting;
import se.underlag.intake.Waiting;
import se.underlag.intake.WatchedInbox;
import se.underlag.source.SourceFile;

/** What comes into the inbox of a watch. Where the inbox is gone, that is told once, and so is that it is back. */
final class Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final RunRequest request;
    private final Attendant attendant;
    private final WatchedInbox inbox;
    private List<Waiting> waiting = List.of();
    private boolean gone;

    Incoming(RunRequest request, Attendant attendant, Elapsed elapsed) {
        this.request = request;
        this.attendant = attendant;
        this.inbox = new WatchedInbox(request.inbox(), request.ours(), elapsed);
    }

    /** Looks once; gives what is to be imported now. */
    List<SourceFile> batch() {
        try {
            Sighting sighting = inbox.look();
            if (gone) {
                gone = false;
                attendant.hears(new WatchEvent.InboxBack(request.inbox()));
            }
            waiting = sighting.waiting();
            sighting.news().forEach(news -> attendant.hears(new WatchEvent.Waits(news)));
            return sighting.batch();
        } catch (UncheckedIOException e) {
            if (!gone) {
                gone = true;
                LOG.warn("the inbox cannot be read", e);
                attendant.hears(new WatchEvent.InboxGone(request.inbox(), Failures.reason(e)));
            }
            return List.of();
        }
    }

    /** What waited at the last look. */
    List<Waiting> waiting() {
        return waiting;
    }

    /** Takes note of what became of a batch. Files of which nothing became come again after a while. */
    void became(List<FileResult> results) {
        results.stream().filter(Incoming::isSettled).map(FileResult::file).forEach(inbox::isDone);
    }

    private static boolean isSettled(FileResult result) {
        return !(result instanceof FileResult.Failed
                || result instanceof FileResult.Disturbed
                || result instanceof FileResult.Left);
    }

    /** What stood in the way is gone: files that were to come again after a while come again now. */
    void hurry() {
        inbox.hurry();
    }
}
