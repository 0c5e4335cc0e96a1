package se.underlag.job;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.underlag.store.NewDelivery;

/**
 * What an accepted file brings.
 *
 * @param sourceName what the export is called, in the language of the tools
 * @param deliveries one for each delivering organisation
 * @param rows how many rows of data it has
 * @param totalsChecked how many control totals were compared with the rows
 * @param datedAt the date that the file gives itself
 */
public record Accepted(
        String sourceName,
        List<NewDelivery> deliveries,
        long rows,
        int totalsChecked,
        Optional<LocalDateTime> datedAt) {

    public Accepted {
        deliveries = List.copyOf(deliveries);
    }
}
