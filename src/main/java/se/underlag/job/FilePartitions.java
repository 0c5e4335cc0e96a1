package se.underlag.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.underlag.source.SourceFile;

/**
 * One partition for each file; small files, of which there may be many, share partitions, since each costs some eight durable
 * writes of Spring Batch's records.
 */
final class FilePartitions implements Partitioner {

    /** What a partition's step is called in Spring Batch's records, before its number. */
    static final String STEP = "file";

    /** In bytes. Larger ones take so long to read that a step of their own costs nothing. */
    private static final long SMALL = 200_000;

    private static final int TOGETHER = 50;

    private static final String NUMBER = "number";

    private final List<List<SourceFile>> partitions;

    /** @param atATime how many partitions are read at a time: so many files there are, so many of these have something to do */
    FilePartitions(List<SourceFile> files, int atATime) {
        this.partitions = partitions(files, atATime);
    }

    private static List<List<SourceFile>> partitions(List<SourceFile> files, int atATime) {
        List<List<SourceFile>> partitions = new ArrayList<>();
        List<SourceFile> small = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.bytes() > SMALL) {
                partitions.add(List.of(file));
            } else {
                small.add(file);
            }
        }
        // So many that both threads end at about the same time.
        int together = Math.max(1, Math.min(TOGETHER, small.size() / (2 * atATime)));
        for (int from = 0; from < small.size(); from += together) {
            partitions.add(List.copyOf(small.subList(from, Math.min(from + together, small.size()))));
        }
        return partitions;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
        for (int number = 0; number < partitions.size(); number++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(NUMBER, number);
            context.putString("sha256", partitions.get(number).get(0).sha256());
            contexts.put(String.valueOf(number), context);
        }
        return contexts;
    }

    /** The files of a partition. */
    List<SourceFile> files(StepExecution execution) {
        return partitions.get(execution.getExecutionContext().getInt(NUMBER));
    }
}
