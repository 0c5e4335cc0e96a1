package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanCreationException;

/**
 * Each file of a store is damaged in turn, at places that differ from run to run. Whatever happens, the store opens with
 * everything that was acknowledged or says that it is damaged, and then nothing has been changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageTest {

    private static final int PLACES = 5;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    /** How a store was left. */
    enum Left {
        CLOSED,
        KILLED
    }

    /** What happens to a file. */
    enum Harm {
        BIT_FLIPPED,
        CUT,
        ZEROED,
        DELETED
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_store_opens_with_everything_or_not_at_all(Left left) throws Exception {
        Path data = left == Left.CLOSED ? closed() : killed();
        List<String> whole = rows(copy(data));
        assertThat(whole).anyMatch(row -> row.startsWith("OBSERVATION_BLOCK "));
        List<String> refused = new ArrayList<>();
        for (Path file : files(data.resolve("store"))) {
            for (Harm harm : Harm.values()) {
                int places = harm == Harm.DELETED ? 1 : PLACES;
                for (int place = 0; place < places; place++) {
                    Path copy = copy(data);
                    Path victim = copy.resolve(data.relativize(file));
                    String what = harm(victim, harm);
                    if (!opensWhole(copy, whole, file.getFileName() + " " + what)) {
                        refused.add(data.relativize(file) + " " + harm);
                    }
                }
            }
        }
        assertThat(refused).as("seed %d", seed).contains("store/000002/underlag.data BIT_FLIPPED");
        if (left == Left.KILLED) {
            assertThat(refused)
                    .as("seed %d", seed)
                    .contains(
                            "store/000002.journal BIT_FLIPPED",
                            "store/000002.journal CUT",
                            "store/000002.journal DELETED")
                    .noneMatch(told -> told.startsWith("store/open/"));
        }
    }

    @Test
    void a_generation_that_is_gone_is_told() throws Exception {
        Path data = killed();
        Durable.delete(data.resolve("store/000002"));

        assertThat(opensWhole(data, List.of(), "without its generation")).isFalse();
    }

    /** False where it is refused; fails where it opens with anything but everything. */
    private boolean opensWhole(Path data, List<String> whole, String what) throws IOException {
        Map<String, Integer> before = contents(data);
        try {
            assertThat(rows(data)).as("%s, seed %d", what, seed).isEqualTo(whole);
            return true;
        } catch (BeanCreationException e) {
            assertThat(e.getRootCause()).as("%s, seed %d", what, seed).isInstanceOf(DamagedStore.class);
            assertThat(contents(data)).as("%s, seed %d", what, seed).isEqualTo(before);
            return false;
        }
    }

    private List<String> rows(Path data) {
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            return store.rows();
        }
    }

    private String harm(Path file, Harm harm) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        switch (harm) {
            case BIT_FLIPPED -> {
                if (bytes.length > 0) {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);
            }
            case CUT -> Files.write(file, Arrays.copyOf(bytes, at));
            case ZEROED -> {
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 4096), (byte) 0);
                Files.write(file, bytes);
            }
            case DELETED -> Files.delete(file);
        }
        return harm + " at " + at;
    }

    private Path closed() throws IOException {
        Path data = Files.createTempDirectory(folder, "closed");
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            for (int i = 0; i < 5; i++) {
                StoringChild.store(store, i + ".xlsx");
            }
        }
        return data;
    }

    private Path killed() throws IOException, InterruptedException {
        Path data = closed();
        assertThat(StoringChild.killedAfter(7, data, 5)).hasSizeGreaterThanOrEqualTo(7);
        return data;
    }

    private Path copy(Path data) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.filter(path -> !path.equals(data)).toList()) {
                Files.copy(each, copy.resolve(data.relativize(each)));
            }
        }
        return copy;
    }

    private static List<Path> files(Path store) throws IOException {
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What is stored, apart from the folders that are worth nothing. */
    private static Map<String, Integer> contents(Path data) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        for (Path file : files(data.resolve("store"))) {
            String name = data.resolve("store").relativize(file).toString();
            if (!name.startsWith("making")) {
                contents.put(name, Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
