package se.underlag.job;

import java.util.List;
import java.util.Map;
import se.underlag.store.NewDelivery;

/**
 * What an accepted file brings.
 *
 * @param sourceName what the export is called, in the language of the tools
 * @param deliveries one for each delivering organisation
 * @param organisationNames what the delivering organisations are called, by code; one that is not there goes by its code
 * @param rows how many rows of data it has
 * @param totalsChecked how many control totals were compared with the rows
 */
public record Accepted(
        String sourceName,
        List<NewDelivery> deliveries,
        Map<String, String> organisationNames,
        long rows,
        int totalsChecked) {

    public Accepted {
        deliveries = List.copyOf(deliveries);
        organisationNames = Map.copyOf(organisationNames);
    }
}
