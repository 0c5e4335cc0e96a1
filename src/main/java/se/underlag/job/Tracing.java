package se.underlag.job;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import se.underlag.store.Holdings;
import se.underlag.tabulate.TracedTable;

/** Makes tables with the way back from each of their figures. */
public interface Tracing {

    /** Where nothing is defined. */
    Tracing NOTHING = new Tracing() {
        @Override
        public List<ShownTable> tables() {
            return List.of();
        }

        @Override
        public Optional<TracedTable> trace(ShownTable table, Holdings holdings, YearMonth asOf) {
            return Optional.empty();
        }
    };

    /** The tables of all reports, report by report; after those a report shows, those that only its charts do. */
    List<ShownTable> tables();

    /**
     * A table made anew; empty where no such table is defined any more.
     *
     * @param holdings what it is made of
     * @param asOf the month that nothing in it may be later than; its report may be about an earlier one
     */
    Optional<TracedTable> trace(ShownTable table, Holdings holdings, YearMonth asOf);
}
