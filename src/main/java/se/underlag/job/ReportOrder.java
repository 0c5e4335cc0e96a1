package se.underlag.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.intake.Waiting;
import se.underlag.store.Holdings;

/**
 * What reports are to be made of.
 *
 * @param holdings everything in force
 * @param asOf the month that nothing shown may be later than
 * @param asKnownAt the moment at which the holdings were in force; empty: now
 * @param output the folder in which {@code <as-of>/} is to lie
 * @param language the language of the reports
 * @param run the number of the run
 * @param started when the run began
 * @param files what became of the files of this run; empty for {@code report}
 * @param waiting files left for the next run
 * @param coding gives its tables their short codes
 */
public record ReportOrder(
        Holdings holdings,
        YearMonth asOf,
        Optional<Instant> asKnownAt,
        Path output,
        Locale language,
        long run,
        Instant started,
        List<FileResult> files,
        List<Waiting> waiting,
        Coding coding) {

    public ReportOrder {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }
}
