package se.underlag.normalise;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.PeriodText;
import se.underlag.layout.SourceDefinition;

/** What the columns of a row say about when: one column, or a year and a month in two. */
final class RowPeriods {

    private final List<Place> places;
    private Value last = Value.NONE;
    private Optional<PeriodText.Reading> ofLast = Optional.empty();

    /**
     * @param placeOf where a column of an id stands among the columns found; −1 where it is not there
     */
    RowPeriods(SourceDefinition definition, SheetLayout sheet, ToIntFunction<String> placeOf) {
        this.places = definition.period().from().stream()
                .filter(place -> place.column().map(sheet::has).orElse(false))
                .map(place -> new Place(
                        placeOf.applyAsInt(place.column().orElseThrow()),
                        place.month().map(placeOf::applyAsInt).orElse(-1)))
                .toList();
    }

    private record Place(int at, int month) {}

    /** The period that the row's own columns say, the first of them that says one. */
    Optional<PeriodText.Reading> of(List<Value> values) {
        if (places.size() == 1 && places.get(0).month < 0 && values.get(places.get(0).at) instanceof Value.When said) {
            // The same text has the same meaning, and mostly it is that of the row before.
            if (said != last) {
                last = said;
                ofLast = Optional.of(said.period());
            }
            return ofLast;
        }
        for (Place place : places) {
            if (values.get(place.at) instanceof Value.When said) {
                Optional<PeriodText.Reading> reading =
                        place.month < 0 ? Optional.of(said.period()) : monthOf(said.period(), values.get(place.month));
                if (reading.isPresent()) {
                    return reading;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PeriodText.Reading> monthOf(PeriodText.Reading year, Value month) {
        return month instanceof Value.When when
                        && when.period().month().isPresent()
                        && year.first().isPresent()
                ? Optional.of(when.period().inYear(year.first().get().getYear()))
                : Optional.empty();
    }
}
