package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.store.Piece;

/**
 * Everything in force, ordered once so that a table only touches the periods it shows: by series and basis, then by
 * the organisation that delivered, then by period and delivery.
 */
final class Shelves {

    private final Map<Label, Map<String, Map<Period, Map<Long, Slice>>>> slices = new HashMap<>();

    Shelves(Holdings holdings) {
        for (Holdings.Held held : holdings.observations()) {
            Observation observation = held.observation();
            Delivery delivery = held.delivery();
            slices.computeIfAbsent(new Label(observation.series(), observation.basis()), key -> new HashMap<>())
                    .computeIfAbsent(delivery.organisation(), key -> new HashMap<>())
                    .computeIfAbsent(observation.period(), key -> new HashMap<>())
                    .computeIfAbsent(delivery.id(), key -> new Slice(delivery, observation.period(), new ArrayList<>()))
                    .observations()
                    .add(observation);
        }
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

    private record Label(String series, Basis basis) {}

    /**
     * The observations of one series, basis and period in one delivery.
     *
     * @param delivery where they came from
     * @param period the period of each of them
     * @param observations the observations
     */
    record Slice(Delivery delivery, Period period, List<Observation> observations) implements Piece {

        @Override
        public Period about() {
            return delivery.period();
        }

        @Override
        public long number() {
            return delivery.id();
        }
    }
}
