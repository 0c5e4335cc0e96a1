package se.underlag.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import se.underlag.intake.Waiting;
import se.underlag.store.MadeReport;
import se.underlag.store.Run;

/**
 * What a run did.
 *
 * @param run its number
 * @param command {@code run}, {@code import} or {@code report}
 * @param started when it began
 * @param finished when it ended
 * @param inbox the folder of exports; empty for {@code report}
 * @param returned files that were written to after they had been judged and so lie in the inbox again
 * @param files what became of each file, in the order of the inbox
 * @param waiting files left for the next run
 * @param asOf the month that nothing shown is later than; empty where no reports were asked for or nothing is stored
 * @param made the reports; empty where none were made
 * @param outOfDate reports that lie published and are made of something that this run replaced
 * @param failure our own failure that ended the run, in its own words; empty where there was none
 */
public record RunReport(
        long run,
        String command,
        Instant started,
        Instant finished,
        Optional<Path> inbox,
        List<ReturnedFile> returned,
        List<FileResult> files,
        List<Waiting> waiting,
        Optional<YearMonth> asOf,
        Optional<Made> made,
        List<MadeReport> outOfDate,
        Optional<String> failure) {

    public RunReport {
        returned = List.copyOf(returned);
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
        outOfDate = List.copyOf(outOfDate);
    }

    RunReport withOutOfDate(List<MadeReport> reports) {
        return new RunReport(
                run, command, started, finished, inbox, returned, files, waiting, asOf, made, reports, failure);
    }

    RunReport withReturned(List<ReturnedFile> again) {
        return new RunReport(
                run, command, started, finished, inbox, again, files, waiting, asOf, made, outOfDate, failure);
    }

    /** The same with a failure of ours, unless it has one already. */
    RunReport withFailure(String later) {
        return new RunReport(
                run,
                command,
                started,
                finished,
                inbox,
                returned,
                files,
                waiting,
                asOf,
                made,
                outOfDate,
                failure.or(() -> Optional.of(later)));
    }

    /** How long it took; nothing where the clock was set back meanwhile. */
    public Duration took() {
        Duration took = Duration.between(started, finished);
        return took.isNegative() ? Duration.ZERO : took;
    }

    public Run.Counts counts() {
        return new Run.Counts(
                count(FileResult.Stored.class),
                count(FileResult.Unchanged.class) + count(FileResult.SameRows.class) + count(FileResult.SameAs.class),
                count(FileResult.Refused.class),
                count(FileResult.Failed.class));
    }

    /** True where something did not work through a failure of our own. */
    public boolean hasFailed() {
        return failure.isPresent() || counts().failed() > 0;
    }

    private int count(Class<? extends FileResult> fate) {
        return (int) files.stream().filter(fate::isInstance).count();
    }
}
