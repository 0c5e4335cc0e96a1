package se.underlag.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built jar on folders of its own, in processes of its own that can be killed. */
final class RealProgram {

    /** A hang is a failure of the test, not something to wait for: far longer than anything here takes. */
    private static final int HANG_MINUTES = 10;

    private final Path folder;
    private int started;

    /** @param folder where inbox, data, output, temporary files and what the processes print lie */
    RealProgram(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(inbox());
        Files.createDirectories(temporary());
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return data().resolve("log/underlag.log");
    }

    Path output() {
        return folder.resolve("output");
    }

    /** Where the program may lay temporary files, none of which may be left when it has ended. */
    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Starts a command that works on the folders. */
    Process start(String... command) {
        try {
            Path printed = folder.resolve("printed-" + ++started + ".txt");
            return new ProcessBuilder(line(command))
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command that reads files and works on no folders; what it prints is for the caller to read. */
    Process startReading(String... command) throws IOException {
        return new ProcessBuilder(line(command)).redirectErrorStream(true).start();
    }

    private List<String> line(String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(),
                "-jar",
                jar().toString()));
        line.addAll(List.of(command));
        line.addAll(List.of("--jobs", Path.of("jobs").toAbsolutePath().toString()));
        if (!command[0].equals("peek")) {
            line.addAll(List.of("--data", data().toString()));
        }
        if (List.of("run", "import", "report", "watch").contains(command[0])) {
            line.addAll(List.of("--inbox", inbox().toString()));
            line.addAll(List.of("--output", output().toString()));
        }
        return line;
    }

    /** Does a command to its end; gives the exit code. */
    int give(String... command) throws InterruptedException {
        return ended(start(command));
    }

    int ended(Process process) throws InterruptedException {
        if (!process.waitFor(HANG_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("does not end, see " + lastPrinted());
        }
        return process.exitValue();
    }

    /** Kills a process as {@code kill -9} does. */
    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What the process started last printed so far. */
    String printed() {
        try {
            return Files.readString(lastPrinted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path lastPrinted() {
        return folder.resolve("printed-" + started + ".txt");
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("underlag.jar", "target/underlag.jar"));
        if (!Files.exists(jar)) {
            throw new AssertionError("no " + jar + ": build it with mvn package");
        }
        return jar;
    }
}
