package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a process of its own, as a user starts it. */
final class Program {

    /** Only so that a test that hangs ends at all. */
    private static final int MINUTES = 3;

    /** The number of INT. */
    private static final int INTERRUPT = 2;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reading;

    private Program(Process process) {
        this.process = process;
        this.reading = new Thread(this::read);
    }

    static Program start(Class<?> main, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Program program = new Program(builder.start());
        program.reading.start();
        return program;
    }

    static Program start(String... arguments) throws IOException {
        return start(Application.class, Map.of(), List.of(arguments));
    }

    private void read() {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        out.lines().forEach(this::add);
        add("(end)");
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    /** Waits until it has printed something. */
    synchronized void says(String part) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (lines.stream().noneMatch(line -> line.contains(part))) {
            assertThat(lines).as("it ended without saying %s", part).doesNotContain("(end)");
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            assertThat(left).as("it does not say %s, only %s", part, lines).isPositive();
            wait(left);
        }
    }

    /** Whether what is started from here hears a signal: those that its parent ignores a process ignores too. */
    static boolean hears(String name) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!name.equals("INT") || !Files.isReadable(status)) {
            return true;
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.replaceAll("\\s+", "").substring("SigIgn:".length()))
                .mapToLong(mask -> Long.parseUnsignedLong(mask, 16))
                .findFirst()
                .orElse(0);
        return (ignored & 1L << INTERRUPT - 1) == 0;
    }

    /** Sends it a signal by its name, {@code TERM}. */
    void signal(String name) throws IOException, InterruptedException {
        signal(name, process.pid());
    }

    static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    /** The process that it has started. */
    long child() {
        return process.children().findFirst().orElseThrow().pid();
    }

    /** Waits until it ends; gives its exit code. */
    int exit() throws InterruptedException {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("it does not end: %s", this)
                .isTrue();
        reading.join();
        return process.exitValue();
    }

    /** Ends it, where a test has not. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What it has printed so far. */
    synchronized String text() {
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return text();
    }
}
