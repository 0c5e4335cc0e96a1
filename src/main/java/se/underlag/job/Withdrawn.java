package se.underlag.job;

import java.util.List;
import java.util.Optional;
import se.underlag.store.Delivery;
import se.underlag.store.MadeReport;

/**
 * What came of taking a delivery back, or of giving it back.
 *
 * @param delivery the delivery
 * @param sourceName what the export is called
 * @param organisationName who delivered
 * @param already true where it was so before, and nothing was done
 * @param counts the delivery of the same source, organisation and period that counts now; empty where there is none
 * @param outOfDate the reports that lie published and are made of what counts no longer
 */
public record Withdrawn(
        Delivery delivery,
        String sourceName,
        String organisationName,
        boolean already,
        Optional<Delivery> counts,
        List<MadeReport> outOfDate) {

    public Withdrawn {
        outOfDate = List.copyOf(outOfDate);
    }
}
