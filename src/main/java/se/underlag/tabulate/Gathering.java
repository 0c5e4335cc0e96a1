package se.underlag.tabulate;

import java.util.Map;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Period;

/**
 * Everything that counts of one series and basis over one period, under the organisation of a report.
 *
 * @param period the period
 * @param units what was added up, by what it is about
 * @param covers by deliverer that had something to tell, what of it counts
 */
record Gathering(Period period, Map<UnitKey, Quantity> units, Map<String, Cover> covers) {

    /**
     * What is asked for.
     *
     * @param series the code of a series, no ratio
     * @param where which observations count, besides the conditions of the whole table
     */
    record Wanted(String series, Basis basis, Period period, Map<String, TableDefinition.Selection> where) {
        // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
        @Override
        public boolean equals(Object other) {
            return other instanceof Wanted that
                    && series.equals(that.series)
                    && basis == that.basis
                    && period.equals(that.period)
                    && where.equals(that.where);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * series.hashCode() + basis.ordinal()) + period.hashCode()) + where.hashCode();
        }
    }

    /**
     * What a quantity is about.
     *
     * @param organisation a code of the organisation, the deliverer's where the breakdown names none
     * @param breakdown all its codes
     */
    record UnitKey(String organisation, Breakdown breakdown) {}
}
