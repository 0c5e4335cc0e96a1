package se.underlag.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.underlag.intake.Waiting;
import se.underlag.store.DataFolderInUse;

/** Something to be told while an inbox is watched. */
public sealed interface WatchEvent {

    /** The data folder is ours, and the inbox is looked into from now on. */
    record Began(WatchOrder order) implements WatchEvent {}

    /** Files came, and this is what became of them. */
    record Imported(RunReport report) implements WatchEvent {}

    /** A file waits, and why: told once for each reason. */
    record Waits(Waiting waiting) implements WatchEvent {}

    /** Files were written to after they had been judged: each lies in the inbox again, and will be judged anew. */
    record Returned(List<ReturnedFile> files) implements WatchEvent {

        public Returned {
            files = List.copyOf(files);
        }
    }

    /**
     * Reports were made, or should have been.
     *
     * @param daily true where it was the time of the day, false where something had been stored
     */
    record Reported(RunReport report, boolean daily) implements WatchEvent {}

    /**
     * The inbox cannot be read any more. It is looked for until it is back.
     *
     * @param reason the failure in its own words
     */
    record InboxGone(Path inbox, String reason) implements WatchEvent {}

    record InboxBack(Path inbox) implements WatchEvent {}

    /** The definitions were changed, and the new ones are used from now on. */
    record DefinitionsRead(Path jobs) implements WatchEvent {}

    /** The definitions were changed, and have mistakes: the former ones stay in use. */
    record DefinitionsWrong(UsageMistake mistake) implements WatchEvent {}

    /**
     * The store could not be opened or written. Files stay in the inbox.
     *
     * @param reason the failure in words
     * @param pause how long it is until it is opened anew
     */
    record StoreFailed(String reason, Duration pause) implements WatchEvent {}

    /**
     * The store had to be opened anew, and meanwhile somebody else has taken the data folder.
     *
     * @param pause how long it is until it is tried again
     */
    record StoreTaken(DataFolderInUse inUse, Duration pause) implements WatchEvent {}

    /** The store is open again. */
    record StoreBack() implements WatchEvent {}
}
