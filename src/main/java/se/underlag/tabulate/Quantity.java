package se.underlag.tabulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.tabulate.Gathering.UnitKey;

/**
 * A sum under way: exact, in the base unit, and what is not in it. A unit lacks a value as soon as one of its
 * observations does, so that eleven months never pass for a year.
 */
final class Quantity {

    /** A sheet has no more rows than this. */
    private static final long ROWS_OF_A_SHEET = 10_000_000;

    private BigDecimal sum = BigDecimal.ZERO;
    private int figures;
    private long first = Long.MAX_VALUE;
    private final List<MissingReason> reasons = new ArrayList<>(0);
    private final Set<String> lacking = new HashSet<>(0);
    private final Set<Long> deliveries = new TreeSet<>();

    /** Adds one observation of a unit; what the unit is called only matters when it has several. */
    void add(Measure measure, long delivery, int row) {
        first = Math.min(first, delivery * ROWS_OF_A_SHEET + row);
        if (measure instanceof Measure.Figure figure) {
            sum = sum.add(figure.number());
            figures++;
        } else if (measure instanceof Measure.Missing missing) {
            reasons.add(missing.reason());
        }
        deliveries.add(delivery);
    }

    /** Adds a whole unit to a sum over units. */
    void add(UnitKey unit, Quantity quantity) {
        if (quantity.reasons.isEmpty()) {
            sum = sum.add(quantity.sum);
            figures++;
        } else {
            reasons.addAll(quantity.reasons);
            lacking.add(unit.toString());
        }
        deliveries.addAll(quantity.deliveries);
        first = Math.min(first, quantity.first);
    }

    /** The sum of what is there; missing where nothing is. */
    Measure measure() {
        return figures > 0 ? Measure.of(sum) : Measure.missing(reasons.get(0));
    }

    /** Tells which of two stands first in the exports: the lower. */
    long first() {
        return first;
    }

    /** The units that lack a value. */
    Set<String> lacking() {
        return lacking;
    }

    Collection<Long> deliveries() {
        return deliveries;
    }
}
