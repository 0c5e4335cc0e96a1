package se.underlag.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.underlag.store.Runs;

/** When a watch is to make the reports: every day, and if so ordered as soon as something else counts. */
final class ReportsDue {

    private final boolean afterImport;
    private final Timetable timetable;
    private boolean news;

    private ReportsDue(WatchOrder order, Clock clock, Instant made, boolean news) {
        this.afterImport = order.reportAfterImport();
        this.timetable = new Timetable(order.reportAt(), clock, made);
        this.news = news;
    }

    /**
     * What is due after what there has been: what was missed while nobody watched is made up for. Only runs that made the
     * same reports as this watch does count, not those for another month, of earlier knowledge or into another folder.
     */
    static ReportsDue after(Ledger ledger, WatchOrder order, Clock clock) {
        Optional<Runs.Reported> latest = ledger.runs()
                .latestReported(order.request().outputInFull(), order.request().asOf());
        boolean news = ledger.deliveries()
                .hasChangedSince(latest.map(Runs.Reported::knownAt).orElse(Instant.EPOCH));
        return new ReportsDue(order, clock, latest.map(Runs.Reported::started).orElseGet(clock::instant), news);
    }

    /** Something has been stored, taken back or given back that no report tells of. */
    void changed() {
        news = true;
    }

    boolean isNow() {
        return isDaily() || afterImport && news;
    }

    /** True where it is the time of the day. */
    boolean isDaily() {
        return timetable.isDue();
    }

    /**
     * They have been made, or could not be: they are due again at the next occasion.
     *
     * @param daily true where it was the time of the day
     */
    void done(boolean daily) {
        news = false;
        if (daily) {
            timetable.made();
        }
    }
}
