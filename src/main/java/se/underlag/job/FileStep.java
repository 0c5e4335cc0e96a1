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
import se.underlag.source.SourceFile;
import se.underlag.store.Deliveries;

/**
 * The step that each partition executes: makes a chunk-oriented step for the partition's file and lets it run. A step
 * per file instead of step-scoped beans, so that nothing is shared between threads and nothing needs a proxy.
 */
final class FileStep implements Step {

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Deliveries deliveries;
    private final ImportTask task;

    FileStep(
            JobRepository repository, PlatformTransactionManager transactions, Deliveries deliveries, ImportTask task) {
        this.repository = repository;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.task = task;
    }

    @Override
    public String getName() {
        return FilePartitions.STEP;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        SourceFile file = FilePartitions.file(execution, task.files());
        FileWork work = new FileWork(file, task.importing(), deliveries, task.run(), task.progress());
        try {
            chunkStep(work).execute(execution);
        } catch (RuntimeException | StackOverflowError e) {
            fail(execution, e);
        }
        FileResult result = work.result().orElseGet(() -> new FileResult.Failed(file, reason(execution)));
        task.ended(result);
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
