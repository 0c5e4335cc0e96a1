package se.underlag.publish;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run read and what became of it; with the reports it becomes {@code run.json} and the run's page.
 *
 * @param runId the run's own id, checked as the name of a folder
 * @param started when it began
 * @param finished when it was done with everything but publishing
 * @param asOf the month it was made for
 * @param asKnownAt the moment as of which everything is shown as it was stored then; empty: as it is stored now
 * @param version of underlag
 * @param java version of Java
 * @param language of the texts: Swedish, or English where it is {@code en}
 * @param files every file of the inbox, in the order it is to be shown
 * @param lacking the deliveries that should have come for the month and have not
 */
public record RunRecord(
        String runId,
        Instant started,
        Instant finished,
        YearMonth asOf,
        Optional<Instant> asKnownAt,
        String version,
        String java,
        Locale language,
        List<FileRecord> files,
        List<Lacking> lacking) {

    public RunRecord {
        CheckedId.ofRun(runId);
        files = List.copyOf(files);
        lacking = List.copyOf(lacking);
    }
}
