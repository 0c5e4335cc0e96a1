package se.underlag.store;

import se.underlag.series.Period;

/**
 * What a delivery is about. Of several deliveries of the same scope one counts, the one that came last.
 *
 * @param source the code of its source definition
 * @param organisation who delivers, a code of the organisation tree
 * @param period the period it is about
 */
public record Scope(String source, String organisation, Period period) {}
