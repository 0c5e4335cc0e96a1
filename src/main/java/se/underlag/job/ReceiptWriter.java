package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.underlag.intake.Beside;

/**
 * Writes receipts on a thread of its own, in their order. Whoever waits for them writes some too, from the last. Of two at the
 * same place the later one stays: it is not begun before the earlier has been written.
 */
final class ReceiptWriter implements AutoCloseable {

    private final Deque<Writing> waiting = new ArrayDeque<>();
    private final Set<Path> places = new HashSet<>();
    private Optional<ExecutorService> thread = Optional.empty();

    /** A receipt, and its end. */
    private record Writing(Receipts.Draft draft, CompletableFuture<Path> receipt) {

        void write() {
            try {
                receipt.complete(draft.write());
            } catch (IOException | RuntimeException | Error e) {
                receipt.completeExceptionally(e);
            }
        }
    }

    /** @return its place as soon as it is written, or why it could not be */
    CompletableFuture<Path> begin(Receipts.Draft draft) {
        Path place = Beside.receipt(draft.place());
        if (!places.add(place)) {
            await();
            places.add(place);
        }
        Writing writing = new Writing(draft, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(writing);
        }
        if (thread.isEmpty()) {
            thread = Optional.of(Executors.newSingleThreadExecutor(task -> new Thread(task, "receipts")));
        }
        thread.get().execute(() -> next(false).ifPresent(Writing::write));
        return writing.receipt;
    }

    private Optional<Writing> next(boolean last) {
        synchronized (waiting) {
            return Optional.ofNullable(last ? waiting.pollLast() : waiting.pollFirst());
        }
    }

    /** Waits until all have been written that were begun, or could not be: that is told by each. */
    void await() {
        for (Optional<Writing> one = next(true); one.isPresent(); one = next(true)) {
            one.get().write();
        }
        // The thread comes to this when it has written the one that it was at.
        thread.ifPresent(own -> CompletableFuture.runAsync(() -> {}, own).join());
        places.clear();
    }

    @Override
    public void close() {
        thread.ifPresent(ExecutorService::shutdown);
        thread = Optional.empty();
    }
}
