package se.underlag.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Writes receipts on a thread of its own, one after the other: of two at the same place the later one stays. */
final class Writing implements AutoCloseable {

    private @Nullable ExecutorService thread;
    private @Nullable Future<?> last;

    Future<?> begin(Receipts.Draft draft) {
        ExecutorService own = thread;
        if (own == null) {
            own = Executors.newSingleThreadExecutor(task -> new Thread(task, "receipts"));
            thread = own;
        }
        Future<?> receipt = own.submit(draft::write);
        last = receipt;
        return receipt;
    }

    /** Waits until all have been written that were begun, or could not be: that is told by each. */
    void await() {
        Future<?> receipt = last;
        try {
            if (receipt != null) {
                receipt.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException toldByIt) {
            // Whoever began it asks for it.
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
