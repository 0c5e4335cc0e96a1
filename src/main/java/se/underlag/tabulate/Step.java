package se.underlag.tabulate;

import java.util.List;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.Unit;
import se.underlag.store.Delivery;

/** A step on the way back from a figure: what it was computed from, down to what was delivered. */
public sealed interface Step {

    /** What it is called beside the others that the same figure is computed from, {@code Budget 2024}. */
    String name();

    /** The figure, unrounded, or why there is none. */
    Measure measure();

    /** The unit of the figure: kronor for money, whatever unit a table shows. */
    Unit unit();

    /** What a reader must know of it: why it is missing, what is not in it. */
    List<String> notes();

    /**
     * Computed from other figures.
     *
     * @param operands in the order in which the operation names them
     */
    record Computed(
            String name, Operation operation, List<Step> operands, Measure measure, Unit unit, List<String> notes)
            implements Step {

        public Computed {
            operands = List.copyOf(operands);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Added up from what was delivered; a missing figure has no parts, or parts that must not be shown.
     *
     * @param series what is added up
     * @param basis outcome, budget or forecast
     * @param period when
     * @param row the row, as its label says it
     * @param split the part of it that the column is about, where columns are split
     * @param parts what was added up; none for a zero that rests on a delivery without such rows
     * @param deliveries those it rests on, also where they have no rows for it
     */
    record Gathered(
            String name,
            Series series,
            Basis basis,
            Period period,
            String row,
            Optional<String> split,
            Measure measure,
            Unit unit,
            List<Part> parts,
            List<Delivery> deliveries,
            List<String> notes)
            implements Step {

        public Gathered {
            parts = List.copyOf(parts);
            deliveries = List.copyOf(deliveries);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One value of what was delivered.
     *
     * @param group which part of the row it belongs to, by name, where the row has parts
     * @param organisation a code of the organisation
     * @param breakdown all its codes
     * @param period when
     * @param measure the value in the base unit of its series; where the figure must not be shown, why not
     * @param delivery the delivery that brought it
     * @param origin the rows it was added up from
     */
    record Part(
            Optional<String> group,
            String organisation,
            Breakdown breakdown,
            Period period,
            Measure measure,
            Delivery delivery,
            Origin origin) {}
}
