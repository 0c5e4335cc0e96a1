package se.underlag.job;

import java.util.List;
import se.underlag.store.Delivery;
import se.underlag.store.Instead;
import se.underlag.store.MadeReport;

/**
 * What came of taking a delivery back, or of giving it back.
 *
 * @param delivery the delivery
 * @param sourceName what the export is called
 * @param organisationName who delivered
 * @param already true where it was so before, and nothing was done
 * @param instead what counts now for its periods
 * @param outOfDate the reports that lie published and would be others now
 */
public record Withdrawn(
        Delivery delivery,
        String sourceName,
        String organisationName,
        boolean already,
        Instead instead,
        List<MadeReport> outOfDate) {

    public Withdrawn {
        outOfDate = List.copyOf(outOfDate);
    }
}
