package se.underlag.job;

import java.util.ArrayList;
import java.util.List;
import se.underlag.store.Deliveries;
import se.underlag.store.Delivery;
import se.underlag.store.Instead;
import se.underlag.store.MadeReport;

/**
 * Takes back what was stored of files that have been written to since, and keeps for which of the published reports that
 * may matter.
 */
final class Overwritten {

    private final Deliveries deliveries;
    private final Outdated outdated;
    private final List<MadeReport> touched = new ArrayList<>();

    Overwritten(Ledger ledger, Naming naming) {
        this.deliveries = ledger.deliveries();
        this.outdated = new Outdated(ledger, naming);
    }

    /**
     * Takes back what a file brought.
     *
     * @param arrival the number of the file's arrival
     * @return the numbers of the deliveries; none where it brought nothing, or it was taken back before
     */
    List<Long> takeBack(long arrival) {
        List<Delivery> taken = deliveries.takeBackOverwritten(arrival);
        for (Delivery delivery : taken) {
            // What giving it back would change is what taking it back has changed.
            Instead back = deliveries.with(delivery);
            touched.addAll(outdated.by(back.touched(), List.of(delivery.id())));
        }
        return taken.stream().map(Delivery::id).toList();
    }

    /** The reports that what was taken back may have made out of date. */
    List<MadeReport> touched() {
        return List.copyOf(touched);
    }
}
