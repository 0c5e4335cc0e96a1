package se.underlag.tabulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.underlag.series.Basis;
import se.underlag.series.Series;

/**
 * Who has delivered the figures of a column. Where rows follow each other in time, whoever delivered for one and not for a
 * later one is lacking there: a total that falls because somebody has not delivered must say so.
 */
final class Deliverers {

    private final Map<Place, Set<String>> known = new HashMap<>();

    /** Those of a series in a column. */
    Set<String> of(Series series, TableDefinition.Column column) {
        return known.getOrDefault(Place.of(series, column), Set.of());
    }

    void add(Series series, TableDefinition.Column column, Set<String> deliverers) {
        known.computeIfAbsent(Place.of(series, column), place -> new TreeSet<>())
                .addAll(deliverers);
    }

    Deliverers copy() {
        Deliverers copy = new Deliverers();
        known.forEach((place, deliverers) -> copy.known.put(place, new TreeSet<>(deliverers)));
        return copy;
    }

    private record Place(String series, Basis basis, int yearsBack) {

        static Place of(Series series, TableDefinition.Column column) {
            return new Place(series.series(), column.basisOrOutcome(), column.yearsBack());
        }
    }
}
