package se.underlag.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.underlag.job.RunRequest;
import se.underlag.wording.Commands;

/** Options of the commands that write. */
final class RunOptions {

    /** Shows something on a fresh clone; its files stay where they are. */
    private static final Path SAMPLES = Path.of("input-samples");

    @Option(names = "--jobs", descriptionKey = "jobs", defaultValue = Commands.JOBS, paramLabel = "DIR")
    Path jobs = Path.of(Commands.JOBS);

    @Option(names = "--inbox", descriptionKey = "inbox", paramLabel = "DIR")
    Optional<Path> inbox = Optional.empty();

    @Option(names = "--data", descriptionKey = "data", defaultValue = Commands.DATA, paramLabel = "DIR")
    Path data = Path.of(Commands.DATA);

    @Option(names = "--output", descriptionKey = "output", defaultValue = Commands.OUTPUT, paramLabel = "DIR")
    Path output = Path.of(Commands.OUTPUT);

    @Option(names = "--as-of", descriptionKey = "as-of", paramLabel = "YYYY-MM")
    Optional<YearMonth> asOf = Optional.empty();

    @Option(names = "--keep", descriptionKey = "keep")
    boolean keep;

    RunRequest request(Language language, Optional<Instant> asKnownAt) {
        return new RunRequest(
                jobs, inbox.orElse(SAMPLES), data, output, asOf, keep || inbox.isEmpty(), asKnownAt, language.locale());
    }
}
