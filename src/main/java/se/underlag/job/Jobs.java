package se.underlag.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import se.underlag.store.Deliveries;

/**
 * The Spring Batch jobs: {@code import}, {@code report}, and {@code nightly}, which is both. They are built anew for each
 * launch around its task, so that a launch shares nothing with another.
 */
final class Jobs {

    private static final int FILES_AT_A_TIME = 2;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Deliveries deliveries;

    Jobs(JobRepository repository, PlatformTransactionManager transactions, Deliveries deliveries) {
        this.repository = repository;
        this.transactions = transactions;
        this.deliveries = deliveries;
    }

    Job importing(ImportTask task) {
        return new JobBuilder(Act.IMPORT.job(), repository)
                .start(importStep(task))
                .build();
    }

    /** Reports only: as its own act, or as what is left of a nightly run that has nothing new to read. */
    Job reporting(Act act, Runnable report) {
        return new JobBuilder(act.job(), repository).start(reportStep(report)).build();
    }

    /** Reports are made of what is stored also where some file failed: the others are there. */
    Job nightly(ImportTask task, Runnable report) {
        return new JobBuilder(Act.RUN.job(), repository)
                .start(importStep(task))
                .on("*")
                .to(reportStep(report))
                .end()
                .build();
    }

    private Step importStep(ImportTask task) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("import-");
        threads.setConcurrencyLimit(FILES_AT_A_TIME);
        return new StepBuilder("import", repository)
                .partitioner(FilePartitions.STEP, new FilePartitions(task.files()))
                .step(new FileStep(repository, transactions, deliveries, task))
                .taskExecutor(threads)
                .build();
    }

    private Step reportStep(Runnable report) {
        return new StepBuilder("report", repository)
                .tasklet(
                        (contribution, context) -> {
                            report.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
