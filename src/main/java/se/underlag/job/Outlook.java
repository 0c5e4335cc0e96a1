package se.underlag.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.store.Difference;
import se.underlag.store.MadeReport;
import se.underlag.store.NewDelivery;

/**
 * A file held against what is stored.
 *
 * @param candidate the file
 * @param brought what it brings
 * @param differences for each of that, what it changes; empty where it replaces nothing
 * @param outOfDate the reports made of what it changes
 * @param findings what should be looked at
 */
record Outlook(
        Candidate candidate,
        List<NewDelivery> brought,
        List<Optional<Difference>> differences,
        List<MadeReport> outOfDate,
        List<Finding> findings) {

    /** A file of which nothing is stored to hold it against. */
    static Outlook ofFirst(Candidate candidate, List<NewDelivery> brought) {
        List<Optional<Difference>> none =
                brought.stream().map(one -> Optional.<Difference>empty()).toList();
        return new Outlook(candidate, brought, none, List.of(), candidate.findings());
    }

    /** True where all of it is stored already, in other bytes. */
    boolean saysNothingNew() {
        return differences.stream()
                .allMatch(difference -> difference.filter(Difference::isNone).isPresent());
    }

    FileResult.SameRows sameRows() {
        return new FileResult.SameRows(
                candidate.file(),
                candidate.sourceName(),
                differences.stream()
                        .map(difference -> difference.orElseThrow().former())
                        .toList());
    }

    /** @param numbers the number of each delivery, where it was stored */
    FileResult.Stored stored(List<Optional<Long>> numbers, Naming naming) {
        return new FileResult.Stored(
                candidate.file(),
                candidate.sourceName(),
                IntStream.range(0, brought.size())
                        .mapToObj(at -> FileResult.Brought.of(
                                brought.get(at),
                                numbers.get(at),
                                differences.get(at).map(found -> Correction.of(found, naming)),
                                naming))
                        .toList(),
                candidate.rows(),
                candidate.totalsChecked(),
                outOfDate,
                findings);
    }
}
