package se.underlag.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Notes how a step begins and ends, but not each of its chunks: they store nothing, and a step that was cut off is never
 * taken up again. So a chunk costs no transaction of the database and can be small.
 */
final class NotedAtEnds implements JobRepository {

    private final JobRepository repository;

    NotedAtEnds(JobRepository repository) {
        this.repository = repository;
    }

    private static boolean isUnderWay(StepExecution step) {
        return step.getStatus() == BatchStatus.STARTED && step.getReadCount() > 0;
    }

    @Override
    public void update(StepExecution step) {
        if (!isUnderWay(step)) {
            repository.update(step);
        }
    }

    @Override
    public void updateExecutionContext(StepExecution step) {
        if (!isUnderWay(step)) {
            repository.updateExecutionContext(step);
        }
    }

    @Override
    public void update(JobExecution execution) {
        repository.update(execution);
    }

    @Override
    public void updateExecutionContext(JobExecution execution) {
        repository.updateExecutionContext(execution);
    }

    @Override
    public JobInstance createJobInstance(String name, JobParameters parameters) {
        return repository.createJobInstance(name, parameters);
    }
}
