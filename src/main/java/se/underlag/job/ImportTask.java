package se.underlag.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.source.SourceFile;

/**
 * The import of one run: what is to be read, and what became of it so far.
 *
 * @param run the number of the run
 * @param files the files to read, no two with the same content
 * @param importing reads them
 * @param progress is told how it goes on
 * @param results what became of each file
 */
record ImportTask(
        long run, List<SourceFile> files, Importing importing, Progress progress, Map<SourceFile, FileResult> results) {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);

    ImportTask(long run, List<SourceFile> files, Importing importing, Progress progress) {
        this(run, List.copyOf(files), importing, progress, new ConcurrentHashMap<>());
    }

    void ended(FileResult result) {
        results.put(result.file(), result);
        LOG.info("{}: {}", result.file().name(), result.getClass().getSimpleName());
        progress.ends(result);
    }

    Optional<FileResult> result(SourceFile file) {
        return Optional.ofNullable(results.get(file));
    }
}
