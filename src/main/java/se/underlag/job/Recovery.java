package se.underlag.job;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Mends what a kill left behind in Spring Batch's records: executions that seem to go on. They cannot, since we hold
 * the data folder. Nothing is restarted: the next launch finds by itself which files are stored.
 */
final class Recovery {

    private final JobRepository repository;
    private final JobOperator operator;

    Recovery(JobRepository repository, JobOperator operator) {
        this.repository = repository;
        this.operator = operator;
    }

    void recover() {
        for (Act act : Act.values()) {
            repository.findRunningJobExecutions(act.job()).forEach(operator::recover);
        }
    }
}
