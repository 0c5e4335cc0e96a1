package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Observation;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Gathering.UnitKey;

/** What was seen while one table was made. */
final class Tracks implements Witness {

    private final Map<Gathering.Wanted, List<Counted>> counted = new HashMap<>();
    private final Map<Place, Resolved> figures = new HashMap<>();

    @Override
    public void counts(Gathering.Wanted wanted, UnitKey unit, Observation observation, Delivery delivery) {
        counted.computeIfAbsent(wanted, key -> new ArrayList<>()).add(new Counted(unit, observation, delivery));
    }

    @Override
    public void found(RowPlan row, TableDefinition.Column column, String split, Resolved figure) {
        figures.put(new Place(row.id(), column.id() + "/" + split), figure);
    }

    /** Everything that counted, in the order in which it was added up. */
    List<Counted> counted(Gathering.Wanted wanted) {
        return counted.getOrDefault(wanted, List.of());
    }

    /** The figure in a row and a column of the table. */
    Optional<Resolved> figure(String row, String column) {
        return Optional.ofNullable(figures.get(new Place(row, column)))
                .or(() -> Optional.ofNullable(figures.get(new Place(row, column + "/" + Sums.TOTAL))));
    }

    /** An observation that counted, the unit it counted for, and who delivered it. */
    record Counted(UnitKey unit, Observation observation, Delivery delivery) {}

    private record Place(String row, String column) {}
}
