package se.underlag.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.underlag.wording.Commands;

/** Options of the commands that look into what is stored. */
final class DataOptions {

    @Option(names = "--data", descriptionKey = "data", defaultValue = Commands.DATA, paramLabel = "DIR")
    Path data = Path.of(Commands.DATA);

    @Option(names = "--jobs", descriptionKey = "jobs", defaultValue = Commands.JOBS, paramLabel = "DIR")
    Path jobs = Path.of(Commands.JOBS);
}
