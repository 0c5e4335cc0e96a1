package se.underlag.job;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import se.underlag.intake.Waiting;
import se.underlag.store.Deliveries;

/** The reports of one run: made of what is stored when its turn has come. */
final class ReportTask {

    private final RunRequest request;
    private final long run;
    private final Instant started;
    private final Reporting reporting;
    private final Deliveries deliveries;
    private final Progress progress;

    private Optional<YearMonth> asOf = Optional.empty();
    private Optional<Made> made = Optional.empty();
    private Optional<String> failure = Optional.empty();

    ReportTask(
            RunRequest request,
            long run,
            Instant started,
            Reporting reporting,
            Deliveries deliveries,
            Progress progress) {
        this.request = request;
        this.run = run;
        this.started = started;
        this.reporting = reporting;
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /** Makes the reports, unless nothing is stored and no month was asked for. */
    void make(List<FileResult> files, List<Waiting> waiting) {
        asOf = request.asOf().or(deliveries::latestMonth);
        if (asOf.isEmpty()) {
            return;
        }
        progress.reports();
        try {
            made = Optional.of(reporting.make(new ReportOrder(
                    deliveries.holdings(),
                    asOf.get(),
                    request.output(),
                    request.language(),
                    run,
                    started,
                    files,
                    waiting)));
        } catch (RuntimeException | StackOverflowError e) {
            failure = Optional.of(Failures.sentence(e, request.language()));
            throw e;
        }
    }

    Optional<YearMonth> asOf() {
        return asOf;
    }

    Optional<Made> made() {
        return made;
    }

    Optional<String> failure() {
        return failure;
    }
}
