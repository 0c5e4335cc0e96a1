package se.underlag.job;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.publish.Lacking;
import se.underlag.publish.NightlyDefinition;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;

/** Which of the deliveries that the nightly run expects have not come for a month. */
final class Expectations {

    private final NightlyDefinition nightly;
    private final Naming naming;

    Expectations(NightlyDefinition nightly, Naming naming) {
        this.nightly = nightly;
        this.naming = naming;
    }

    /**
     * Those that have not come.
     *
     * @param files what became of the files of this run
     */
    List<Lacking> lacking(Holdings holdings, YearMonth asOf, List<FileResult> files) {
        List<Attempt> refused = files.stream()
                .filter(FileResult.Refused.class::isInstance)
                .flatMap(file -> ((FileResult.Refused) file).attempts().stream())
                .toList();
        return nightly.sources().stream()
                .flatMap(expected -> expected.organisations().isEmpty()
                        ? lacking(holdings, asOf, expected.source(), Optional.empty(), refused)
                        : expected.organisations().stream()
                                .flatMap(organisation ->
                                        lacking(holdings, asOf, expected.source(), Optional.of(organisation), refused)))
                .toList();
    }

    private Stream<Lacking> lacking(
            Holdings holdings, YearMonth asOf, String source, Optional<String> organisation, List<Attempt> refused) {
        Optional<Delivery> latest = holdings.deliveries().stream()
                .filter(delivery -> delivery.source().equals(source))
                .filter(delivery ->
                        organisation.isEmpty() || delivery.organisation().equals(organisation.get()))
                .max(Comparator.comparing(Delivery::period));
        boolean come = latest.filter(delivery -> !delivery.period().lastMonth().isBefore(asOf))
                .isPresent();
        return come
                ? Stream.empty()
                : Stream.of(new Lacking(
                        naming.source(source),
                        organisation.map(naming::organisation).orElse(""),
                        latest.map(Delivery::period).map(naming::period).orElse(""),
                        refused.stream().anyMatch(attempt -> attempt.mayBe(source, organisation))));
    }
}
