package se.underlag.job;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Archive;
import se.underlag.intake.Beside;
import se.underlag.intake.LateWrites;
import se.underlag.source.SourceFile;
import se.underlag.store.Arrival;
import se.underlag.store.Arrivals;

/**
 * Brings files that are decided to their end: first the receipt, then the file beside it, then the note that it is done.
 * After a kill all of it is done again, to the same places; nothing is decided anew. What was stored of a file that has
 * been overwritten before it could be moved is taken back.
 */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Arrivals arrivals;
    private final Receipts receipts;
    private final Overwritten overwritten;
    private final Consumer<ReturnedFile> returned;
    private int takenBack;

    /** @param returned told each file of which something was taken back */
    Settling(Arrivals arrivals, Receipts receipts, Overwritten overwritten, Consumer<ReturnedFile> returned) {
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.overwritten = overwritten;
        this.returned = returned;
    }

    /**
     * Files that could not be brought to their end. They are tried again at the next start.
     *
     * @param arrivals the files
     * @param why what hindered the first of them
     */
    record Unsettled(List<Arrival> arrivals, Throwable why) {}

    /**
     * Settles what is not yet, of this run or of one that was killed.
     *
     * @return what could not be settled now; empty where all is
     */
    Optional<Unsettled> settle(Archive archive) {
        List<Arrival> all = arrivals.unsettled();
        return all.isEmpty() ? Optional.empty() : settle(all, archive);
    }

    private Optional<Unsettled> settle(List<Arrival> all, Archive archive) {
        List<Arrival> done = new ArrayList<>();
        Map<Arrival, Throwable> left = new LinkedHashMap<>();
        // One thread, so that of two receipts at the same place the later one stays.
        ExecutorService writing = Executors.newSingleThreadExecutor(task -> new Thread(task, "receipts"));
        try {
            for (List<Arrival> some : Together.of(all, Arrival::rows)) {
                for (List<Arrival> next = some; !next.isEmpty(); ) {
                    int ended = settle(next, archive, writing, done, left);
                    next = next.subList(ended, next.size());
                }
            }
        } finally {
            writing.shutdown();
        }
        arrivals.settle(done);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unsettled(
                        List.copyOf(left.keySet()), left.values().iterator().next()));
    }

    /**
     * The store is asked about each, and what it tells is written while it is asked about the next; then each is brought to
     * its place. That ends where something is taken back: what was told of the others may not be so any more.
     *
     * @return how many have been brought to their end, at least one
     */
    private int settle(
            List<Arrival> some, Archive archive, Executor writing, List<Arrival> done, Map<Arrival, Throwable> left) {
        List<Begun> begun = begin(some, writing);
        int before = takenBack;
        int ended = 0;
        while (ended < begun.size() && takenBack == before) {
            Begun one = begun.get(ended++);
            end(one, archive, writing)
                    .ifPresentOrElse(why -> left.put(one.arrival(), why), () -> done.add(one.arrival()));
        }
        return ended;
    }

    /** A file whose receipt is being written. */
    private record Begun(Arrival arrival, Future<?> receipt) {}

    private List<Begun> begin(List<Arrival> some, Executor writing) {
        try {
            Receipts.OnRecord onRecord = receipts.onRecord(some);
            return some.stream()
                    .map(arrival -> begin(arrival, onRecord, writing))
                    .toList();
        } catch (RuntimeException e) {
            return some.stream()
                    .map(arrival -> new Begun(arrival, CompletableFuture.failedFuture(e)))
                    .toList();
        }
    }

    private Begun begin(Arrival arrival, Receipts.OnRecord onRecord, Executor writing) {
        try {
            return new Begun(arrival, receipt(arrival, arrival.destination().path(), onRecord, writing));
        } catch (IOException | RuntimeException e) {
            return new Begun(arrival, CompletableFuture.failedFuture(e));
        }
    }

    private Future<?> receipt(Arrival arrival, Path place, Receipts.OnRecord onRecord, Executor writing)
            throws IOException {
        FutureTask<?> receipt = new FutureTask<>(receipts.draft(arrival, place, onRecord)::write);
        writing.execute(receipt);
        return receipt;
    }

    /** Waits for the receipt and brings the file to its place; gives what hindered it. */
    private Optional<Throwable> end(Begun begun, Archive archive, Executor writing) {
        Arrival arrival = begun.arrival();
        try {
            begun.receipt().get();
            bring(arrival, archive, writing);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return told(arrival, e);
        } catch (ExecutionException e) {
            return told(arrival, e.getCause());
        } catch (IOException | RuntimeException e) {
            return told(arrival, e);
        }
    }

    private static Optional<Throwable> told(Arrival arrival, Throwable why) {
        LOG.warn(
                "{} could not be brought to {}",
                arrival.file().path(),
                arrival.destination().path(),
                why);
        return Optional.of(why);
    }

    private void bring(Arrival arrival, Archive archive, Executor writing)
            throws IOException, InterruptedException, ExecutionException {
        Path place = arrival.destination().path();
        if (!arrival.destination().moves()) {
            return;
        }
        Archive.Moved moved = Archive.move(arrival.file(), place);
        if (moved == Archive.Moved.PLACE_TAKEN) {
            Path elsewhere = arrival.fate() == Arrival.Fate.REFUSED ? archive.refused(place) : archive.accepted(place);
            arrivals.redirect(arrival, elsewhere);
            receipt(arrival, elsewhere, receipts.onRecord(List.of(arrival)), writing)
                    .get();
            moved = Archive.move(arrival.file(), elsewhere);
        }
        if (moved == Archive.Moved.ANOTHER && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            // Written to since it was judged: the receipt of what it is now is still to come.
            Files.deleteIfExists(Beside.receipt(place));
            takeBack(arrival);
        }
        if (moved == Archive.Moved.PLACE_TAKEN) {
            throw new FileAlreadyExistsException(place.toString());
        }
        LOG.info("{}: {} {}", arrival.file().name(), arrival.fate(), moved);
    }

    private void takeBack(Arrival arrival) throws IOException {
        SourceFile file = arrival.file();
        if (new LateWrites().look(file, file.path()) == LateWrites.Found.CHANGED) {
            List<Long> numbers = overwritten.takeBack(arrival.id());
            if (!numbers.isEmpty()) {
                takenBack++;
                returned.accept(new ReturnedFile(file.name(), numbers));
            }
        }
    }
}
