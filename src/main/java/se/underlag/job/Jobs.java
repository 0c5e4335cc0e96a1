package se.underlag.job;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.FlowJobBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The Spring Batch jobs: {@code import}, {@code report}, and {@code nightly}, which is both. They are built anew for each
 * launch around its task, so that a launch shares nothing with another.
 *
 * <pre>
 * import    read (a step for each file or for some small ones, two at a time) → decide
 * report    report
 * nightly   read → decide → report
 * </pre>
 */
final class Jobs {

    private static final int FILES_AT_A_TIME = 2;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;

    Jobs(JobRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    Job importing(ImportTask task, Runnable decide) {
        return inTurn(Act.IMPORT, steps(task, decide));
    }

    /** Reports only: as its own act, or as what is left of a nightly run that has nothing to do with files. */
    Job reporting(Act act, Runnable report) {
        return new JobBuilder(act.job(), repository)
                .start(step("report", report))
                .build();
    }

    /** Reports are made of what is stored also where some file failed: the others are there. */
    Job nightly(ImportTask task, Runnable decide, Runnable report) {
        List<Step> steps = new ArrayList<>(steps(task, decide));
        steps.add(step("report", report));
        return inTurn(Act.RUN, steps);
    }

    private List<Step> steps(ImportTask task, Runnable decide) {
        Step decideStep = step("decide", decide);
        return task.files().isEmpty() ? List.of(decideStep) : List.of(readStep(task), decideStep);
    }

    /** Each step whatever came of the one before it. */
    private Job inTurn(Act act, List<Step> steps) {
        JobBuilder builder = new JobBuilder(act.job(), repository);
        if (steps.size() == 1) {
            return builder.start(steps.get(0)).build();
        }
        FlowBuilder<FlowJobBuilder> flow = builder.start(steps.get(0)).on("*").to(steps.get(1));
        for (Step next : steps.subList(2, steps.size())) {
            flow = flow.on("*").to(next);
        }
        return flow.end().build();
    }

    private Step readStep(ImportTask task) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("import-");
        threads.setConcurrencyLimit(FILES_AT_A_TIME);
        FilePartitions partitions = new FilePartitions(task.files(), FILES_AT_A_TIME);
        return new StepBuilder("read", repository)
                .partitioner(FilePartitions.STEP, partitions)
                .step(new FileStep(repository, task, partitions))
                .taskExecutor(threads)
                .build();
    }

    private Step step(String name, Runnable act) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            act.run();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
