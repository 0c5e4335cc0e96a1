package se.underlag.job;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;
import se.underlag.store.Arrival;
import se.underlag.store.Deliveries;
import se.underlag.store.JudgedFile;
import se.underlag.store.MadeReports;
import se.underlag.store.StoredDelivery;

/**
 * Decides what becomes of the files of a run once all of them have been read: those that contradict each other are
 * refused together, one that says nothing new is passed over, the others are stored, the earlier before the later. Each
 * decision is one transaction, so that a kill leaves every file decided or not at all.
 */
final class Deciding {

    private final Deliveries deliveries;
    private final Outlooks outlooks;
    private final Destinations destinations;
    private final Naming naming;
    private final ZoneId zone;
    private final long run;

    Deciding(
            Deliveries deliveries,
            MadeReports reports,
            Destinations destinations,
            Naming naming,
            ZoneId zone,
            long run) {
        this.deliveries = deliveries;
        this.outlooks = new Outlooks(deliveries, reports);
        this.destinations = destinations;
        this.naming = naming;
        this.zone = zone;
        this.run = run;
    }

    /** What becomes of each. A file on which we fail does not stop the others. */
    Map<SourceFile, FileResult> decide(List<Candidate> candidates) {
        Conflicts conflicts = Conflicts.among(candidates, naming);
        Map<SourceFile, FileResult> results = new LinkedHashMap<>();
        refuse(candidates, conflicts, results);
        candidates.stream()
                .filter(candidate -> conflicts.of(candidate).isEmpty())
                .sorted(Conflicts.order(zone))
                .forEach(candidate -> results.put(candidate.file(), guarded(candidate)));
        return results;
    }

    /** In one transaction: were one of them refused and the other not, the other would be stored by the next run. */
    private void refuse(List<Candidate> candidates, Conflicts conflicts, Map<SourceFile, FileResult> results) {
        List<JudgedFile> refused = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!conflicts.of(candidate).isEmpty()) {
                List<Finding> findings = new ArrayList<>(conflicts.of(candidate));
                findings.addAll(candidate.findings());
                refused.add(judged(candidate, findings, Arrival.Fate.REFUSED));
                results.put(candidate.file(), new FileResult.Refused(candidate.file(), candidate.rows(), findings));
            }
        }
        if (!refused.isEmpty()) {
            deliveries.refuse(refused);
        }
    }

    private FileResult guarded(Candidate candidate) {
        try {
            return decided(candidate);
        } catch (RuntimeException e) {
            return Failures.ofFile(candidate.file(), e);
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
        List<StoredDelivery> stored =
                deliveries.store(judged(candidate, outlook.findings(), Arrival.Fate.STORED), outlook.brought());
        return outlook.stored(
                stored.stream().map(one -> Optional.of(one.delivery().id())).toList(), naming);
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
