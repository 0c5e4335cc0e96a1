package se.underlag.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import se.underlag.intake.Archive;
import se.underlag.intake.Inbox;
import se.underlag.intake.Pause;
import se.underlag.store.Deliveries;
import se.underlag.store.Runs;

/** Does an act from beginning to end, in an application context that holds the data folder. */
final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private final Jobs jobs;
    private final JobOperator operator;
    private final Deliveries deliveries;
    private final Runs runs;
    private final Clock clock;
    private final Pause pause;

    Launcher(Jobs jobs, JobOperator operator, Deliveries deliveries, Runs runs, Clock clock, Pause pause) {
        this.jobs = jobs;
        this.operator = operator;
        this.deliveries = deliveries;
        this.runs = runs;
        this.clock = clock;
        this.pause = pause;
    }

    RunReport launch(Act act, RunRequest request, Tools tools, Progress progress) {
        Instant started = clock.instant();
        long run = runs.begin(act.command(), started);
        Selection selection = act.imports() ? select(request) : Selection.NOTHING;
        LOG.info(
                "run {} ({}) began: {} files to read",
                run,
                act.command(),
                selection.toRead().size());
        ImportTask task = new ImportTask(run, selection.toRead(), tools.importing(), progress);
        ReportTask report = new ReportTask(request, run, started, tools.reporting(), deliveries, progress);
        Optional<String> failure = execute(act, request, task, report, selection);
        List<FileResult> results = selection.results(task);
        if (act.imports() && !request.keep()) {
            new Tidying(new Archive(request.inbox(), LocalDate.ofInstant(started, clock.getZone()))).tidy(results);
        }
        RunReport done = new RunReport(
                run,
                act.command(),
                started,
                clock.instant(),
                act.imports() ? Optional.of(request.inbox()) : Optional.empty(),
                results,
                selection.waiting(),
                report.asOf(),
                report.made(),
                failure);
        runs.finish(run, done.finished(), done.counts());
        LOG.info("run {} ended: {}", run, done.counts());
        return done;
    }

    private Selection select(RunRequest request) {
        Inbox inbox =
                new Inbox(request.inbox(), List.of(request.data(), request.output(), request.jobs()), clock, pause);
        return Selection.of(inbox.scan(), deliveries);
    }

    /** Runs the job; gives what went wrong with us where it did, apart from what is told of a file. */
    private Optional<String> execute(
            Act act, RunRequest request, ImportTask task, ReportTask report, Selection selection) {
        Optional<Job> job = job(act, task, () -> report.make(selection.results(task), selection.waiting()));
        if (job.isEmpty()) {
            return Optional.empty();
        }
        task.progress().begins(task.files().size());
        try {
            // Its own number makes every launch another to Spring Batch: none is refused for having been done before.
            operator.start(
                    job.get(),
                    new JobParametersBuilder().addLong("run", task.run()).toJobParameters());
            return report.failure();
        } catch (JobExecutionException | RuntimeException e) {
            LOG.error("run {} failed", task.run(), e);
            return Optional.of(Failures.sentence(e, request.language()));
        }
    }

    /** Empty where there is nothing to do. */
    private Optional<Job> job(Act act, ImportTask task, Runnable report) {
        boolean reads = !task.files().isEmpty();
        if (act.reports()) {
            return Optional.of(reads ? jobs.nightly(task, report) : jobs.reporting(act, report));
        }
        return reads ? Optional.of(jobs.importing(task)) : Optional.empty();
    }
}
