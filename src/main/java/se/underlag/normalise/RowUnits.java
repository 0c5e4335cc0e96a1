package se.underlag.normalise;

import java.util.List;
import java.util.Optional;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.Place;
import se.underlag.layout.UnitText;
import se.underlag.series.Unit;

/**
 * The unit of a row's figures, where the rows of an export are of different units: what its own column says, or the
 * heading of its section, or the heading in the corner of the table, or the definition.
 */
final class RowUnits {

    private final SheetLayout sheet;
    private final List<Place> places;
    private final Sections sections;

    RowUnits(SourceDefinition definition, SheetLayout sheet, Sections sections) {
        this.sheet = sheet;
        this.places = definition.unit();
        this.sections = sections;
    }

    /** The first of the places that says a unit. */
    Optional<Unit> of(List<Value> values) {
        return places.isEmpty()
                ? Optional.empty()
                : places.stream().flatMap(place -> of(place, values).stream()).findFirst();
    }

    private Optional<Unit> of(Place place, List<Value> values) {
        if (place.column().isPresent()) {
            return at(place.column().get())
                    .flatMap(at -> values.get(at) instanceof Value.In in ? Optional.of(in.unit()) : Optional.empty());
        }
        if (place.section()) {
            return sections.text().flatMap(UnitText::money);
        }
        return place.heading()
                .flatMap(this::at)
                .map(at -> sheet.columns().get(at).heading())
                .flatMap(UnitText::whole)
                .or(() -> place.fixed().map(Unit::of));
    }

    private Optional<Integer> at(String columnId) {
        List<BoundColumn> columns = sheet.columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).id().equals(columnId)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
