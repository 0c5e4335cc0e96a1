package se.underlag.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, on folders of its own, with as little memory as it promises to need:
 *
 * <pre>
 * inbox  data  output     the folders that it is given
 * work  home  tmp         where it is started, the user's folder, and that for temporary files: none is its own
 * </pre>
 */
final class OwnProcess {

    /** A hang is a failure of the test, not something to wait for: far longer than anything here takes. */
    private static final int HANG_MINUTES = 5;

    private final Path folder;

    OwnProcess(Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of("inbox", "work", "home", "tmp")) {
            Files.createDirectories(folder.resolve(name));
        }
    }

    /**
     * What a process did.
     *
     * @param exit its exit code
     * @param out what it printed
     * @param err what it printed of mistakes and progress
     */
    record Done(int exit, String out, String err) {}

    Path inbox() {
        return folder.resolve("inbox");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path output() {
        return folder.resolve("output");
    }

    /** What the program has no business in. */
    List<Path> others() {
        return List.of(folder.resolve("work"), folder.resolve("home"), folder.resolve("tmp"));
    }

    Path log() {
        return data().resolve("log/underlag.log");
    }

    /** Does a command that works on the folders, with the definitions of the project. */
    Done run(Class<?> program, List<String> options, String... command) throws IOException, InterruptedException {
        return run(program, options, Path.of("jobs").toAbsolutePath(), command);
    }

    /** The same with other definitions. */
    Done run(Class<?> program, List<String> options, Path jobs, String... command)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--jobs", jobs.toString(),
                "--inbox", inbox().toString(),
                "--data", data().toString(),
                "--output", output().toString()));
        return start(program, options, arguments);
    }

    /** Starts a program with just these arguments, and waits for its end. */
    Done start(Class<?> program, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Duser.home=" + folder.resolve("home")));
        line.addAll(options);
        line.addAll(List.of("-cp", classPath(), program.getName()));
        line.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(line)
                .directory(folder.resolve("work").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(HANG_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("does not end: " + Files.readString(err));
        }
        return new Done(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Absolute, since the program is started elsewhere. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }
}
