package se.underlag.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.store.Counting;
import se.underlag.store.Delivery;
import se.underlag.store.Difference;
import se.underlag.store.MadeReport;
import se.underlag.store.NewDelivery;
import se.underlag.store.StoredDelivery;

/**
 * A file held against what is stored.
 *
 * @param candidate the file
 * @param brought what it brings
 * @param same for each of that, the delivery that says the same of the same; empty where none does
 * @param differences for each of that, what it changes
 * @param outOfDate the reports that rest on what it changes or look for what it adds
 * @param findings what should be looked at
 */
record Outlook(
        Candidate candidate,
        List<NewDelivery> brought,
        List<Optional<Delivery>> same,
        List<Difference> differences,
        List<MadeReport> outOfDate,
        List<Finding> findings) {

    /** A file of which nothing is stored to hold it against. */
    static Outlook ofFirst(Candidate candidate, List<NewDelivery> brought) {
        List<Optional<Delivery>> none =
                brought.stream().map(one -> Optional.<Delivery>empty()).toList();
        List<Difference> nothing = brought.stream().map(Difference::ofFirst).toList();
        return new Outlook(candidate, brought, none, nothing, List.of(), candidate.findings());
    }

    /** True where all of it is stored already, in other bytes. */
    boolean saysNothingNew() {
        return same.stream().allMatch(Optional::isPresent);
    }

    /** {@link Standings} says whether these count when everything has been decided. */
    FileResult.SameRows sameRows() {
        return new FileResult.SameRows(
                candidate.file(),
                candidate.sourceName(),
                same.stream().flatMap(Optional::stream).toList(),
                Counting.FULLY);
    }

    /** The result of a file that was only judged. */
    FileResult.Stored judged(Naming naming) {
        return result(brought.stream().map(one -> Optional.<Long>empty()).toList(), differences, naming);
    }

    /** @param stored each delivery, as it was stored */
    FileResult.Stored stored(List<StoredDelivery> stored, Naming naming) {
        return result(
                stored.stream().map(one -> Optional.of(one.delivery().id())).toList(),
                stored.stream().map(StoredDelivery::difference).toList(),
                naming);
    }

    private FileResult.Stored result(List<Optional<Long>> numbers, List<Difference> made, Naming naming) {
        return new FileResult.Stored(
                candidate.file(),
                candidate.sourceName(),
                IntStream.range(0, brought.size())
                        .mapToObj(at -> FileResult.Brought.of(
                                brought.get(at), numbers.get(at), Correction.of(made.get(at), naming), naming))
                        .toList(),
                candidate.rows(),
                candidate.totalsChecked(),
                outOfDate,
                findings);
    }
}
