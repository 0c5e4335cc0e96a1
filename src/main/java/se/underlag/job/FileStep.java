package se.underlag.job;

import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import se.underlag.finding.Outcome;
import se.underlag.intake.Inbox;
import se.underlag.source.SourceFile;
import se.underlag.source.UnwritableFile;
import se.underlag.store.Aside;

/**
 * The step that each partition executes: makes a chunk-oriented step for the partition's file, lets it run, and lays
 * aside what the file brings. A step per file instead of step-scoped beans, so that nothing is shared between threads
 * and nothing needs a proxy.
 */
final class FileStep implements Step {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ImportTask task;

    FileStep(JobRepository repository, PlatformTransactionManager transactions, ImportTask task) {
        this.repository = repository;
        this.transactions = transactions;
        this.task = task;
    }

    @Override
    public String getName() {
        return FilePartitions.STEP;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        SourceFile file = FilePartitions.file(execution, task.files());
        if (task.isStopping()) {
            leave(execution);
            return;
        }
        FileWork work = new FileWork(file, task.importing(), task.progress(), task::isStopping);
        try {
            chunkStep(work).execute(execution);
            conclude(file, work, execution);
        } catch (UnwritableFile e) {
            fail(execution, e);
            task.failed(e);
        } catch (RuntimeException | StackOverflowError e) {
            fail(execution, e);
            task.ended(
                    Inbox.liesAsFound(file)
                            ? new FileResult.Failed(file, Failures.reason(e))
                            : new FileResult.Disturbed(file));
        }
    }

    private Step chunkStep(FileWork work) {
        return new StepBuilder(getName(), repository)
                .chunk(work.openAndGiveChunk())
                .reader(work)
                .processor(work)
                .writer(work)
                .transactionManager(transactions)
                .build();
    }

    /** A file that somebody wrote into meanwhile may have been read half old and half new. */
    private void conclude(SourceFile file, FileWork work, StepExecution execution) {
        if (work.isLeft()) {
            leave(execution);
        } else if (!Inbox.liesAsFound(file)) {
            task.ended(new FileResult.Disturbed(file));
        } else if (work.outcome().isEmpty() && !task.isStopping()) {
            task.ended(new FileResult.Failed(file, reason(execution)));
        } else if (work.outcome().isPresent()) {
            task.read(judgement(file, work, work.outcome().get()));
        }
    }

    private Judgement judgement(SourceFile file, FileWork work, Outcome<Accepted> outcome) {
        if (outcome.isRefused()) {
            return new Refusal(file, work.rows(), outcome.findings(), work.attempt());
        }
        Accepted accepted = outcome.value().orElseThrow();
        Aside aside = Aside.put(task.aside(file), accepted.deliveries());
        return Candidate.of(file, accepted, outcome.findings(), aside::deliveries);
    }

    /** Not as stopped: that would end the job, and what has been read of other files would not be decided. */
    private void leave(StepExecution execution) {
        execution.setStatus(BatchStatus.COMPLETED);
        execution.setExitStatus(ExitStatus.NOOP);
        repository.update(execution);
    }

    /** The file could not even be opened through a failure of ours: the step has not begun to keep its own record. */
    private void fail(StepExecution execution, Throwable failure) {
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription(failure));
        execution.addFailureException(failure);
        repository.update(execution);
    }

    /** The innermost cause says most. */
    private static String reason(StepExecution execution) {
        List<Throwable> failures = execution.getFailureExceptions();
        if (failures.isEmpty()) {
            return execution.getStatus().toString();
        }
        return Failures.reason(failures.get(0));
    }
}
