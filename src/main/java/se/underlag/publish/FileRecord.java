package se.underlag.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;

/**
 * A file of the inbox and what became of it in a run.
 *
 * @param name the file's name without its folder
 * @param file the file as received; empty where it was never read whole, as one that is still being copied
 * @param received when it was taken in: by this run, or the earlier one that stored its content; empty where it waits
 * @param outcome what became of it
 * @param contents what it turned out to be; empty where that is not known
 * @param findings all that was found, in the order of the file
 */
public record FileRecord(
        String name,
        Optional<SourceFile> file,
        Optional<Instant> received,
        FileOutcome outcome,
        Optional<Contents> contents,
        List<Finding> findings) {

    public FileRecord {
        findings = List.copyOf(findings);
    }

    /** A file that waits for the next run. */
    public static FileRecord waiting(String name) {
        return new FileRecord(
                name, Optional.empty(), Optional.empty(), FileOutcome.WAITING, Optional.empty(), List.of());
    }

    /**
     * What a file turned out to be.
     *
     * @param source what the export is called: {@code Personalförteckning ur HR-systemet}
     * @param organisation whose it is, by name; empty where it holds several
     * @param period the period it covers, in words
     * @param rows rows read
     * @param observations observations made of them
     */
    public record Contents(String source, String organisation, String period, long rows, long observations) {}
}
