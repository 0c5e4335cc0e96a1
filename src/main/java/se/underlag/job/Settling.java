package se.underlag.job;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
 *
 * <p>Receipts can be written while others are decided; one of which something is no longer so is written again.
 */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Arrivals arrivals;
    private final Receipts receipts;
    private final Overwritten overwritten;
    private final Consumer<ReturnedFile> returned;
    private final Map<Long, Begun> begun = new HashMap<>();
    private final ReceiptWriter writer = new ReceiptWriter();
    private long latest;
    private long changes;

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
     * A receipt that is being written.
     *
     * @param changes tells whether it tells what is so no longer
     * @param receipt its end
     */
    private record Begun(long changes, CompletableFuture<Path> receipt) {}

    /**
     * Begins to write the receipts of what has been decided since the last time, but for those that tell of deliveries which do
     * not count: of these more may be so later than can be told from what counts. What goes wrong is tried again, and told, when the
     * files are settled. Those of the last time are waited for, so that not many are held in memory. Where what they tell is so no
     * longer, as in a run of files that replace others, nothing more is begun: all would be done twice.
     */
    void ahead() {
        if (!begun.isEmpty() && changes != receipts.changes()) {
            return;
        }
        try {
            writer.await();
            List<Arrival> fresh = arrivals.unsettledAfter(latest);
            fresh.forEach(arrival -> latest = Math.max(latest, arrival.id()));
            changes = receipts.changes();
            Receipts.OnRecord onRecord = receipts.onRecord(fresh);
            fresh.stream()
                    .filter(onRecord::tellsOfWhatCounts)
                    .forEach(arrival -> begun.put(arrival.id(), begin(arrival, onRecord)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.info("receipts are to be written later: {}", e.toString());
        }
    }

    /**
     * Settles what is not yet, of this run or of one that was killed. Afterwards nothing else is.
     *
     * @return what could not be settled now; empty where all is
     */
    Optional<Unsettled> settle(Archive archive) {
        try {
            writer.await();
            begun.values().removeIf(one -> one.receipt().isCompletedExceptionally());
            List<Arrival> all = arrivals.unsettled();
            return all.isEmpty() ? Optional.empty() : settle(all, archive);
        } finally {
            writer.close();
        }
    }

    private Optional<Unsettled> settle(List<Arrival> all, Archive archive) {
        List<Arrival> done = new ArrayList<>();
        Map<Arrival, Throwable> left = new LinkedHashMap<>();
        for (List<Arrival> some : Together.of(all, Arrival::rows)) {
            for (List<Arrival> next = some; !next.isEmpty(); ) {
                int ended = settle(next, archive, done, left);
                next = next.subList(ended, next.size());
            }
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
    private int settle(List<Arrival> some, Archive archive, List<Arrival> done, Map<Arrival, Throwable> left) {
        begin(some.stream().filter(arrival -> !isBegun(arrival)).toList());
        int ended = 0;
        while (ended < some.size() && (ended == 0 || isBegun(some.get(ended)))) {
            Arrival arrival = some.get(ended++);
            end(arrival, Objects.requireNonNull(begun.remove(arrival.id())), archive)
                    .ifPresentOrElse(why -> left.put(arrival, why), () -> done.add(arrival));
        }
        return ended;
    }

    /** Whether a receipt is being written that tells what is so; that of a refused file tells of nothing that is stored. */
    private boolean isBegun(Arrival arrival) {
        Begun one = begun.get(arrival.id());
        return one != null && (arrival.fate() == Arrival.Fate.REFUSED || one.changes() == receipts.changes());
    }

    private void begin(List<Arrival> some) {
        changes = receipts.changes();
        try {
            Receipts.OnRecord onRecord = receipts.onRecord(some);
            some.forEach(arrival -> begun.put(arrival.id(), begin(arrival, onRecord)));
        } catch (RuntimeException e) {
            // What is wrong with one hinders none of the others.
            some.forEach(arrival -> begun.put(arrival.id(), some.size() == 1 ? failed(e) : begin(arrival)));
        }
    }

    private Begun begin(Arrival arrival) {
        try {
            return begin(arrival, receipts.onRecord(List.of(arrival)));
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Begun begin(Arrival arrival, Receipts.OnRecord onRecord) {
        return new Begun(changes, receipt(arrival, arrival.destination().path(), onRecord));
    }

    private Begun failed(RuntimeException why) {
        return new Begun(changes, CompletableFuture.failedFuture(why));
    }

    private CompletableFuture<Path> receipt(Arrival arrival, Path place, Receipts.OnRecord onRecord) {
        try {
            return writer.begin(receipts.draft(arrival, place, onRecord));
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits for the receipt and brings the file to its place; gives what hindered it. */
    private Optional<Throwable> end(Arrival arrival, Begun one, Archive archive) {
        try {
            one.receipt().get();
            bring(arrival, archive);
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

    private void bring(Arrival arrival, Archive archive) throws IOException, InterruptedException, ExecutionException {
        Path place = arrival.destination().path();
        if (!arrival.destination().moves()) {
            return;
        }
        Archive.Moved moved = Archive.move(arrival.file(), place);
        if (moved == Archive.Moved.PLACE_TAKEN) {
            Path elsewhere = arrival.fate() == Arrival.Fate.REFUSED ? archive.refused(place) : archive.accepted(place);
            arrivals.redirect(arrival, elsewhere);
            receipt(arrival, elsewhere, receipts.onRecord(List.of(arrival))).get();
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
                returned.accept(new ReturnedFile(file.name(), numbers));
            }
        }
    }
}
