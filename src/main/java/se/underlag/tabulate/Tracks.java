package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Gathering.UnitKey;

/** What was seen while one table was made. */
final class Tracks implements Witness {

    private final Map<Key, List<Counted>> counted = new HashMap<>();
    private final Map<Place, Resolved> figures = new HashMap<>();

    @Override
    public void counts(Basis basis, Period gathered, UnitKey unit, Observation observation, Delivery delivery) {
        counted.computeIfAbsent(new Key(observation.series(), basis, gathered), key -> new ArrayList<>())
                .add(new Counted(unit, observation, delivery));
    }

    @Override
    public void found(RowPlan row, TableDefinition.Column column, String split, Resolved figure) {
        figures.put(new Place(row.id(), column.id() + "/" + split), figure);
    }

    /** Everything that counted, in the order in which it was added up. */
    List<Counted> counted(String series, Basis basis, Period period) {
        return counted.getOrDefault(new Key(series, basis, period), List.of());
    }

    /** The figure in a row and a column of the table. */
    Optional<Resolved> figure(String row, String column) {
        return Optional.ofNullable(figures.get(new Place(row, column)))
                .or(() -> Optional.ofNullable(figures.get(new Place(row, column + "/" + Sums.TOTAL))));
    }

    /** An observation that counted, the unit it counted for, and who delivered it. */
    record Counted(UnitKey unit, Observation observation, Delivery delivery) {}

    private record Key(String series, Basis basis, Period period) {}

    private record Place(String row, String column) {}
}
