package se.underlag.sheet;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is read ahead, as seen by whoever waits for it. */
final class Awaited {

    private static final int SECONDS = 1;

    private Awaited() {}

    /**
     * The next of what a thread reads ahead.
     *
     * @throws OutOfMemoryError when the thread has ended without a word: it tells of everything else
     */
    static <T> T next(BlockingQueue<T> read, Thread reader) throws InterruptedException {
        boolean ended = false;
        Optional<T> next = Optional.ofNullable(read.poll(SECONDS, TimeUnit.SECONDS));
        while (next.isEmpty() && !ended) {
            // Before the last look: what it has read before it ended is there to be taken.
            ended = !reader.isAlive();
            next = Optional.ofNullable(read.poll(ended ? 0 : SECONDS, TimeUnit.SECONDS));
        }
        return next.orElseThrow(() -> new OutOfMemoryError("the thread " + reader.getName() + " has ended"));
    }

    /** Throws what ended a thread that reads ahead, as it is; gives it back where it is of another kind. */
    static Throwable other(Throwable failure) throws IOException {
        if (failure instanceof IOException told) {
            throw told;
        }
        if (failure instanceof RuntimeException told) {
            throw told;
        }
        if (failure instanceof Error told) {
            throw told;
        }
        return failure;
    }
}
