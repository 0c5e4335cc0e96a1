package se.underlag.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import se.underlag.finding.Finding;
import se.underlag.intake.TakenIn;
import se.underlag.source.SourceFile;
import se.underlag.store.NewDelivery;
import se.underlag.store.Scope;

/**
 * A file that was read to its end and found in order, before it is held against the other files and what is stored.
 *
 * @param file the file
 * @param sourceName what the export is called
 * @param rows how many rows of data it has
 * @param totalsChecked how many control totals were compared with the rows
 * @param datedAt the date that the file gives itself
 * @param takenIn when it was taken in once before, where its receipt still lies beside it
 * @param findings what should be looked at
 * @param scopes what each of its deliveries is about
 * @param prints that of each, asked for only where another file is about the same
 * @param deliveries what it brings, got when it is needed: candidates are many and what they bring is large
 */
record Candidate(
        SourceFile file,
        String sourceName,
        long rows,
        int totalsChecked,
        Optional<LocalDateTime> datedAt,
        Optional<Instant> takenIn,
        List<Finding> findings,
        List<Scope> scopes,
        Supplier<Map<Scope, Print>> prints,
        Supplier<List<NewDelivery>> deliveries)
        implements Judgement {

    /** One whose deliveries are laid aside, and got from there. */
    static Candidate of(
            SourceFile file, Accepted accepted, List<Finding> findings, Supplier<List<NewDelivery>> deliveries) {
        return of(file, accepted, findings, () -> Print.ofEach(deliveries.get()), deliveries);
    }

    /** One whose deliveries are got by reading the file again, which may be gone by then: prints are taken at once. */
    static Candidate readAgain(
            SourceFile file, Accepted accepted, List<Finding> findings, Supplier<List<NewDelivery>> deliveries) {
        Map<Scope, Print> prints = Print.ofEach(accepted.deliveries());
        return of(file, accepted, findings, () -> prints, deliveries);
    }

    private static Candidate of(
            SourceFile file,
            Accepted accepted,
            List<Finding> findings,
            Supplier<Map<Scope, Print>> prints,
            Supplier<List<NewDelivery>> deliveries) {
        return new Candidate(
                file,
                accepted.sourceName(),
                accepted.rows(),
                accepted.totalsChecked(),
                accepted.datedAt(),
                TakenIn.of(file),
                findings,
                accepted.deliveries().stream().map(NewDelivery::scope).toList(),
                prints,
                deliveries);
    }

    /** What it was meant to deliver. */
    List<Attempt> attempts() {
        return scopes.stream()
                .map(scope -> new Attempt(scope.source(), Set.of(scope.organisation())))
                .toList();
    }
}
