package se.underlag.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;
import se.underlag.store.Arrival;
import se.underlag.store.Delivery;
import se.underlag.store.JudgedFile;
import se.underlag.store.KnownFile;

/**
 * The step that comes when every file of a run has been read: what becomes of each is decided and noted, those that were
 * there before as well, and then each gets its receipt and goes where it belongs.
 */
final class Decisions implements Runnable {

    private final ImportTask task;
    private final Ledger ledger;
    private final Destinations destinations;
    private final Deciding deciding;
    private final Runnable ahead;
    private final Supplier<Optional<Settling.Unsettled>> settle;

    private Optional<Throwable> failure = Optional.empty();
    private Optional<Settling.Unsettled> unsettled = Optional.empty();

    /**
     * @param ahead begins to write the receipts of what is decided so far
     * @param settle brings all to their end
     */
    Decisions(
            ImportTask task,
            Ledger ledger,
            Destinations destinations,
            Deciding deciding,
            Runnable ahead,
            Supplier<Optional<Settling.Unsettled>> settle) {
        this.task = task;
        this.ledger = ledger;
        this.destinations = destinations;
        this.deciding = deciding;
        this.ahead = ahead;
        this.settle = settle;
    }

    @Override
    public void run() {
        try {
            refuse(task.judgements().stream()
                    .filter(Refusal.class::isInstance)
                    .map(Refusal.class::cast)
                    .toList());
            List<Candidate> candidates = task.judgements().stream()
                    .filter(Candidate.class::isInstance)
                    .map(Candidate.class::cast)
                    .toList();
            deciding.decide(candidates, this::ended);
            Standings standings = new Standings(ledger.deliveries());
            candidates.forEach(candidate -> task.result(candidate.file())
                    .filter(FileResult.SameRows.class::isInstance)
                    .map(FileResult.SameRows.class::cast)
                    .ifPresent(same -> task.ended(standings.of(same))));
            Map<SourceFile, KnownFile> known = task.selection().known();
            together(List.copyOf(known.keySet()), file -> pass(file, known.get(file), standings));
            Map<SourceFile, SourceFile> copies = task.selection().copies();
            together(List.copyOf(copies.keySet()), copy -> pass(copy, copies.get(copy)));
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            throw e;
        } finally {
            bringToAnEnd();
        }
    }

    /** Also where not all could be decided. */
    private void bringToAnEnd() {
        try {
            unsettled = settle.get();
        } catch (RuntimeException | Error e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    private void refuse(List<Refusal> refusals) {
        for (List<Refusal> some : Together.of(refusals, Refusal::rows)) {
            ledger.deliveries()
                    .refuse(some.stream()
                            .map(refusal ->
                                    judged(refusal.file(), refusal.rows(), refusal.findings(), Arrival.Fate.REFUSED))
                            .toList());
            ended(some.stream().<FileResult>map(Refusal::result).toList());
        }
    }

    /** What became of each is told when it is on disk. */
    private void together(List<SourceFile> files, Function<SourceFile, Optional<FileResult>> decide) {
        for (List<SourceFile> some : Together.of(files, file -> 0)) {
            ended(ledger.deliveries()
                    .together(() ->
                            some.stream().map(decide).flatMap(Optional::stream).toList()));
        }
    }

    /** It is on disk what became of these. */
    private void ended(List<FileResult> results) {
        results.forEach(task::ended);
        ahead.run();
    }

    private Optional<FileResult> pass(SourceFile file, KnownFile known, Standings standings) {
        ledger.deliveries()
                .pass(
                        judged(file, known.rows(), List.of(), Arrival.Fate.SAME_BYTES),
                        Arrival.Fate.SAME_BYTES,
                        known.deliveries());
        return Optional.of(standings.of(file, known));
    }

    /** A copy shares the fate of the file it is a copy of, and waits with it. */
    private Optional<FileResult> pass(SourceFile copy, SourceFile original) {
        Optional<FileResult> fate = task.result(original);
        if (fate.isEmpty()) {
            return Optional.empty();
        }
        if (fate.get() instanceof FileResult.Refused refused) {
            ledger.deliveries().refuse(List.of(judged(copy, refused.rows(), refused.findings(), Arrival.Fate.REFUSED)));
            return Optional.of(new FileResult.SameAs(copy, original));
        }
        if (fate.get() instanceof FileResult.Stored || fate.get() instanceof FileResult.SameRows) {
            ledger.deliveries()
                    .pass(
                            judged(copy, 0, List.of(), Arrival.Fate.SAME_BYTES),
                            Arrival.Fate.SAME_BYTES,
                            stored(fate.get()));
            return Optional.of(new FileResult.SameAs(copy, original));
        }
        return Optional.empty();
    }

    private List<Delivery> stored(FileResult original) {
        return original instanceof FileResult.SameRows same
                ? same.stored()
                : ledger.deliveries()
                        .known(original.file().sha256())
                        .map(KnownFile::deliveries)
                        .orElse(List.of());
    }

    private JudgedFile judged(SourceFile file, long rows, List<Finding> findings, Arrival.Fate fate) {
        return new JudgedFile(file, task.run(), rows, 0, Optional.empty(), findings, destinations.of(file, fate));
    }

    /** Our own failure that ended the step, or left files where they do not belong, in words. */
    Optional<String> failure(Locale language) {
        return failure.map(task::sentence).or(() -> unsettled.map(left -> Failures.sentence(left, language)));
    }
}
