package se.underlag.job;

import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;

/**
 * A file that is refused for what it is.
 *
 * @param file the file
 * @param rows how many rows of data were read
 * @param findings all that was found, errors and the rest
 * @param attempt what it was meant to deliver; empty where that is not known
 */
record Refusal(SourceFile file, long rows, List<Finding> findings, Optional<Attempt> attempt) implements Judgement {

    Refusal {
        findings = List.copyOf(findings);
    }

    /** What became of the file. */
    FileResult.Refused result() {
        return new FileResult.Refused(file, rows, findings, attempt.stream().toList());
    }
}
