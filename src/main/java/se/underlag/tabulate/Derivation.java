package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.List;
import se.underlag.series.Basis;
import se.underlag.series.Period;
import se.underlag.series.Series;

/** How a figure came about: kept beside it from the step that found it, so that the way back is told by nobody else. */
sealed interface Derivation {

    /** One figure of another and a third; a sum of sums is one sum. */
    static Derivation of(Operation operation, Resolved one, Resolved other) {
        List<Resolved> operands = new ArrayList<>();
        if (operation == Operation.SUM && one.how() instanceof Computed sum && sum.operation() == Operation.SUM) {
            operands.addAll(sum.operands());
        } else {
            operands.add(one);
        }
        operands.add(other);
        return new Computed(operation, operands);
    }

    /**
     * Added up from everything delivered that counts in a place of the table; also where that is nothing.
     *
     * @param row whose place it is
     * @param series what is added up; no ratio
     * @param column the column it is shown in or computed for
     * @param split a code of the table's split, or {@link Sums#TOTAL}
     * @param period when
     */
    record Gathered(RowPlan row, Series series, TableDefinition.Column column, String split, Period period)
            implements Derivation {

        Gathering.Wanted wanted() {
            return new Gathering.Wanted(series.series(), basis(), period, column.where());
        }

        Basis basis() {
            return column.basisOrOutcome();
        }
    }

    /**
     * Computed from other figures.
     *
     * @param operands in the order in which the operation names them
     */
    record Computed(Operation operation, List<Resolved> operands) implements Derivation {

        public Computed {
            operands = List.copyOf(operands);
        }
    }
}
