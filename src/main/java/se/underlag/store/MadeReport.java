package se.underlag.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A report that lies published.
 *
 * @param folder the output folder it lies in
 * @param asOf the month that nothing in it is later than
 * @param report its code
 * @param title what it is called
 * @param madeAt when it was made
 * @param run the run that made it
 * @param sources the deliveries it was made of
 * @param knownAt the moment as of which it shows what was stored; empty for one of which it was not noted yet
 */
public record MadeReport(
        Path folder,
        YearMonth asOf,
        String report,
        String title,
        Instant madeAt,
        long run,
        List<Long> sources,
        Optional<Instant> knownAt) {

    public MadeReport {
        sources = List.copyOf(sources);
    }

    /** Where it lies and its code tell it from nearly all others. */
    @Override
    public int hashCode() {
        return 31 * folder.hashCode() + report.hashCode();
    }
}
