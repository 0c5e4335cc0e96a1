package se.underlag.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The reports of the sample exports in both languages, made once for all tests that only look at them. */
final class SampleReports {

    static final String REGIONSTYRELSEN = "regionstyrelsen";
    static final List<String> ALL = List.of(
            REGIONSTYRELSEN,
            "regionstyrelsen-mal-och-budget",
            "regionkansliet",
            "servicenamnden",
            "halso-och-sjukvardsnamnden");
    static final List<String> LANGUAGES = List.of("sv", "en");

    private static final Path FOLDER = Path.of("target", "office-samples");
    private static Optional<Commands> made = Optional.empty();

    private SampleReports() {}

    /** The folder of a report. */
    static synchronized Path report(String language, String report) {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return output(language).resolve("2024-12").resolve(report);
    }

    private static Path output(String language) {
        return FOLDER.resolve(language);
    }

    private static Commands make() {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Commands commands = new Commands(FOLDER);
        commands.done(
                "run",
                "--keep",
                "--inbox",
                "input-samples",
                "--output",
                output("sv").toString());
        commands.done("report", "--language", "en", "--output", output("en").toString());
        return commands;
    }
}
