package se.underlag.validate;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import se.underlag.normalise.ObservationSums;
import se.underlag.normalise.ReadRow;

/**
 * Adds rows up in the order in which they come; those of a large file on a thread of its own, so that the next ones are
 * read and judged meanwhile. A failure there is told to whoever asks for the sums.
 */
final class AddingUp implements Closeable {

    /** A thread costs more than adding up so few. */
    private static final int ROWS_OF_SMALL_FILE = 5_000;

    private static final int ROWS_OF_BLOCK = 500;
    /** So many wait at most: enough that neither thread often waits for the other. */
    private static final int BLOCKS = 8;

    private static final List<ReadRow> END = List.of();

    private final ObservationSums sums;
    private final BlockingQueue<List<ReadRow>> waiting = new ArrayBlockingQueue<>(BLOCKS);
    private List<ReadRow> block = new ArrayList<>(ROWS_OF_BLOCK);
    private int rows;
    private Optional<Thread> adder = Optional.empty();
    private volatile boolean abandoned;
    private volatile @Nullable Throwable failure;

    AddingUp(ObservationSums sums) {
        this.sums = sums;
    }

    void add(ReadRow row) {
        rows++;
        if (rows <= ROWS_OF_SMALL_FILE) {
            sums.add(row);
            return;
        }
        block.add(row);
        if (block.size() == ROWS_OF_BLOCK) {
            handOver();
        }
    }

    /** How many rows have come. */
    int rows() {
        return rows;
    }

    /** The sums of all rows that have come. */
    ObservationSums sums() {
        if (!block.isEmpty()) {
            handOver();
        }
        end();
        Throwable told = failure;
        if (told instanceof Error error) {
            throw error;
        }
        if (told != null) {
            throw (RuntimeException) told;
        }
        return sums;
    }

    /** Where nobody wants the sums any more. */
    @Override
    public void close() {
        abandoned = true;
        end();
    }

    private void handOver() {
        if (adder.isEmpty()) {
            Thread begun = new Thread(this::addAll, "adding-up");
            begun.setDaemon(true);
            begun.start();
            adder = Optional.of(begun);
        }
        put(block);
        block = new ArrayList<>(ROWS_OF_BLOCK);
    }

    /** Goes on to the end after a failure too, since somebody waits to hand over the next block. */
    private void addAll() {
        boolean interrupted = false;
        List<ReadRow> next = new ArrayList<>();
        while (next != END) {
            try {
                next = waiting.take();
                if (failure == null && !abandoned) {
                    next.forEach(sums::add);
                }
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        if (adder.isPresent()) {
            put(END);
            patiently(adder.get()::join);
            adder = Optional.empty();
        }
    }

    private void put(List<ReadRow> rows) {
        patiently(() -> waiting.put(rows));
    }

    private interface Waiting {
        void done() throws InterruptedException;
    }

    /** The thread that adds up always takes and always ends: an interruption can wait until it has. */
    private static void patiently(Waiting wait) {
        boolean interrupted = false;
        boolean done = false;
        while (!done) {
            try {
                wait.done();
                done = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
