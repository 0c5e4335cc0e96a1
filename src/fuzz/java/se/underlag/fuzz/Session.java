package se.underlag.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.underlag.job.UsageMistake;

/** The process that reads mutants until its time is up. */
public final class Session {

    /** The exit code where a file was not read in time; the failure has been written. */
    static final int HANGS = 4;

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final Settings settings;
    private final Doors doors;
    private final Failures failures;
    private final Watchdog watchdog;
    private final Pool pool;
    private final Coverage coverage = new Coverage();
    private final PrintStream out;
    private final Map<Ending.Kind, Integer> endings = new EnumMap<>(Ending.Kind.class);

    private Session(Settings settings, PrintStream out) throws UsageMistake, IOException {
        List<Mutant> ours = new ArrayList<>(OwnSeeds.all());
        ours.addAll(Seeds.in(settings.samples()));
        this.pool = new Pool(ours, Seeds.in(settings.corpus()), new Random(settings.seed()));
        this.settings = settings;
        this.doors = new Doors(settings);
        this.failures = new Failures(settings.work());
        this.watchdog = Watchdog.of(Thread.currentThread(), failures);
        this.out = out;
    }

    /** @param arguments settings, {@code name=value}; see {@link Settings} */
    public static void main(String[] arguments) throws IOException, UsageMistake {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Session(Settings.of(List.of(arguments)), out).run();
        // A thread that is still unpacking does not keep the process from ending.
        System.exit(0);
    }

    private void run() throws IOException {
        Instant end = Instant.now().plus(settings.length());
        Instant next = Instant.now().plus(BETWEEN_LINES);
        out.println("chance begins with " + settings.seed() + ", with " + pool.size() + " files to mutate on");
        while (Instant.now().isBefore(end)) {
            Mutant mutant = pool.next();
            tried(mutant);
            if (coverage.hasGrown() && !mutant.steps().isEmpty()) {
                pool.add(mutant);
            }
            if (Instant.now().isAfter(next)) {
                out.println(line());
                next = Instant.now().plus(BETWEEN_LINES);
            }
        }
        out.println(line());
    }

    private void tried(Mutant mutant) throws IOException {
        Ending ending = read(mutant);
        endings.merge(ending.kind(), 1, Integer::sum);
        if (ending.kind().isFailure()) {
            failures.add(shortest(mutant, failure(ending, mutant)));
        }
    }

    private Ending read(Mutant mutant) throws IOException {
        Files.write(settings.current(), mutant.bytes());
        watchdog.begins(mutant);
        Ending ending = doors.through(settings.current());
        watchdog.ends();
        return ending;
    }

    /** The same failure out of as few steps as it takes. */
    private Failure shortest(Mutant mutant, Failure failure) throws IOException {
        for (int step = 0; step < mutant.steps().size(); step++) {
            Mutant fewer = mutant.without(step);
            Ending ending = read(fewer);
            if (ending.kind().isFailure() && failure(ending, fewer).what().equals(failure.what())) {
                return shortest(fewer, failure(ending, fewer));
            }
        }
        return failure;
    }

    private static Failure failure(Ending ending, Mutant mutant) {
        return Failure.of(ending, mutant.toString(), mutant.bytes());
    }

    private String line() {
        int all = endings.values().stream().mapToInt(Integer::intValue).sum();
        return all + " files " + endings + ", " + pool.size() + " to mutate on, " + coverage.branches() + " branches";
    }
}
