package se.underlag.job;

import java.util.List;
import se.underlag.store.NewDelivery;

/**
 * What an accepted file brings.
 *
 * @param sourceName what the export is called, in the language of the tools
 * @param deliveries one for each delivering organisation
 * @param rows how many rows of data it has
 * @param totalsChecked how many control totals were compared with the rows
 */
public record Accepted(String sourceName, List<NewDelivery> deliveries, long rows, int totalsChecked) {

    public Accepted {
        deliveries = List.copyOf(deliveries);
    }
}
