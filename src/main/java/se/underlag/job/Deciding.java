package se.underlag.job;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import se.underlag.finding.Finding;
import se.underlag.store.Arrival;
import se.underlag.store.Deliveries;
import se.underlag.store.JudgedFile;
import se.underlag.store.MadeReports;
import se.underlag.store.StoreFailure;
import se.underlag.store.StoredDelivery;

/**
 * Decides what becomes of the files of a run once all of them have been read: those that contradict each other are
 * refused together, one that says nothing new is passed over, the others are stored, the earlier before the later. What
 * is decided of a file is in one transaction, so that a kill leaves every file decided or not at all; small files share one.
 */
final class Deciding {

    private final Deliveries deliveries;
    private final Outlooks outlooks;
    private final Destinations destinations;
    private final Naming naming;
    private final Locale language;
    private final ZoneId zone;
    private final long run;

    Deciding(
            Deliveries deliveries,
            MadeReports reports,
            Destinations destinations,
            Naming naming,
            Locale language,
            ZoneId zone,
            long run) {
        this.deliveries = deliveries;
        this.outlooks = new Outlooks(deliveries, reports, naming);
        this.destinations = destinations;
        this.naming = naming;
        this.language = language;
        this.zone = zone;
        this.run = run;
    }

    /**
     * Decides what becomes of each. A file on which we fail does not stop the others.
     *
     * @param decided told what became of each file, when it is on disk
     * @throws StoreFailure when the store cannot be written: of the files not told of nothing is decided
     */
    void decide(List<Candidate> candidates, Consumer<List<FileResult>> decided) {
        Conflicts conflicts = Conflicts.among(candidates, naming);
        refuse(candidates, conflicts, decided);
        List<Candidate> others = candidates.stream()
                .filter(candidate -> conflicts.of(candidate).isEmpty())
                .sorted(Conflicts.order(zone))
                .toList();
        for (List<Candidate> some : Together.of(others, Candidate::rows)) {
            decided.accept(
                    deliveries.together(() -> some.stream().map(this::guarded).toList()));
        }
    }

    /** In one transaction: were one of them refused and the other not, the other would be stored by the next run. */
    private void refuse(List<Candidate> candidates, Conflicts conflicts, Consumer<List<FileResult>> decided) {
        List<JudgedFile> refused = new ArrayList<>();
        List<FileResult> results = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!conflicts.of(candidate).isEmpty()) {
                List<Finding> findings = new ArrayList<>(conflicts.of(candidate));
                findings.addAll(candidate.findings());
                refused.add(judged(candidate, findings, Arrival.Fate.REFUSED));
                results.add(new FileResult.Refused(candidate.file(), candidate.rows(), findings, candidate.attempts()));
            }
        }
        if (!refused.isEmpty()) {
            deliveries.refuse(refused);
            decided.accept(results);
        }
    }

    private FileResult guarded(Candidate candidate) {
        try {
            return decided(candidate);
        } catch (StoreFailure e) {
            throw e;
        } catch (RuntimeException e) {
            return Failures.ofFile(candidate.file(), e, language);
        }
    }

    private FileResult decided(Candidate candidate) {
        Outlook outlook = outlooks.of(candidate, candidate.deliveries().get());
        if (outlook.saysNothingNew()) {
            FileResult.SameRows same = outlook.sameRows();
            deliveries.pass(
                    judged(candidate, candidate.findings(), Arrival.Fate.SAME_ROWS),
                    Arrival.Fate.SAME_ROWS,
                    same.stored());
            return same;
        }
        List<StoredDelivery> stored = deliveries.store(
                judged(candidate, outlook.findings(), Arrival.Fate.STORED), outlook.brought(), outlook.differences());
        return outlook.stored(stored, naming);
    }

    private JudgedFile judged(Candidate candidate, List<Finding> findings, Arrival.Fate fate) {
        return new JudgedFile(
                candidate.file(),
                run,
                candidate.rows(),
                candidate.totalsChecked(),
                candidate.datedAt(),
                findings,
                destinations.of(candidate.file(), fate));
    }
}
