package se.underlag.job;

import java.util.Optional;

/** Makes all reports and puts them into place whole. */
public interface Reporting {

    /** Compares, tabulates, draws and publishes. Fails with an exception only through a failure of our own. */
    Made make(ReportOrder order);

    /** Prepares in the background for reports that will have to be made. */
    default void prepare() {}

    /**
     * What lies published where an order's reports would go, with the stamp that these would have; empty where they have
     * to be made to know what they say.
     */
    default Optional<Made> standing(ReportOrder order) {
        return Optional.empty();
    }
}
