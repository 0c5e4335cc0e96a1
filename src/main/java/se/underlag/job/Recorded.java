package se.underlag.job;

import java.util.List;
import se.underlag.store.Delivery;
import se.underlag.store.MadeReport;
import se.underlag.store.Overlaid;
import se.underlag.store.Run;

/**
 * What is on record.
 *
 * @param runs the runs, the latest first
 * @param deliveries the deliveries, the latest first
 * @param outOfDate the reports that lie published and would be others, were they made now
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
     * @param correction what it changed when it was stored
     * @param overlaidBy the deliveries that count in its place for some of its periods, though it is not replaced
     * @param half true where it was taken back by itself, since its file was written to after it had been judged
     * @param reports the reports that lie published and are made of it
     */
    public record OfDelivery(
            Delivery delivery,
            String sourceName,
            String organisationName,
            Correction correction,
            List<Overlaid> overlaidBy,
            boolean half,
            List<MadeReport> reports) {

        public OfDelivery {
            overlaidBy = List.copyOf(overlaidBy);
            reports = List.copyOf(reports);
        }
    }
}
