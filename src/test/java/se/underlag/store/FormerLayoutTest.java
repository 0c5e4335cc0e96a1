package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of earlier versions: HSQLDB's files lie in the folder directly, without checksums and journal. */
class FormerLayoutTest {

    @TempDir
    Path folder;

    @Test
    void a_store_that_was_closed_becomes_the_first_generation() throws IOException {
        Path data = folder.resolve("data");
        List<String> rows = stored(data);
        Path former = asFormerly(data.resolve("store/000002"));

        assertThat(rows(former)).isEqualTo(rows);
        assertThat(former.resolve("store/000001/underlag.data")).exists();
        assertThat(former.resolve("store/underlag.data")).doesNotExist();
        assertThat(rows(former)).isEqualTo(rows);
    }

    @Test
    void of_a_store_that_was_killed_all_lines_of_its_log_are_gone_through_but_one_that_is_torn() throws IOException {
        Path data = folder.resolve("data");
        Path former;
        List<String> rows;
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            rows = store.rows();
            former = asFormerly(data.resolve("store/open"));
        }
        Path log = former.resolve("store/underlag.log");
        Files.writeString(log, "INSERT INTO DELIVERY VALUES(7,'", StandardOpenOption.APPEND);

        assertThat(rows(former)).isEqualTo(rows);
    }

    @Test
    void a_log_that_is_damaged_in_its_middle_is_told_instead_of_passing_over_the_rest() throws IOException {
        Path data = folder.resolve("data");
        Path former;
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            StoringChild.store(store, "b.xlsx");
            former = asFormerly(data.resolve("store/open"));
        }
        Path log = former.resolve("store/underlag.log");
        Files.writeString(
                log,
                Files.readString(log).replaceFirst("INSERT INTO OBSERVATION_BLOCK ", "INSURT INTO OBSERVATION_BLOCK "));

        assertDamaged(former);
    }

    @Test
    void a_store_that_lost_its_script_is_damaged_and_nothing_of_it_is_cleared_away() throws IOException {
        Path data = folder.resolve("data");
        stored(data);
        Path former = asFormerly(data.resolve("store/000002"));
        Files.delete(former.resolve("store/underlag.script"));
        byte[] before = Files.readAllBytes(former.resolve("store/underlag.data"));

        assertDamaged(former);
        assertThat(former.resolve("store/underlag.data")).hasBinaryContent(before);
    }

    private static void assertDamaged(Path data) {
        Path store = data.resolve("store");
        assertThatExceptionOfType(DamagedStore.class)
                .isThrownBy(() -> Database.open(store))
                .satisfies(damaged -> {
                    assertThat(damaged.what()).isEqualTo(DamagedStore.What.UNUSABLE);
                    assertThat(damaged.folder()).isEqualTo(store);
                });
    }

    private static List<String> stored(Path data) {
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            StoringChild.store(store, "a.xlsx");
            return store.rows();
        }
    }

    private static List<String> rows(Path data) {
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            return store.rows();
        }
    }

    private Path asFormerly(Path engineFiles) throws IOException {
        Path former = folder.resolve("former");
        Path store = Files.createDirectories(former.resolve("store"));
        try (Stream<Path> files = Files.list(engineFiles)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.endsWith(Checksums.FILE))
                    .toList()) {
                Files.copy(file, store.resolve(file.getFileName()));
            }
        }
        return former;
    }
}
