package se.underlag.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.underlag.source.SourceFile;

/** One partition for each file. */
final class FilePartitions implements Partitioner {

    /** What a partition's step is called in Spring Batch's records, before the number of its file. */
    static final String STEP = "file";

    private static final String NUMBER = "number";

    private final List<SourceFile> files;

    FilePartitions(List<SourceFile> files) {
        this.files = files;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int number = 0; number < files.size(); number++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(NUMBER, number);
            context.putString("sha256", files.get(number).sha256());
            partitions.put(String.valueOf(number), context);
        }
        return partitions;
    }

    /** The file of a partition. */
    static SourceFile file(StepExecution execution, List<SourceFile> files) {
        return files.get(execution.getExecutionContext().getInt(NUMBER));
    }
}
