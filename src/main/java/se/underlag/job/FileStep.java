package se.underlag.job;

import java.util.Iterator;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import se.underlag.source.SourceFile;
import se.underlag.source.UnwritableFile;

/**
 * The step that each partition executes: makes a chunk-oriented step for the partition's file, lets it run, and notes what
 * came of it. Of several small files it makes one whose items are the files. A step per partition instead of step-scoped
 * beans, so that nothing is shared between threads and nothing needs a proxy.
 */
final class FileStep implements Step {

    private static final int PIECES_OF_A_CHUNK = 1;

    private final JobRepository repository;
    private final ImportTask task;
    private final FilePartitions partitions;
    private final FileReading reading;

    FileStep(JobRepository repository, ImportTask task, FilePartitions partitions) {
        this.repository = new NotedAtEnds(repository);
        this.task = task;
        this.partitions = partitions;
        this.reading = new FileReading(task);
    }

    @Override
    public String getName() {
        return FilePartitions.STEP;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        List<SourceFile> files = partitions.files(execution);
        try {
            if (task.isStopping()) {
                leave(execution);
            } else if (files.size() > 1) {
                stepOf(files).execute(execution);
            } else {
                read(files.get(0), execution);
            }
            noteFall(execution);
        } catch (Error e) {
            task.fell(e);
            throw e;
        }
    }

    private void noteFall(StepExecution execution) {
        execution.getFailureExceptions().stream()
                .filter(Error.class::isInstance)
                .map(Error.class::cast)
                .findFirst()
                .ifPresent(task::fell);
    }

    private void read(SourceFile file, StepExecution execution) throws JobInterruptedException {
        FileWork work = reading.work(file);
        try {
            stepOf(work).execute(execution);
            if (work.isLeft()) {
                leave(execution);
            }
            reading.conclude(file, work, reason(execution)).ifPresent(task::read);
        } catch (UnwritableFile e) {
            fail(execution, e);
            task.failed(e);
        } catch (RuntimeException | Error e) {
            reading.failed(file, e);
            fail(execution, e);
        }
    }

    /** Its items are pieces of the file: each is normalised and added up before the next is read, and none waits for others. */
    private Step stepOf(FileWork work) {
        return new StepBuilder(getName(), repository)
                .chunk(PIECES_OF_A_CHUNK)
                .reader(work)
                .processor(work)
                .writer(work)
                .build();
    }

    /** Its items are the files. */
    private Step stepOf(List<SourceFile> files) {
        Iterator<SourceFile> rest = files.iterator();
        return new StepBuilder(getName(), repository)
                .<SourceFile, Judgement>chunk(files.size())
                .reader(() -> rest.hasNext() ? rest.next() : null)
                .processor(file -> task.isStopping() ? null : reading.read(file).orElse(null))
                .writer(judgements -> judgements.forEach(task::read))
                .build();
    }

    /** Not as stopped: that would end the job, and what has been read of other files would not be decided. */
    private void leave(StepExecution execution) {
        execution.setStatus(BatchStatus.COMPLETED);
        execution.setExitStatus(ExitStatus.NOOP);
        repository.update(execution);
    }

    /** Through a failure of ours what came of the file could not be noted, after its step had ended well. */
    private void fail(StepExecution execution, Throwable failure) {
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription(failure));
        execution.addFailureException(failure);
        repository.update(execution);
    }

    private String reason(StepExecution execution) {
        List<Throwable> failures = execution.getFailureExceptions();
        if (failures.isEmpty()) {
            return execution.getStatus().toString();
        }
        return Failures.ofFile(failures.get(0), task.language());
    }
}
