package se.underlag.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Deliveries;
import se.underlag.store.Delivery;
import se.underlag.store.Instead;
import se.underlag.store.MadeReport;
import se.underlag.wording.Commands;

/** Takes deliveries back, or gives them back: the command {@code withdraw}. */
public final class Withdrawing {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawing.class);

    private final Rooms rooms;
    private final Workplace workplace;

    public Withdrawing(Rooms rooms, Workplace workplace) {
        this.rooms = rooms;
        this.workplace = workplace;
    }

    /**
     * Takes deliveries back: what each replaced counts again.
     *
     * @param undo true to give back what was taken back
     * @return what came of each, in the same order
     * @throws UsageMistake when one of them or the data folder is not there, or a definition is wrong; nothing was done
     * @throws DataFolderInUse when another process owns the data folder; nothing was done
     */
    public List<Withdrawn> run(List<Long> numbers, boolean undo, Path data, Path jobs, Locale language)
            throws UsageMistake, DataFolderInUse {
        Naming naming = rooms.naming(jobs, language);
        List<Long> unknown = new ArrayList<>();
        List<Withdrawn> results = workplace.visit(data, ledger -> {
            numbers.stream()
                    .filter(number -> ledger.deliveries().delivery(number).isEmpty())
                    .forEach(unknown::add);
            return unknown.isEmpty() ? done(numbers, undo, ledger, naming) : List.of();
        });
        if (!unknown.isEmpty()) {
            throw new UsageMistake(
                    UsageMistake.What.NO_SUCH_DELIVERY,
                    List.of(
                            unknown.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                            new Commands(jobs, data).history()));
        }
        return results;
    }

    /** All of it is done before any of it is told: what counts is what counts in the end. */
    private static List<Withdrawn> done(List<Long> numbers, boolean undo, Ledger ledger, Naming naming) {
        Outdated outdated = new Outdated(ledger, naming);
        Map<Long, Optional<List<MadeReport>>> touched = new LinkedHashMap<>();
        for (long number : numbers) {
            touched.putIfAbsent(number, touchedBy(ledger.deliveries(), number, undo, outdated));
        }
        return touched.entrySet().stream()
                .map(one -> withdrawn(one.getKey(), one.getValue(), undo, ledger, naming))
                .toList();
    }

    /** Does it; gives the reports for which it may matter, empty where it was so already. */
    private static Optional<List<MadeReport>> touchedBy(
            Deliveries deliveries, long number, boolean undo, Outdated outdated) {
        Delivery delivery = deliveries.delivery(number).orElseThrow();
        if (delivery.withdrawnAt().isPresent() != undo) {
            return Optional.empty();
        }
        Instead instead = undo ? deliveries.with(delivery) : deliveries.without(delivery);
        if (undo) {
            deliveries.reinstate(delivery);
        } else {
            deliveries.withdraw(delivery);
        }
        // After the store has been lost, nothing else tells it.
        LOG.info(
                "{}: delivery {} ({}, {}, {} of {})",
                undo ? "given back" : "taken back",
                number,
                delivery.source(),
                delivery.organisation(),
                delivery.period(),
                delivery.file());
        return Optional.of(outdated.by(instead.touched(), instead.formers()));
    }

    /** What is so now is asked for as if it were to be done: that says what counts, and changes nothing. */
    private static Withdrawn withdrawn(
            long number, Optional<List<MadeReport>> touched, boolean undo, Ledger ledger, Naming naming) {
        Delivery delivery = ledger.deliveries().delivery(number).orElseThrow();
        return new Withdrawn(
                delivery,
                naming.source(delivery.source()),
                naming.organisation(delivery.organisation()),
                touched.isEmpty(),
                undo ? ledger.deliveries().with(delivery) : ledger.deliveries().without(delivery),
                new Outdated(ledger, naming).now(touched.orElse(List.of())));
    }
}
