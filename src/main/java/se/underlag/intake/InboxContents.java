package se.underlag.intake;

import java.util.List;
import java.util.stream.Stream;
import se.underlag.source.SourceFile;

/**
 * What lies in an inbox.
 *
 * @param ready files to import, by their path
 * @param waiting files left for the next run
 */
public record InboxContents(List<SourceFile> ready, List<Waiting> waiting) {

    public static final InboxContents NOTHING = new InboxContents(List.of(), List.of());

    public InboxContents {
        ready = List.copyOf(ready);
        waiting = List.copyOf(waiting);
    }

    /** With more that is left. */
    public InboxContents withWaiting(List<Waiting> more) {
        return new InboxContents(
                ready, Stream.concat(waiting.stream(), more.stream()).toList());
    }
}
