package se.underlag.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Waiting;
import se.underlag.store.Deliveries;
import se.underlag.store.Holdings;
import se.underlag.store.MadeReport;
import se.underlag.store.MadeReports;
import se.underlag.store.Need;
import se.underlag.store.TableCodes;

/** The reports of one run: made of what is stored when its turn has come. */
final class ReportTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReportTask.class);

    private final RunRequest request;
    private final long run;
    private final Instant started;
    private final Reporting reporting;
    private final Deliveries deliveries;
    private final MadeReports reports;
    private final TableCodes codes;
    private final Progress progress;

    private List<FileResult> earlier = List.of();
    private Optional<YearMonth> asOf = Optional.empty();
    private Optional<Made> made = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private Optional<Instant> knownAt = Optional.empty();

    ReportTask(
            RunRequest request,
            long run,
            Instant started,
            Reporting reporting,
            Deliveries deliveries,
            MadeReports reports,
            TableCodes codes,
            Progress progress) {
        this.request = request;
        this.run = run;
        this.started = started;
        this.reporting = reporting;
        this.deliveries = deliveries;
        this.reports = reports;
        this.codes = codes;
        this.progress = progress;
    }

    /** Tells of files of earlier runs too, which no report has told of. */
    void tellAlsoOf(List<FileResult> files) {
        earlier = List.copyOf(files);
    }

    /** Makes the reports, unless nothing is stored and no month was asked for. */
    void make(List<FileResult> files, List<Waiting> waiting) {
        try {
            makeOfWhatIsStored(files, waiting);
        } catch (RuntimeException | Error e) {
            failure = Optional.of(Failures.sentence(e, request.language()));
            throw e;
        }
    }

    private void makeOfWhatIsStored(List<FileResult> files, List<Waiting> waiting) {
        Holdings holdings =
                request.asKnownAt().map(deliveries::holdingsAsKnownAt).orElseGet(deliveries::holdings);
        Optional<Instant> moment = request.asKnownAt().isEmpty() ? Optional.of(deliveries.moment()) : Optional.empty();
        asOf = request.asOf().or(holdings::latestMonth);
        if (asOf.isEmpty()) {
            knownAt = moment;
            return;
        }
        LOG.info("run {}: reports up to {} begin", run, asOf.get());
        progress.reports();
        Instant shown = request.asKnownAt().or(() -> moment).orElseThrow();
        ReportOrder order = new ReportOrder(
                holdings,
                asOf.get(),
                request.asKnownAt(),
                request.output(),
                request.language(),
                run,
                started,
                Stream.concat(earlier.stream(), files.stream()).toList(),
                waiting,
                tables -> codes.of(tables, shown));
        made = moment.flatMap(known -> standing(order, known));
        if (made.isEmpty()) {
            Made done = reporting.make(order);
            moment.ifPresent(known -> note(done, known));
            made = Optional.of(done);
        }
        knownAt = moment;
    }

    /** Those that lie published, if they were made of just what they would be made of now. */
    private Optional<Made> standing(ReportOrder order, Instant known) {
        return reporting.standing(order).filter(standing -> standing.stamp()
                .filter(stamp -> reports.stand(request.outputInFull(), order.asOf(), stamp, known))
                .isPresent());
    }

    /** A report of what was known at an earlier moment is never out of date. */
    private void note(Made done, Instant known) {
        boolean unchanged = done.reports().stream().allMatch(Made.Report::unchanged);
        Path output = request.outputInFull();
        YearMonth month = asOf.orElseThrow();
        Map<MadeReport, Set<Need>> needs = new LinkedHashMap<>();
        done.reports()
                .forEach(report -> needs.put(
                        new MadeReport(
                                output,
                                month,
                                report.id(),
                                report.title(),
                                started,
                                run,
                                report.sources(),
                                Optional.of(known)),
                        report.needs()));
        reports.note(output, month, needs, unchanged, done.stamp());
    }

    /** The moment as of which reports show what is stored; empty where they were not made, or of earlier knowledge. */
    Optional<Instant> ofThePresent() {
        return knownAt;
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
