package se.underlag.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.finding.Severity;
import se.underlag.source.SourceFile;

/**
 * A file that has been read to its end and judged, as the store keeps it on record.
 *
 * @param file the file
 * @param run the run that judged it
 * @param rows how many rows of data it had
 * @param totalsChecked how many control totals were compared with its rows
 * @param datedAt the date it gives itself, such as when it was taken out of the system; a day counts from its start
 * @param findings all that was found
 * @param destination where it goes; empty where nothing is to be told of it
 */
public record JudgedFile(
        SourceFile file,
        long run,
        long rows,
        int totalsChecked,
        Optional<LocalDateTime> datedAt,
        List<Finding> findings,
        Optional<Destination> destination) {

    public JudgedFile {
        findings = List.copyOf(findings);
    }

    int errors() {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    int warnings() {
        return findings.size() - errors();
    }
}
