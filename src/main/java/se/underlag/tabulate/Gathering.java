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
    record Wanted(String series, Basis basis, Period period, Map<String, TableDefinition.Selection> where) {}

    /**
     * What a quantity is about.
     *
     * @param organisation a code of the organisation, the deliverer's where the breakdown names none
     * @param breakdown all its codes
     */
    record UnitKey(String organisation, Breakdown breakdown) {}
}
