package se.underlag.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of the commands that look into what is stored. */
final class DataOptions {

    @Option(names = "--data", descriptionKey = "data", defaultValue = "output/data", paramLabel = "DIR")
    Path data = Path.of("output/data");

    @Option(names = "--jobs", descriptionKey = "jobs", defaultValue = "jobs", paramLabel = "DIR")
    Path jobs = Path.of("jobs");
}
