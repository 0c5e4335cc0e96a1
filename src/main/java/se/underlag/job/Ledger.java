package se.underlag.job;

import se.underlag.store.Arrivals;
import se.underlag.store.Deliveries;
import se.underlag.store.MadeReports;
import se.underlag.store.Runs;

/**
 * All that is kept on record.
 *
 * @param deliveries what has been delivered
 * @param arrivals the files that came
 * @param reports the reports that lie published
 * @param runs the runs there have been
 */
record Ledger(Deliveries deliveries, Arrivals arrivals, MadeReports reports, Runs runs) {}
