package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_afterwards_whole_and_once() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int killAfter : List.of(1, 7, 25)) {
            acknowledged.addAll(StoringChild.killedAfter(killAfter, folder, acknowledged.size()));
        }

        try (OpenStore store = OpenStore.in(folder, Clock.systemUTC())) {
            List<Delivery> deliveries = store.deliveries().all();
            assertThat(deliveries)
                    .extracting(Delivery::file)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged);
            assertThat(store.deliveries().holdings().observations())
                    .hasSize(deliveries.size() * StoringChild.OBSERVATIONS);
        }
    }

    @Test
    void a_kill_while_the_database_is_made_does_not_hinder_the_next_start() throws Exception {
        // The child is killed ever later in its start, until it gets as far as to store something.
        boolean stored = false;
        for (int millis = 250; !stored; millis += 50) {
            Path errors = folder.resolve("child.err");
            Process child = StoringChild.start(folder, 0, ProcessBuilder.Redirect.to(errors.toFile()));
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
}
