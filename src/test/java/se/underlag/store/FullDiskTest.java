package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.SmallDisk;

/** HSQLDB itself tells whoever commits that all is well, also where nothing of it could be written. */
class FullDiskTest {

    @TempDir
    Path folder;

    /** The sizes are such that the disk is full in different files: the data, HSQLDB's log, the journal, at closing. */
    @ParameterizedTest
    @ValueSource(ints = {400, 700, 1100, 1600})
    void on_a_disk_that_gets_full_everything_acknowledged_is_kept_and_nothing_else_is_acknowledged(int kilobytes)
            throws Exception {
        Path data = folder.resolve("disk");
        try (SmallDisk disk = SmallDisk.at(data, kilobytes)) {
            List<String> acknowledged = new ArrayList<>();
            boolean full = false;
            try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
                while (!full) {
                    String name = acknowledged.size() + ".xlsx";
                    try {
                        StoringChild.store(store, name);
                        acknowledged.add(name);
                    } catch (StoreFailure e) {
                        assertThat(e.folder()).isPresent();
                        full = true;
                        assertNothingIsToldOrTaken(store);
                    }
                }
            } catch (RuntimeException atOpening) {
                assertThat(Causes.of(atOpening)).hasAtLeastOneElementOfType(StoreFailure.class);
            }

            disk.grow(100_000);
            assertHasExactly(acknowledged, data);
        }
    }

    /** The same without special rights: no file of the child may grow beyond a size. */
    @Test
    void where_a_file_cannot_grow_everything_acknowledged_is_kept() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to set a limit with");
        Process child = StoringChild.limited(folder, 600);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(acknowledged::add);
        }

        assertThat(child.waitFor()).isEqualTo(StoringChild.STORE_FAILURE);
        assertThat(acknowledged).hasSizeGreaterThan(3);
        assertHasExactly(acknowledged, folder);
    }

    private static void assertNothingIsToldOrTaken(OpenStore store) {
        assertThatExceptionOfType(StoreFailure.class).isThrownBy(() -> StoringChild.store(store, "later.xlsx"));
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> store.deliveries().holdings());
        assertThatExceptionOfType(StoreFailure.class)
                .isThrownBy(() -> store.runs().all());
    }

    private static void assertHasExactly(List<String> acknowledged, Path data) throws IOException {
        try (OpenStore store = OpenStore.in(data, Clock.systemUTC())) {
            assertThat(store.deliveries().all())
                    .extracting(Delivery::file)
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(store.deliveries().holdings().observations())
                    .hasSize(acknowledged.size() * StoringChild.OBSERVATIONS);
            StoringChild.store(store, "afterwards.xlsx");
        }
        assertThat(data.resolve("store/open")).doesNotExist();
    }
}
