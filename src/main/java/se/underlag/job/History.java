package se.underlag.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Delivery;
import se.underlag.store.Overlaid;
import se.underlag.wording.Commands;

/** Tells what is on record: the command {@code history}. Changes nothing. */
public final class History {

    private final Rooms rooms;
    private final Workplace workplace;

    public History(Rooms rooms, Workplace workplace) {
        this.rooms = rooms;
        this.workplace = workplace;
    }

    /**
     * Everything on record, the latest first.
     *
     * @throws UsageMistake when there is no data folder, or a definition is wrong
     * @throws DataFolderInUse when another process owns the data folder
     */
    public Recorded all(Path data, Path jobs, Locale language) throws UsageMistake, DataFolderInUse {
        Naming naming = rooms.naming(jobs, language);
        return workplace.look(data, ledger -> {
            Map<Long, List<Overlaid>> overlaying = ledger.deliveries().overlaying();
            return new Recorded(
                    ledger.runs().all(),
                    ledger.deliveries().all().stream()
                            .map(delivery -> told(
                                    delivery,
                                    overlaying.getOrDefault(delivery.id(), List.of()),
                                    ledger,
                                    naming,
                                    Correction.SHOWN))
                            .toList(),
                    new Outdated(ledger, naming).now());
        });
    }

    /**
     * One delivery with every value it changed, and the reports made of it.
     *
     * @throws UsageMistake when there is no such delivery or data folder, or a definition is wrong
     * @throws DataFolderInUse when another process owns the data folder
     */
    public Recorded.OfDelivery of(long number, Path data, Path jobs, Locale language)
            throws UsageMistake, DataFolderInUse {
        Naming naming = rooms.naming(jobs, language);
        Optional<Recorded.OfDelivery> found = workplace.look(data, ledger -> ledger.deliveries()
                .delivery(number)
                .map(delivery ->
                        told(delivery, ledger.deliveries().overlaying(delivery), ledger, naming, Integer.MAX_VALUE)));
        return found.orElseThrow(() -> new UsageMistake(
                UsageMistake.What.NO_SUCH_DELIVERY,
                List.of(String.valueOf(number), new Commands(jobs, data).history())));
    }

    private static Recorded.OfDelivery told(
            Delivery delivery, List<Overlaid> overlaidBy, Ledger ledger, Naming naming, int shown) {
        return new Recorded.OfDelivery(
                delivery,
                naming.source(delivery.source()),
                naming.organisation(delivery.organisation()),
                Correction.of(ledger.deliveries().difference(delivery), naming, shown),
                overlaidBy,
                ledger.reports().madeOf(List.of(delivery.id())));
    }
}
