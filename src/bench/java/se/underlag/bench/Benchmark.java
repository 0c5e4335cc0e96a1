package se.underlag.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the program beside its rivals and prints a table for each case. Every measurement is a process of its own, from
 * its start to its exit, and they take turns, so that whatever else the machine does strikes all alike.
 */
public final class Benchmark {

    private final Settings settings;
    private final PrintStream out;

    private Benchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @param arguments settings, {@code name=value}; see {@link Settings} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Benchmark(Settings.of(List.of(arguments)), out).run();
        } catch (CannotMeasure why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        List<Cases.Planned> wanted = new Cases(settings).wanted();
        Machine.inWords().forEach(out::println);
        out.printf("%d %s, -Xmx%s%n", settings.rounds(), settings.rounds() == 1 ? "round" : "rounds", settings.heap());
        Files.createDirectories(settings.work());
        Folders.remove(settings.written());
        ChildProcess.prepare(
                new Commands(settings).makeArchive(), settings.log().resolve("archive.txt"));
        for (Cases.Planned planned : wanted) {
            measure(planned.prepared());
        }
        // Only now: for a minute after many files were removed, ext4 takes longer to make new ones.
        Folders.remove(settings.written());
    }

    private void measure(Case one) throws IOException, InterruptedException {
        out.printf("%n%s: %s%n", one.name(), one.about());
        Results results = new Results(one);
        Agreement agreement = new Agreement();
        Path written = settings.written().resolve(one.name());
        Path log = settings.log().resolve(one.name());
        for (int round = 1; round <= settings.rounds(); round++) {
            for (Contender contender : one.contenders()) {
                String name = "%s-%d"
                        .formatted(contender.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), round);
                Measurement measurement =
                        ChildProcess.measure(contender, written.resolve(name), log.resolve(name + ".txt"));
                measurement.seen().ifPresent(seen -> agreement.add(contender.name(), seen));
                out.printf("round %d of %d: %s%n", round, settings.rounds(), measurement.inWords(contender.name()));
                results.add(contender.name(), measurement);
            }
        }
        out.println();
        results.table().forEach(out::println);
        results.phases().forEach(out::println);
    }
}
