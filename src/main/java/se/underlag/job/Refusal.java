package se.underlag.job;

import java.util.List;
import se.underlag.finding.Finding;
import se.underlag.source.SourceFile;

/**
 * A file that is refused for what it is.
 *
 * @param file the file
 * @param rows how many rows of data were read
 * @param findings all that was found, errors and the rest
 */
record Refusal(SourceFile file, long rows, List<Finding> findings) implements Judgement {

    Refusal {
        findings = List.copyOf(findings);
    }
}
