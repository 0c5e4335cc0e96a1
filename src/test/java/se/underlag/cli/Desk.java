package se.underlag.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.intake.Pause;
import se.underlag.job.Rooms;

/** The command line on folders of its own, with a clock that a test sets. */
final class Desk {

    private final Path folder;
    private final Path jobs;
    private final Rooms rooms;
    private final Pause pause;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2025-01-14T02:00:00Z");
    private Runnable moment = () -> {};

    /** With definitions of its own, and time that goes by unnoticed. */
    Desk(Path folder, Rooms rooms) throws IOException {
        this(folder, Files.createDirectories(folder.resolve("jobs")), rooms, length -> {});
    }

    /**
     * @param jobs the folder of definitions
     * @param pause what happens while the command lets time go by
     */
    Desk(Path folder, Path jobs, Rooms rooms, Pause pause) throws IOException {
        this.folder = folder;
        this.jobs = jobs;
        this.rooms = rooms;
        this.pause = pause;
        Files.createDirectories(folder.resolve("inbox"));
    }

    void setClock(Instant instant) {
        now = instant;
    }

    /** Something that happens whenever the program asks what time it is: between any two of its steps. */
    void atEachMoment(Runnable act) {
        moment = act;
    }

    /** Does a command that writes, on the folders {@code jobs}, {@code inbox}, {@code data} and {@code output}. */
    int run(String... arguments) {
        Stream<String> folders = Stream.of("inbox", "data", "output")
                .flatMap(name -> Stream.of("--" + name, folder.resolve(name).toString()));
        Stream<String> definitions = Stream.of("--jobs", jobs.toString());
        return give(Stream.of(Stream.of(arguments), definitions, folders)
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    /** Does a command. */
    int give(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Underlag(rooms, clock(), pause, console).run(arguments);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                moment.run();
                return now;
            }
        };
    }

    /** Lays a file into the inbox, as if an hour ago. */
    Path drop(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofHours(1))));
        return file;
    }

    /** What the last command printed, errors last. */
    List<String> lines() {
        return Stream.of(out, err)
                .flatMap(stream -> stream.toString(StandardCharsets.UTF_8).lines())
                .toList();
    }
}
