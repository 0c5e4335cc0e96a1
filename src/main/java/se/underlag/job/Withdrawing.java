package se.underlag.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Delivery;
import se.underlag.store.Instead;
import se.underlag.wording.Commands;

/** Takes deliveries back, or gives them back: the command {@code withdraw}. */
public final class Withdrawing {

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
            return unknown.isEmpty()
                    ? numbers.stream()
                            .map(number -> withdrawn(number, undo, ledger, naming))
                            .toList()
                    : List.of();
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

    private static Withdrawn withdrawn(long number, boolean undo, Ledger ledger, Naming naming) {
        Delivery delivery = ledger.deliveries().delivery(number).orElseThrow();
        boolean asAsked = delivery.withdrawnAt().isPresent() != undo;
        // What is so already is told as if it were done: nothing is touched by it.
        Instead instead =
                undo ? ledger.deliveries().with(delivery) : ledger.deliveries().without(delivery);
        if (!asAsked && undo) {
            ledger.deliveries().reinstate(delivery);
        } else if (!asAsked) {
            ledger.deliveries().withdraw(delivery);
        }
        Outdated outdated = new Outdated(ledger, naming);
        return new Withdrawn(
                delivery,
                naming.source(delivery.source()),
                naming.organisation(delivery.organisation()),
                asAsked,
                instead,
                outdated.now(outdated.by(instead.touched(), instead.formers())));
    }
}
