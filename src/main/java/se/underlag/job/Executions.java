package se.underlag.job;

import java.util.List;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Spring Batch's own records of what was launched. They say how a step went while it is fresh; what came of files is told
 * by the store. So only the latest are kept: a watch launches a job for each batch of files, for years.
 */
final class Executions {

    /** Of each job. */
    private static final int KEPT = 200;

    /** So many at once at most: what earlier versions left does not hold a run up. */
    private static final int FORGOTTEN_AT_ONCE = 50;

    private final JobRepository repository;

    Executions(JobRepository repository) {
        this.repository = repository;
    }

    /** Deletes what is older than the latest ones, each with its steps. */
    void forgetOld() {
        for (Act act : Act.values()) {
            List<JobInstance> old = repository.getJobInstances(act.job(), KEPT, FORGOTTEN_AT_ONCE);
            old.forEach(repository::deleteJobInstance);
        }
    }
}
