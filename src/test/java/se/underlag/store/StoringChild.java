package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;

/** A process that stores one file after the other, and says each one's name when the store has acknowledged it. */
final class StoringChild {

    static final int OBSERVATIONS = 20;

    /** What it exits with when the store cannot be written. */
    static final int STORE_FAILURE = 9;

    private StoringChild() {}

    /** Lets a child store some files and kills it; gives the names that were acknowledged. */
    static List<String> killedAfter(int commits, Path folder, int first) throws IOException, InterruptedException {
        Process child = start(folder, first, ProcessBuilder.Redirect.INHERIT);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < commits) {
                String line = lines.readLine();
                assertThat(line).as("the child says what it stored").isNotNull();
                acknowledged.add(line);
            }
            // By its handle: the process itself would close the stream with what it said.
            child.toHandle().destroyForcibly();
            child.waitFor();
            // What it managed to say before it died counts too.
            lines.lines().filter(line -> line.endsWith(".xlsx")).forEach(acknowledged::add);
        }
        return acknowledged;
    }

    static Process start(Path folder, int first, ProcessBuilder.Redirect errors) throws IOException {
        return new ProcessBuilder(command(folder, first)).redirectError(errors).start();
    }

    /** One whose files cannot grow beyond so many blocks of half a kilobyte, or of a whole one: shells differ. */
    static Process limited(Path folder, int blocks) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(command(folder, 0));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(Path folder, int first) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // It is a file as well.
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                StoringChild.class.getName(),
                folder.toString(),
                String.valueOf(first));
    }

    public static void main(String[] arguments) {
        try (OpenStore store = OpenStore.in(Path.of(arguments[0]), Clock.systemUTC())) {
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                String name = i + "-" + ProcessHandle.current().pid() + ".xlsx";
                store(store, name);
                System.out.println(name);
            }
        } catch (StoreFailure e) {
            System.exit(STORE_FAILURE);
        }
    }

    /** Stores a file with a name. */
    static void store(OpenStore store, String name) {
        SourceFile file = new SourceFile(Path.of(name), String.format("%064x", name.hashCode()), 1, Instant.now());
        store.deliveries()
                .store(
                        new JudgedFile(
                                file,
                                1,
                                OBSERVATIONS,
                                0,
                                Optional.empty(),
                                List.of(),
                                Optional.of(new Destination(file.path(), false))),
                        List.of(new NewDelivery("personal", name, Period.parse("2024-12-31"), true, observations())));
    }

    private static List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < OBSERVATIONS; i++) {
            observations.add(new Observation(
                    "listade",
                    Breakdown.of(Map.of("vardcentral", "vc" + i)),
                    Period.parse("2024-12-31"),
                    Basis.OUTCOME,
                    Measure.of(BigDecimal.valueOf(i)),
                    new Origin("", i, i, 1)));
        }
        return observations;
    }
}
