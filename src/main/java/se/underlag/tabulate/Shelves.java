package se.underlag.tabulate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.store.Piece;

/**
 * Everything in force, ordered once so that a table only touches, and reads, the periods it shows: by series and basis, then by
 * the organisation that delivered, then by period and delivery.
 */
final class Shelves {

    private final Map<Label, Map<String, Map<Period, Map<Long, Slice>>>> slices = new HashMap<>();
    private final Holdings holdings;
    private final Map<Long, Map<Part, List<Observation>>> read = new HashMap<>();

    Shelves(Holdings holdings) {
        this.holdings = holdings;
        holdings.told()
                .forEach(told -> slices.computeIfAbsent(new Label(told.series(), told.basis()), key -> new HashMap<>())
                        .computeIfAbsent(told.delivery().organisation(), key -> new HashMap<>())
                        .computeIfAbsent(told.period(), key -> new HashMap<>())
                        .put(told.delivery().id(), new Slice(this, told)));
    }

    /** All of a delivery are read together, when the first are asked for. */
    private List<Observation> observations(Holdings.Told told) {
        return read.computeIfAbsent(told.delivery().id(), number -> apart(told.delivery()))
                .getOrDefault(new Part(told.series(), told.basis(), told.period()), List.of());
    }

    private record Part(String series, Basis basis, Period period) {}

    private Map<Part, List<Observation>> apart(Delivery delivery) {
        return holdings.observations(delivery).stream()
                .collect(Collectors.groupingBy(
                        observation -> new Part(observation.series(), observation.basis(), observation.period())));
    }

    /** The organisations that have delivered a series on a basis. */
    Collection<String> deliverers(String series, Basis basis) {
        return shelf(series, basis).keySet();
    }

    /** The periods that an organisation has delivered. */
    Collection<Period> periods(String series, Basis basis, String deliverer) {
        return shelf(series, basis).getOrDefault(deliverer, Map.of()).keySet();
    }

    /** What an organisation has delivered for exactly a period. */
    Collection<Slice> slices(String series, Basis basis, String deliverer, Period period) {
        return shelf(series, basis)
                .getOrDefault(deliverer, Map.of())
                .getOrDefault(period, Map.of())
                .values();
    }

    private Map<String, Map<Period, Map<Long, Slice>>> shelf(String series, Basis basis) {
        return slices.getOrDefault(new Label(series, basis), Map.of());
    }

    private record Label(String series, Basis basis) {
        // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
        @Override
        public boolean equals(Object other) {
            return other instanceof Label that && series.equals(that.series) && basis == that.basis;
        }

        @Override
        public int hashCode() {
            return 31 * series.hashCode() + basis.ordinal();
        }
    }

    /** The observations of one series, basis and period in one delivery. */
    static final class Slice implements Piece {

        private final Shelves shelves;
        private final Holdings.Told told;

        private Slice(Shelves shelves, Holdings.Told told) {
            this.shelves = shelves;
            this.told = told;
        }

        /** Where they came from. */
        Delivery delivery() {
            return told.delivery();
        }

        /** The period of each of them. */
        @Override
        public Period period() {
            return told.period();
        }

        List<Observation> observations() {
            return shelves.observations(told);
        }

        @Override
        public Period about() {
            return delivery().period();
        }

        @Override
        public long number() {
            return delivery().id();
        }
    }
}
