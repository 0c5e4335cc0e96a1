package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Runs a contender in a process of its own and measures it from start to exit. */
final class ChildProcess {

    private static final int LOOK_EVERY_MILLIS = 20;

    private ChildProcess() {}

    /**
     * Measures once.
     *
     * @param written where it may write, a folder that is made
     * @param log where what it prints is kept
     * @throws CannotMeasure when the contender fails
     */
    static Measurement measure(Contender contender, Path written, Path log) throws IOException, InterruptedException {
        Files.createDirectories(written);
        Files.createDirectories(log.getParent());
        List<String> command = contender.command().apply(written);
        Instant started = Instant.now();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        OptionalLong peak = OptionalLong.empty();
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            OptionalLong now = PeakMemory.ofProcess(process.pid());
            peak = now.isPresent() ? now : peak;
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        long nanos = System.nanoTime() - start;
        if (process.exitValue() != 0) {
            throw new CannotMeasure("%s ended with %d; see %s%n%s"
                    .formatted(contender.name(), process.exitValue(), log, Files.readString(log)));
        }
        Optional<Phases> phases = contender.log().isPresent()
                ? Phases.of(written.resolve(contender.log().get()), started, Instant.now())
                : Optional.empty();
        return new Measurement(nanos / 1e9, cpu.toMillis() / 1e3, peak, phases, seen(contender, log));
    }

    private static Optional<String> seen(Contender contender, Path log) throws IOException {
        Optional<String> seen = contender.reads() ? Seen.toldIn(log) : Optional.empty();
        if (contender.reads() && seen.isEmpty()) {
            throw new CannotMeasure("%s does not tell what it has seen; see %s".formatted(contender.name(), log));
        }
        return seen;
    }

    /** Runs a command that prepares something, to its end. */
    static void prepare(List<String> command, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new CannotMeasure("%s ended with %d; see %s".formatted(String.join(" ", command), exit, log));
        }
    }
}
