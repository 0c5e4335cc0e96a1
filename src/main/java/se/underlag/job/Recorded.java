package se.underlag.job;

import java.util.List;
import java.util.Optional;
import se.underlag.store.Delivery;
import se.underlag.store.MadeReport;
import se.underlag.store.Run;

/**
 * What is on record.
 *
 * @param runs the runs, the latest first
 * @param deliveries the deliveries, the latest first
 * @param outOfDate the reports that lie published and are made of something that no longer counts
 */
public record Recorded(List<Run> runs, List<OfDelivery> deliveries, List<MadeReport> outOfDate) {

    public Recorded {
        runs = List.copyOf(runs);
        deliveries = List.copyOf(deliveries);
        outOfDate = List.copyOf(outOfDate);
    }

    /**
     * A delivery on record.
     *
     * @param delivery the delivery, as it stands now
     * @param sourceName what the export is called
     * @param organisationName who delivered
     * @param correction what it changed when it was stored; empty where it replaced nothing
     * @param reports the reports that lie published and are made of it
     */
    public record OfDelivery(
            Delivery delivery,
            String sourceName,
            String organisationName,
            Optional<Correction> correction,
            List<MadeReport> reports) {

        public OfDelivery {
            reports = List.copyOf(reports);
        }
    }
}
