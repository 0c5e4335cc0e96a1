package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Writes receipts on a thread of its own, one after the other. Whoever waits for them writes some too, from the last; so no two
 * that are waited for together may have the same place.
 */
final class ReceiptWriter implements AutoCloseable {

    private @Nullable ExecutorService thread;
    private List<Writing> begun = new ArrayList<>();

    /** A receipt that whoever comes first writes. */
    private record Writing(Receipts.Draft draft, AtomicBoolean taken, CompletableFuture<Path> receipt)
            implements Runnable {

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                try {
                    receipt.complete(draft.write());
                } catch (IOException | RuntimeException | Error e) {
                    receipt.completeExceptionally(e);
                }
            }
        }
    }

    /** @return its place as soon as it is written, or why it could not be */
    CompletableFuture<Path> begin(Receipts.Draft draft) {
        ExecutorService own = thread;
        if (own == null) {
            own = Executors.newSingleThreadExecutor(task -> new Thread(task, "receipts"));
            thread = own;
        }
        Writing writing = new Writing(draft, new AtomicBoolean(), new CompletableFuture<>());
        begun.add(writing);
        own.execute(writing);
        return writing.receipt;
    }

    /** Waits until all have been written that were begun, or could not be: that is told by each. */
    void await() {
        List<Writing> all = begun;
        begun = new ArrayList<>();
        for (int last = all.size() - 1; last >= 0; last--) {
            all.get(last).run();
        }
        all.forEach(one -> one.receipt.exceptionally(toldByIt -> Path.of("")).join());
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
