package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.source.SourceFile;

class KillTest {

    private static final int OBSERVATIONS = 20;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_afterwards_whole_and_once() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int killAfter : List.of(1, 7, 25)) {
            acknowledged.addAll(killChildAfter(killAfter, acknowledged.size()));
        }

        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            List<Delivery> deliveries = store.deliveries().all();
            assertThat(deliveries)
                    .extracting(Delivery::file)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            assertThat(store.deliveries().holdings().observations()).hasSize(deliveries.size() * OBSERVATIONS);
        }
    }

    @Test
    void a_kill_while_the_database_is_made_does_not_hinder_the_next_start() throws Exception {
        // The child is killed ever later in its start, until it gets as far as to store something.
        boolean stored = false;
        for (int millis = 250; !stored; millis += 50) {
            Path errors = folder.resolve("child.err");
            Process child = child(folder, 0, ProcessBuilder.Redirect.to(errors.toFile()));
            boolean ended = child.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("the child could not start after %d ms: %s", millis, Files.readString(errors))
                    .isFalse();
            stored = child.getInputStream().available() > 0;
            child.destroyForcibly().waitFor();
        }

        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            assertThat(store.deliveries().all()).isNotEmpty();
        }
    }

    private List<String> killChildAfter(int commits, int first) throws IOException, InterruptedException {
        Process child = child(folder, first, ProcessBuilder.Redirect.INHERIT);
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

    private static Process child(Path folder, int first, ProcessBuilder.Redirect errors) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Storing.class.getName(),
                        folder.toString(),
                        String.valueOf(first))
                .redirectError(errors)
                .start();
    }

    /** The child: stores one file after the other, and says each one's name when the store has acknowledged it. */
    static final class Storing {

        private Storing() {}

        public static void main(String[] arguments) {
            OpenStore store = OpenStore.in(Path.of(arguments[0]), Clock.systemUTC());
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                String name = i + "-" + ProcessHandle.current().pid() + ".xlsx";
                SourceFile file =
                        new SourceFile(Path.of(name), String.format("%064x", name.hashCode()), 1, Instant.now());
                store.deliveries()
                        .store(
                                new JudgedFile(file, 1, OBSERVATIONS, 0, Optional.empty(), List.of(), Optional.empty()),
                                List.of(new NewDelivery(
                                        "personal", name, Period.parse("2024-12-31"), true, observations())));
                System.out.println(name);
            }
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
}
