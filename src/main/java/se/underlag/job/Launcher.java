package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import se.underlag.intake.Archive;
import se.underlag.intake.InboxContents;
import se.underlag.intake.Waiting;
import se.underlag.source.UnwritableFile;
import se.underlag.store.Aside;
import se.underlag.store.Causes;
import se.underlag.store.DataFolder;
import se.underlag.store.MadeReport;
import se.underlag.store.StoreFailure;

/** Does an act from beginning to end, in an application context that holds the data folder. */
final class Launcher {

    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private final Jobs jobs;
    private final JobOperator operator;
    private final Executions executions;
    private final Ledger ledger;
    private final Returning returning;
    private final List<ReturnedFile> returned = new ArrayList<>();
    private final List<MadeReport> touched = new ArrayList<>();
    private final Supplier<Optional<StoreFailure>> storeFailure;
    private final DataFolder folder;
    private final Clock clock;

    /** @param storeFailure why the store cannot be written: then no other file is to be begun; empty as long as it can */
    Launcher(
            Jobs jobs,
            JobOperator operator,
            Executions executions,
            Ledger ledger,
            Supplier<Optional<StoreFailure>> storeFailure,
            DataFolder folder,
            Clock clock) {
        this.jobs = jobs;
        this.operator = operator;
        this.executions = executions;
        this.ledger = ledger;
        this.returning = new Returning(ledger.arrivals(), clock);
        this.storeFailure = storeFailure;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Does an act.
     *
     * @param inbox what lies in the inbox; nothing for an act that does not import
     * @param stopping true as soon as no other file is to be begun
     */
    RunReport launch(
            Act act,
            RunRequest request,
            Tools tools,
            Progress progress,
            InboxContents inbox,
            BooleanSupplier stopping) {
        return launch(act, request, tools, progress, inbox, List.of(), stopping);
    }

    /**
     * Makes the reports.
     *
     * @param came files of earlier runs that their page is to tell of
     * @param waiting files left in the inbox
     */
    RunReport report(RunRequest request, Tools tools, Progress progress, List<FileResult> came, List<Waiting> waiting) {
        InboxContents nothing = new InboxContents(List.of(), waiting);
        return launch(Act.REPORT, request, tools, progress, nothing, came, () -> false);
    }

    private RunReport launch(
            Act act,
            RunRequest request,
            Tools tools,
            Progress progress,
            InboxContents inbox,
            List<FileResult> earlier,
            BooleanSupplier stopping) {
        executions.forgetOld();
        Instant started = clock.instant();
        long run = ledger.runs().begin(act.command(), started);
        Selection selection = Selection.of(inbox, ledger, clock.getZone(), request.commands());
        LOG.info(
                "run {} ({}) began: {} files to read",
                run,
                act.command(),
                selection.toRead().size());
        BooleanSupplier leaving =
                () -> stopping.getAsBoolean() || storeFailure.get().isPresent();
        ImportTask task = new ImportTask(
                run, selection, tools.importing(), new Aside(emptyAside()), request.language(), progress, leaving);
        ReportTask report = new ReportTask(
                request,
                run,
                started,
                tools.reporting(),
                ledger.deliveries(),
                ledger.reports(),
                ledger.codes(),
                progress);
        report.tellAlsoOf(earlier);
        Optional<String> failure = execute(act, request, task, report, tools, stopping);
        RunReport done = new RunReport(
                run,
                act.command(),
                started,
                clock.instant(),
                act.imports() ? Optional.of(request.inbox()) : Optional.empty(),
                List.of(),
                task.results(),
                selection.waiting(),
                report.asOf(),
                report.made(),
                List.of(),
                failure);
        LOG.info("run {} ended: {}", run, done.counts());
        return recorded(done, request, task, report, tools.naming());
    }

    /** Its end is put on record. */
    private RunReport recorded(RunReport done, RunRequest request, ImportTask task, ReportTask report, Naming naming) {
        try {
            ledger.runs().finish(done.run(), done.finished(), done.counts());
            report.ofThePresent().ifPresent(moment -> ledger.runs()
                    .reported(done.run(), moment, request.outputInFull(), request.asOf()));
            return withOutOfDate(done, naming);
        } catch (StoreFailure | Error e) {
            LOG.error("run {} could not be put on record", done.run(), e);
            return done.withFailure(task.sentence(e));
        }
    }

    /** Brings the files of a run that was killed to where they belong, before anybody looks into the inbox. */
    void settle(RunRequest request, Tools tools) {
        Overwritten overwritten = new Overwritten(ledger, tools.naming());
        settle(
                settling(request, tools, overwritten),
                overwritten,
                new Archive(request.inbox(), LocalDate.ofInstant(clock.instant(), clock.getZone())));
    }

    /**
     * Puts files back into the inbox that were written to after they had been judged, and takes back what was stored of
     * them; gives these, with those that were written to before they could be moved.
     */
    List<ReturnedFile> takeBack(Tools tools) {
        Overwritten overwritten = new Overwritten(ledger, tools.naming());
        returned.addAll(returning.look(overwritten));
        touched.addAll(overwritten.touched());
        List<ReturnedFile> all = List.copyOf(returned);
        returned.clear();
        return all;
    }

    /** With the reports that are out of date now by what its files brought, or by what was taken back since the last run. */
    RunReport withOutOfDate(RunReport done, Naming naming) {
        List<MadeReport> perhaps = new ArrayList<>(done.outOfDate());
        perhaps.addAll(outOfDate(done.files()));
        perhaps.addAll(touched);
        touched.clear();
        return done.withOutOfDate(new Outdated(ledger, naming).now(perhaps));
    }

    /** What a killed run laid aside is worth nothing. */
    private Path emptyAside() {
        Path aside = folder.aside();
        try {
            Files.createDirectories(aside);
            try (var left = Files.newDirectoryStream(aside)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UnwritableFile(aside, e);
        }
        return aside;
    }

    /** The reports that its files made out of date; those that it made anew afterwards are not any more. */
    private static List<MadeReport> outOfDate(List<FileResult> results) {
        return results.stream()
                .filter(FileResult.Stored.class::isInstance)
                .flatMap(result -> ((FileResult.Stored) result).outOfDate().stream())
                .toList();
    }

    /** Runs the job; gives what went wrong with us where it did, apart from what is told of a file. */
    private Optional<String> execute(
            Act act, RunRequest request, ImportTask task, ReportTask report, Tools tools, BooleanSupplier stopping) {
        Archive archive = new Archive(request.inbox(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        Decisions decisions = decisions(request, task, tools, archive);
        Optional<Job> job = job(
                act,
                task,
                decisions,
                () -> report.make(task.results(), task.selection().waiting()));
        if (job.isEmpty()) {
            return Optional.empty();
        }
        task.progress().begins(task.files().size());
        if (act.reports() && !task.files().isEmpty()) {
            tools.reporting().prepare();
        }
        Optional<Throwable> unexpected = start(job.get(), task.run(), () -> task.isRead() || stopping.getAsBoolean());
        return task.failure()
                .map(failure -> Failures.sentence(failure, request.language()))
                .or(() -> decisions.failure(request.language()))
                .or(report::failure)
                .or(() -> unexpected.map(task::sentence));
    }

    /**
     * Gives what ended the job before its end, or kept files from being read. Spring Batch throws nothing of what a step throws.
     *
     * @param isRead whether nothing is left that was to be read
     */
    private Optional<Throwable> start(Job job, long run, BooleanSupplier isRead) {
        try {
            // Its own number makes every launch another to Spring Batch: none is refused for having been done before.
            JobExecution done = operator.start(
                    job, new JobParametersBuilder().addLong("run", run).toJobParameters());
            return done.getStatus() == BatchStatus.COMPLETED && isRead.getAsBoolean()
                    ? Optional.empty()
                    : Optional.of(firstFailure(done));
        } catch (JobExecutionException | RuntimeException | Error e) {
            LOG.error("run {} failed", run, e);
            return Optional.of(e);
        } finally {
            emptyAside();
        }
    }

    /** A failed file is among the failures, too, and has been told: what is graver says more. */
    private Throwable firstFailure(JobExecution done) {
        List<Throwable> all = done.getAllFailureExceptions();
        return Stream.concat(all.stream().filter(Launcher::isGrave), all.stream())
                .findFirst()
                .or(storeFailure::get)
                .orElseGet(() -> new IllegalStateException("the job ended as " + done.getStatus()));
    }

    private static boolean isGrave(Throwable failure) {
        return Causes.of(failure).anyMatch(Error.class::isInstance);
    }

    private Decisions decisions(RunRequest request, ImportTask task, Tools tools, Archive archive) {
        Destinations destinations = new Destinations(request, archive, ledger.arrivals());
        Deciding deciding = new Deciding(
                ledger.deliveries(),
                ledger.reports(),
                destinations,
                tools.naming(),
                request.language(),
                clock.getZone(),
                task.run());
        Overwritten overwritten = new Overwritten(ledger, tools.naming());
        Settling settling = settling(request, tools, overwritten);
        return new Decisions(
                task, ledger, destinations, deciding, settling::ahead, () -> settle(settling, overwritten, archive));
    }

    private Settling settling(RunRequest request, Tools tools, Overwritten overwritten) {
        Receipts receipts = new Receipts(ledger, tools.naming(), request.language(), request.commands());
        return new Settling(ledger.arrivals(), receipts, overwritten, returned::add);
    }

    private Optional<Settling.Unsettled> settle(Settling settling, Overwritten overwritten, Archive archive) {
        try {
            return settling.settle(archive);
        } finally {
            touched.addAll(overwritten.touched());
        }
    }

    /** Empty where there is nothing to do. */
    private Optional<Job> job(Act act, ImportTask task, Decisions decisions, Runnable report) {
        boolean files = !task.selection().isEmpty();
        if (act.reports()) {
            return Optional.of(files ? jobs.nightly(task, decisions, report) : jobs.reporting(act, report));
        }
        return files ? Optional.of(jobs.importing(task, decisions)) : Optional.empty();
    }
}
