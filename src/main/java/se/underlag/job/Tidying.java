package se.underlag.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Archive;
import se.underlag.source.SourceFile;

/** Moves the files of a run out of the inbox when they are done with. What failed stays for the next run. */
final class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private final Archive archive;

    Tidying(Archive archive) {
        this.archive = archive;
    }

    void tidy(List<FileResult> results) {
        Map<SourceFile, FileResult> byFile = new HashMap<>();
        results.forEach(result -> byFile.put(result.file(), result));
        results.forEach(result -> {
            FileResult decisive = result instanceof FileResult.SameAs same
                    ? Optional.ofNullable(byFile.get(same.other())).orElse(result)
                    : result;
            move(result.file().path(), decisive);
        });
    }

    private void move(Path file, FileResult result) {
        try {
            if (result instanceof FileResult.Stored || result instanceof FileResult.Unchanged) {
                archive.accepted(file);
            } else if (result instanceof FileResult.Refused) {
                archive.refused(file);
            }
        } catch (IOException e) {
            // Nothing is lost: it is recognised by its content at the next run, and moved then.
            LOG.warn("could not move {}", file, e);
        }
    }
}
