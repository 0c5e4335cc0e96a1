package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import se.underlag.cli.Console;
import se.underlag.cli.Underlag;
import se.underlag.job.DefinedRooms;

/** The command line on folders of its own. */
final class Commands {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-01-20T02:00:00Z"), ZoneId.of("Europe/Stockholm"));

    private final Path folder;
    private final Path jobs;

    Commands(Path folder) {
        this(folder, Path.of("jobs"));
    }

    Commands(Path folder, Path jobs) {
        this.folder = folder;
        this.jobs = jobs;
    }

    /** Does a command that must succeed; gives what it printed. */
    String done(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = exit(out, arguments);
        assertThat(exit).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    int exit(ByteArrayOutputStream out, String... arguments) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Underlag(new DefinedRooms(CLOCK), CLOCK, length -> {}, new Console(print, print, false))
                .run(Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--data", folder.resolve("data").toString(), "--jobs", jobs.toString()))
                        .toArray(String[]::new));
    }

    /** Takes in an inbox and makes the reports. */
    void run(Path inbox, String... more) {
        done(Stream.concat(
                        Stream.of("run", "--keep", "--inbox", inbox.toString(), "--output", output().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    Path output() {
        return folder.resolve("output");
    }
}
