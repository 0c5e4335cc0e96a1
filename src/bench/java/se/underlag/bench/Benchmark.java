package se.underlag.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the program beside its rivals and prints a table. Every measurement is a process of its own, from its start
 * to its exit, and they take turns, so that whatever else the machine does strikes all alike.
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
        new Benchmark(Settings.of(List.of(arguments)), new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    private void run() throws IOException, InterruptedException {
        Path register = HrRegister.generatedOnce(settings);
        List<Contender> contenders = new Contenders(settings, register).all();
        Results results = new Results(contenders.stream().map(Contender::name).toList());
        for (int round = 1; round <= settings.rounds(); round++) {
            measureAll(contenders, round, results);
        }
        out.println();
        heading(register).forEach(out::println);
        out.println();
        results.table(Contenders.YARDSTICK, settings.rows()).forEach(out::println);
    }

    private void measureAll(List<Contender> contenders, int round, Results results)
            throws IOException, InterruptedException {
        for (Contender contender : contenders) {
            Measurement measurement = ChildProcess.measure(contender, settings.work(), round);
            out.printf("round %d of %d: %s%n", round, settings.rounds(), measurement.inWords(contender.name()));
            results.add(contender.name(), measurement);
        }
    }

    private List<String> heading(Path register) {
        List<String> lines = new ArrayList<>(Machine.inWords());
        lines.add("%s, %,d bytes, %,d rows; %d rounds, -Xmx%s"
                .formatted(
                        register.getFileName(),
                        register.toFile().length(),
                        settings.rows(),
                        settings.rounds(),
                        settings.heap()));
        return lines;
    }
}
