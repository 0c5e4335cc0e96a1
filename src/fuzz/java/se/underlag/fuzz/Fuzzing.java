package se.underlag.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a process of its own read mutants until the time is up, starts another where it dies, and tells what failed. Exit
 * code 1 where anything did.
 */
public final class Fuzzing {

    private final Settings settings;
    private final Failures failures;
    private final PrintStream out;

    private Fuzzing(Settings settings, PrintStream out) throws IOException {
        this.settings = settings;
        this.failures = Failures.emptied(settings.work());
        this.out = out;
    }

    /** @param arguments settings, {@code name=value}; see {@link Settings} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Fuzzing(Settings.of(List.of(arguments)), out).run() ? 0 : 1);
    }

    /** True where nothing failed. */
    private boolean run() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(settings.length());
        long seed = settings.seed();
        for (Duration left = settings.length(); left.toSeconds() > 0; left = Duration.between(Instant.now(), end)) {
            int exit = read(settings.next(left, seed++));
            if (exit != 0 && exit != Session.HANGS) {
                failures.add(new Failure("the process ended with " + exit, "", Files.readAllBytes(settings.current())));
            }
        }
        List<String> summary = failures.summary();
        summary.forEach(out::println);
        out.println(summary.isEmpty() ? "nothing failed" : "see " + settings.work());
        return summary.isEmpty();
    }

    private static int read(Settings settings) throws IOException, InterruptedException {
        Files.createDirectories(settings.temporary());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + settings.heap(),
                Coverage.agent(),
                "-Djava.io.tmpdir=" + settings.temporary(),
                "-classpath",
                System.getProperty("java.class.path"),
                Session.class.getName()));
        command.addAll(settings.arguments());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
