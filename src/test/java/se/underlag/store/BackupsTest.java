package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.SmallDisk;
import se.underlag.source.UnwritableFile;

class BackupsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-14T02:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void backups_made_while_others_store_hold_what_was_stored_at_a_moment_whole_and_can_be_restored() throws Exception {
        List<Backup> made = new ArrayList<>();
        try (OpenStore store = OpenStore.in(folder.resolve("data"), CLOCK)) {
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Integer> storing = CompletableFuture.supplyAsync(() -> {
                int stored = 0;
                for (; !enough.get(); stored++) {
                    StoringChild.store(store, stored + ".xlsx");
                }
                return stored;
            });
            long last = 0;
            while (made.size() < 4) {
                if (store.deliveries().all().size() > last) {
                    made.add(store.backups().make(folder.resolve("backups"), "how to restore it"));
                    last = made.get(made.size() - 1).contents().deliveries();
                }
            }
            enough.set(true);
            assertThat(storing.get()).isGreaterThanOrEqualTo((int) last);
        }

        assertThat(made)
                .extracting(backup -> backup.contents().deliveries())
                .isSorted()
                .doesNotHaveDuplicates();
        for (Backup backup : made) {
            assertThat(backup.folder().resolve("README.txt")).hasContent("how to restore it");
            assertThat(backup.bytes()).isGreaterThan(10_000);
            try (OpenStore restored = restored(backup)) {
                int deliveries = (int) backup.contents().deliveries();
                assertThat(restored.deliveries().all())
                        .extracting(Delivery::file)
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, deliveries)
                                .mapToObj(number -> number + ".xlsx")
                                .toList());
                assertThat(restored.deliveries().holdings().observations())
                        .hasSize(deliveries * StoringChild.OBSERVATIONS)
                        .hasSize((int) backup.contents().observations());
                StoringChild.store(restored, "afterwards.xlsx");
            }
        }
    }

    @Test
    void a_backup_of_a_store_in_which_nothing_is_yet_can_be_restored() throws Exception {
        Backup backup;
        try (OpenStore store = OpenStore.in(folder.resolve("data"), CLOCK)) {
            backup = store.backups().make(folder.resolve("backups"), "");
        }

        assertThat(backup.contents()).isEqualTo(new Contents(0, 0));
        try (OpenStore restored = restored(backup)) {
            assertThat(restored.deliveries().all()).isEmpty();
        }
    }

    @Test
    void backups_of_the_same_second_lie_beside_each_other_and_one_that_was_abandoned_is_cleared_away()
            throws Exception {
        Path to = folder.resolve("backups");
        Path abandoned = Files.createDirectories(to.resolve(".tmp-underlag-4711-2025-01-11-020000"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.parse("2025-01-11T02:00:00Z")));
        Path goingOn = Files.createDirectories(to.resolve(".tmp-underlag-4712-2025-01-14-015900"));
        Files.setLastModifiedTime(goingOn, FileTime.from(Instant.parse("2025-01-14T01:59:00Z")));
        try (OpenStore store = OpenStore.in(folder.resolve("data"), CLOCK)) {
            StoringChild.store(store, "a.xlsx");
            store.backups().make(to, "");
            store.backups().make(to, "");
        }

        try (Stream<Path> entries = Files.list(to)) {
            assertThat(entries)
                    .containsExactlyInAnyOrder(
                            to.resolve("underlag-2025-01-14-020000"),
                            to.resolve("underlag-2025-01-14-020000-2"),
                            goingOn);
        }
    }

    @Test
    void where_the_disk_for_backups_is_full_nothing_is_left_there_and_storing_goes_on() throws Exception {
        Path to = folder.resolve("backups");
        try (SmallDisk disk = SmallDisk.at(to, 64);
                OpenStore store = OpenStore.in(folder.resolve("data"), CLOCK)) {
            for (int i = 0; i < 20; i++) {
                StoringChild.store(store, i + ".xlsx");
            }
            assertThatExceptionOfType(UnwritableFile.class)
                    .isThrownBy(() -> store.backups().make(to, ""))
                    .satisfies(failure -> assertThat(failure.folder()).isEqualTo(to));
            assertThat(to).isEmptyDirectory();

            StoringChild.store(store, "afterwards.xlsx");
            disk.grow(20_000);
            assertThat(store.backups().make(to, "").contents().deliveries()).isEqualTo(21);
        }
    }

    private OpenStore restored(Backup backup) throws IOException {
        Path data = Files.createTempDirectory(folder, "restored");
        try (Stream<Path> all = Files.walk(backup.folder().resolve("store"))) {
            for (Path each : all.toList()) {
                Files.copy(each, data.resolve(backup.folder().relativize(each)));
            }
        }
        return OpenStore.in(data, CLOCK);
    }
}
