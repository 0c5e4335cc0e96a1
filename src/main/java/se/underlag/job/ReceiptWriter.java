package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Writes receipts on a thread of its own, one after the other: of two at the same place the later one stays. */
final class ReceiptWriter implements AutoCloseable {

    private @Nullable ExecutorService thread;
    private CompletableFuture<Path> last = CompletableFuture.completedFuture(Path.of(""));

    /** @return its place as soon as it is written, or why it could not be */
    CompletableFuture<Path> begin(Receipts.Draft draft) {
        ExecutorService own = thread;
        if (own == null) {
            own = Executors.newSingleThreadExecutor(task -> new Thread(task, "receipts"));
            thread = own;
        }
        CompletableFuture<Path> receipt = new CompletableFuture<>();
        own.execute(() -> {
            try {
                receipt.complete(draft.write());
            } catch (IOException | RuntimeException | Error e) {
                receipt.completeExceptionally(e);
            }
        });
        last = receipt;
        return receipt;
    }

    /** Waits until all have been written that were begun, or could not be: that is told by each. */
    void await() {
        last.exceptionally(toldByIt -> Path.of("")).join();
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
