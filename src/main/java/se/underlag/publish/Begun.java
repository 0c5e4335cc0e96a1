package se.underlag.publish;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that has been begun beside what this thread does: other threads take it, the first of it first. Who wants it done does what is
 * left, the last first, so that nobody waits for more than one piece. A parallel stream deals out pieces by the handful, and of a dozen
 * that take long the last handful is done by one alone.
 *
 * @param <T> what it gives
 */
public final class Begun<T> {

    private final FutureTask<T> task;

    private Begun(Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
    }

    public static <T> Begun<T> of(Supplier<T> work) {
        Begun<T> begun = new Begun<>(work);
        ForkJoinPool.commonPool().execute(begun.task);
        return begun;
    }

    /**
     * Does what nobody else has taken, and waits for the rest.
     *
     * @return what each gives, in their order
     */
    public static <T> List<T> finished(List<Begun<T>> begun) {
        for (int at = begun.size() - 1; at >= 0; at--) {
            // Nothing happens where it has been taken.
            begun.get(at).task.run();
        }
        return begun.stream().map(Begun::done).toList();
    }

    private T done() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
