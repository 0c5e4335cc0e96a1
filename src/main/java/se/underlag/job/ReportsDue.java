package se.underlag.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.underlag.store.Run;

/** When a watch is to make the reports: every day, and if so ordered as soon as something has been stored. */
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
     * What is due after the runs there have been: what was missed while nobody watched is made up for.
     *
     * @param runs the latest first
     */
    static ReportsDue after(List<Run> runs, WatchOrder order, Clock clock) {
        Optional<Run> latest = runs.stream().filter(ReportsDue::madeReports).findFirst();
        boolean news = runs.stream()
                .takeWhile(run -> !madeReports(run))
                .anyMatch(run -> run.counts().stored() > 0);
        return new ReportsDue(order, clock, latest.map(Run::started).orElseGet(clock::instant), news);
    }

    private static boolean madeReports(Run run) {
        boolean reports =
                run.command().equals(Act.REPORT.command()) || run.command().equals(Act.RUN.command());
        return reports && run.finished().isPresent();
    }

    /** Something has been stored that no report tells of. */
    void stored() {
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
