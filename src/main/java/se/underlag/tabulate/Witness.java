package se.underlag.tabulate;

import se.underlag.series.Observation;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Gathering.UnitKey;

/** Sees what a table is made of while it is made. */
interface Witness {

    /** Sees nothing. */
    Witness NOBODY = new Witness() {
        @Override
        public void counts(Gathering.Wanted wanted, UnitKey unit, Observation observation, Delivery delivery) {}

        @Override
        public void found(RowPlan row, TableDefinition.Column column, String split, Resolved figure) {}
    };

    /**
     * An observation counts.
     *
     * @param wanted what is being gathered: the period of the observation is the whole of its own, or a part
     */
    void counts(Gathering.Wanted wanted, UnitKey unit, Observation observation, Delivery delivery);

    /** The figure of a place has been found. */
    void found(RowPlan row, TableDefinition.Column column, String split, Resolved figure);
}
