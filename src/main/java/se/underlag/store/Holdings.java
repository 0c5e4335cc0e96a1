package se.underlag.store;

import java.util.List;
import se.underlag.series.Observation;

/**
 * Everything in force at one moment, as reports are made from it: deliveries that no other has replaced, and their
 * observations.
 *
 * @param deliveries by source, organisation and period
 * @param observations with the delivery each came from
 */
public record Holdings(List<Delivery> deliveries, List<Held> observations) {

    public Holdings {
        deliveries = List.copyOf(deliveries);
        observations = List.copyOf(observations);
    }

    /** An observation and where it came from. */
    public record Held(Observation observation, Delivery delivery) {}
}
