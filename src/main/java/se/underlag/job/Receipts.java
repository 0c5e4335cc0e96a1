package se.underlag.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.correction.CorrectionCopy;
import se.underlag.intake.Beside;
import se.underlag.intake.Inbox;
import se.underlag.receipt.Afterwards;
import se.underlag.receipt.ChangedValue;
import se.underlag.receipt.Delivered;
import se.underlag.receipt.Earlier;
import se.underlag.receipt.Former;
import se.underlag.receipt.NotCounting;
import se.underlag.receipt.OutdatedReport;
import se.underlag.receipt.Receipt;
import se.underlag.receipt.ReceiptPage;
import se.underlag.receipt.Replaced;
import se.underlag.receipt.Verdict;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;
import se.underlag.store.Arrival;
import se.underlag.store.Changed;
import se.underlag.store.Counting;
import se.underlag.store.Deliveries;
import se.underlag.store.Delivery;
import se.underlag.store.Difference;
import se.underlag.store.Instead;
import se.underlag.store.Overlaid;
import se.underlag.wording.Commands;

/** Writes receipts, and copies to correct refused files in, from what is on record of a file that came. */
final class Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private final Ledger ledger;
    private final Naming naming;
    private final Locale language;
    private final Commands commands;

    /** @param commands what may be told to be typed; receipts are read elsewhere than where the run was started */
    Receipts(Ledger ledger, Naming naming, Locale language, Commands commands) {
        this.ledger = ledger;
        this.naming = naming;
        this.language = language;
        this.commands = commands.fromElsewhere();
    }

    /**
     * A receipt of which all is known that the store knows: any thread can write it.
     *
     * @param receipt what it tells
     * @param place where the file is to lie, beside which it is written
     */
    record Draft(Receipt receipt, Path place) {

        /**
         * Writes it, in one act, so that nobody opens half of it; what lies there from an earlier attempt is replaced.
         *
         * @throws IOException when it cannot be written
         */
        Path write() throws IOException {
            Path page = Beside.receipt(place);
            Path half = Beside.unfinished(page);
            Files.write(half, ReceiptPage.html(receipt).getBytes(StandardCharsets.UTF_8));
            return Files.move(half, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * What is on record of what files brought.
     *
     * @param deliveries by their numbers
     * @param differences what each of those changed that were stored
     * @param sizes how many values each of these has, by its number
     */
    record OnRecord(Map<Long, Delivery> deliveries, Map<Delivery, Difference> differences, Map<Long, Long> sizes) {

        /** Whether all that a receipt tells of counts now. */
        boolean tellsOfWhatCounts(Arrival arrival) {
            return of(arrival).stream().allMatch(Delivery::isInForce);
        }

        private List<Delivery> of(Arrival arrival) {
            return arrival.deliveries().stream()
                    .flatMap(number -> Optional.ofNullable(deliveries.get(number)).stream())
                    .toList();
        }
    }

    /** Asks about several files at once, which takes little longer than about one. */
    OnRecord onRecord(List<Arrival> arrivals) {
        Deliveries store = ledger.deliveries();
        Map<Long, Delivery> deliveries = store.numbered(arrivals.stream()
                .flatMap(arrival -> arrival.deliveries().stream())
                .distinct()
                .toList());
        List<Delivery> stored = arrivals.stream()
                .filter(arrival -> arrival.fate() == Arrival.Fate.STORED)
                .flatMap(arrival -> arrival.deliveries().stream())
                .distinct()
                .flatMap(number -> Optional.ofNullable(deliveries.get(number)).stream())
                .toList();
        return new OnRecord(
                deliveries,
                store.differences(stored),
                store.sizes(stored.stream().map(Delivery::id).toList()));
    }

    /** Grows when a receipt that was drafted before may tell what is so no longer. */
    long changes() {
        return ledger.deliveries().changesToOthers();
    }

    /**
     * Drafts the receipt of a file, and where it is refused writes a copy to correct it in beside the place where the file
     * is to lie.
     *
     * @throws IOException when there is no folder for it
     */
    Draft draft(Arrival arrival, Path place, OnRecord onRecord) throws IOException {
        Files.createDirectories(place.getParent());
        Optional<String> copy =
                arrival.fate() == Arrival.Fate.REFUSED ? correctionCopy(arrival, place) : Optional.empty();
        Receipt receipt = new Receipt(
                arrival.file(),
                arrival.judgedAt(),
                arrival.run(),
                verdict(arrival, copy, place, onRecord),
                arrival.findings(),
                language,
                commands);
        return new Draft(receipt, place);
    }

    /** A copy that cannot be made is no reason to keep the receipt back. */
    private Optional<String> correctionCopy(Arrival arrival, Path place) {
        if (arrival.findings().stream().noneMatch(finding -> finding.code().isInTheFile())) {
            return Optional.empty();
        }
        Path copy = Beside.correction(place);
        Path original = Inbox.liesAsFound(arrival.file()) ? arrival.file().path() : place;
        try {
            boolean made = CorrectionCopy.write(original, arrival.findings(), language, copy);
            String name = String.valueOf(copy.getFileName());
            // A name that may not be told cannot be linked to either.
            return Optional.of(name).filter(told -> made && told.equals(SourceFile.nameOf(copy)));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn(
                    "no copy to correct {} in could be made: {}", arrival.file().name(), e.toString());
            return Optional.empty();
        }
    }

    private Verdict verdict(Arrival arrival, Optional<String> copy, Path place, OnRecord onRecord) {
        List<Delivery> deliveries = onRecord.of(arrival);
        String export = deliveries.stream()
                .findFirst()
                .map(delivery -> naming.source(delivery.source()))
                .orElse("");
        return switch (arrival.fate()) {
            case STORED -> stored(arrival, export, deliveries, onRecord);
            case SAME_BYTES -> sameBytes(arrival, deliveries);
            case SAME_ROWS ->
                new Verdict.SameRows(
                        export,
                        arrival.rows(),
                        arrival.totalsChecked(),
                        deliveries.stream().map(this::earlier).toList(),
                        notCounting(deliveries));
            case REFUSED -> new Verdict.Refused(List.of(), copy, inboxOf(place));
        };
    }

    /** What the folder is called in whose {@code refused/<date>/} a file lies. */
    private static String inboxOf(Path place) {
        Path inbox = place.toAbsolutePath().getParent().getParent().getParent();
        return SourceFile.nameOf(inbox);
    }

    private Verdict stored(Arrival arrival, String export, List<Delivery> deliveries, OnRecord onRecord) {
        Map<Delivery, Difference> differences = new LinkedHashMap<>();
        deliveries.forEach(
                delivery -> differences.put(delivery, onRecord.differences().get(delivery)));
        List<Delivered> told = new ArrayList<>();
        differences.forEach((delivery, difference) ->
                told.add(delivered(delivery, difference, onRecord.sizes().get(delivery.id()))));
        return new Verdict.Stored(
                export, arrival.rows(), arrival.totalsChecked(), told, outOfDate(differences.values()));
    }

    private Verdict sameBytes(Arrival arrival, List<Delivery> deliveries) {
        Delivery first = deliveries.get(0);
        return new Verdict.SameBytes(
                first.file(),
                first.importedAt(),
                deliveries.stream().map(this::earlier).toList(),
                notCounting(deliveries));
    }

    /** What to do that what was stored before counts; empty where it does. */
    private Optional<NotCounting> notCounting(List<Delivery> deliveries) {
        Counting counting = ledger.deliveries().precedence().of(deliveries);
        List<Long> givenBack = deliveries.stream()
                .filter(delivery -> delivery.withdrawnAt().isPresent())
                .map(Delivery::id)
                .toList();
        return counting.takeBack().isEmpty() && givenBack.isEmpty()
                ? Optional.empty()
                : Optional.of(new NotCounting(
                        counting.takeBack(),
                        givenBack,
                        counting.lacking().isEmpty() ? Optional.empty() : Optional.of(periods(counting.lacking()))));
    }

    private Delivered delivered(Delivery delivery, Difference difference, long size) {
        return new Delivered(
                delivery.id(),
                naming.organisation(delivery.organisation()),
                naming.period(delivery.period()),
                delivery.qualityAssured(),
                size,
                difference.replacesNothing() ? Optional.empty() : Optional.of(replaced(difference)),
                difference.replacesNothing() || difference.added().isEmpty()
                        ? Optional.empty()
                        : Optional.of(periods(difference.added())),
                afterwards(delivery));
    }

    private Replaced replaced(Difference difference) {
        return new Replaced(
                difference.formers().stream().map(this::former).toList(),
                difference.changes().stream().map(this::changed).toList());
    }

    private Former former(Overlaid one) {
        Delivery delivery = one.delivery();
        return new Former(
                delivery.id(),
                delivery.file(),
                delivery.importedAt(),
                delivery.qualityAssured(),
                periods(one.periods()),
                one.whole());
    }

    private Afterwards afterwards(Delivery delivery) {
        Instead instead = ledger.deliveries().without(delivery);
        return new Afterwards(
                instead.counts().stream().map(this::former).toList(),
                instead.lacking().isEmpty() ? Optional.empty() : Optional.of(periods(instead.lacking())));
    }

    private String periods(List<Period> periods) {
        return periods.stream().map(naming::period).collect(Collectors.joining(", "));
    }

    private ChangedValue changed(Changed changed) {
        NamedChange named = NamedChange.of(changed, naming);
        return new ChangedValue(
                named.series(),
                named.breakdown(),
                named.period(),
                named.basis(),
                named.unit(),
                named.before(),
                named.now());
    }

    private Earlier earlier(Delivery delivery) {
        return new Earlier(
                delivery.id(),
                naming.organisation(delivery.organisation()),
                naming.period(delivery.period()),
                delivery.file(),
                delivery.importedAt(),
                standing(delivery));
    }

    private Earlier.Standing standing(Delivery delivery) {
        if (delivery.withdrawnAt().isPresent()) {
            return new Earlier.Withdrawn(delivery.withdrawnAt().get());
        }
        return delivery.replacedBy()
                .flatMap(ledger.deliveries()::delivery)
                .<Earlier.Standing>map(other -> new Earlier.ReplacedBy(other.id(), other.file(), other.importedAt()))
                .orElseGet(() -> inForce(delivery));
    }

    private Earlier.Standing inForce(Delivery delivery) {
        List<Overlaid> others = ledger.deliveries().overlaying(delivery);
        return others.isEmpty()
                ? new Earlier.InForce()
                : new Earlier.OverlaidBy(others.stream()
                        .map(other -> new Former(
                                other.delivery().id(),
                                other.delivery().file(),
                                other.delivery().importedAt(),
                                other.delivery().qualityAssured(),
                                periods(other.periods()),
                                false))
                        .toList());
    }

    private List<OutdatedReport> outOfDate(Collection<Difference> differences) {
        return new Outdated(ledger, naming)
                .by(differences).stream()
                        .map(report -> new OutdatedReport(report.title(), report.asOf(), report.madeAt()))
                        .toList();
    }
}
