package se.underlag.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-14T02:00:00.123Z"), ZoneOffset.UTC);

    @TempDir
    Path temporary;

    @Test
    void a_second_taker_is_told_who_owns_the_folder_and_since_when() throws Exception {
        try (DataFolder owned = DataFolder.take(temporary, CLOCK)) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> DataFolder.take(owned.path(), CLOCK))
                    .satisfies(inUse -> {
                        assertThat(inUse.owner().process())
                                .isEqualTo(
                                        String.valueOf(ProcessHandle.current().pid()));
                        assertThat(inUse.owner().host()).isNotBlank();
                        assertThat(inUse.owner().since()).isEqualTo("2025-01-14T02:00:00Z");
                    });
        }
    }

    @Test
    void what_a_dead_owner_wrote_does_not_hinder() throws Exception {
        Files.writeString(temporary.resolve("underlag.lock"), "99999999\nmars\n2020-01-01T00:00:00Z\n");

        DataFolder.take(temporary, CLOCK).close();

        assertThat(temporary.resolve("underlag.lock"))
                .hasContent(ProcessHandle.current().pid() + "\n"
                        + java.net.InetAddress.getLocalHost().getHostName() + "\n2025-01-14T02:00:00Z\n");
    }

    @Test
    void what_it_was_taken_for_is_told_too() throws Exception {
        try (DataFolder owned = DataFolder.take(temporary, "watch", CLOCK)) {
            assertThat(owned.path().resolve("underlag.lock")).content().endsWith("\n2025-01-14T02:00:00Z\nwatch\n");
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> DataFolder.take(temporary, CLOCK))
                    .satisfies(inUse -> assertThat(inUse.owner().command()).isEqualTo("watch"));
        }
    }

    @Test
    void whether_it_is_owned_can_be_asked_without_taking_it() throws Exception {
        assertThat(DataFolder.isOwned(temporary)).isFalse();
        assertThat(temporary).isEmptyDirectory();
        try (DataFolder owned = DataFolder.take(temporary, CLOCK)) {
            assertThat(DataFolder.isOwned(owned.path())).isTrue();
        }
        assertThat(DataFolder.isOwned(temporary)).isFalse();
        DataFolder.take(temporary, CLOCK).close();
    }

    @Test
    void a_folder_that_was_let_go_can_be_taken_again() throws Exception {
        DataFolder.take(temporary, CLOCK).close();
        DataFolder.take(temporary, CLOCK).close();
    }

    @Test
    void a_folder_that_is_missing_is_made() throws Exception {
        Path missing = temporary.resolve("output/data");

        DataFolder.take(missing, CLOCK).close();

        assertThat(missing).isDirectory();
    }

    @Test
    void whoever_is_refused_does_not_take_the_lock_from_its_owner_by_going_away() throws Exception {
        try (DataFolder owned = DataFolder.take(temporary, CLOCK);
                TakingChild other = TakingChild.of(temporary)) {
            assertThatExceptionOfType(DataFolderInUse.class).isThrownBy(() -> DataFolder.take(owned.path(), CLOCK));
            Path otherwise = temporary.resolve("..").resolve(temporary.getFileName());
            assertThatExceptionOfType(DataFolderInUse.class).isThrownBy(() -> DataFolder.take(otherwise, CLOCK));

            other.order();
            assertThat(other.hasTaken()).isFalse();
        }
    }

    @Test
    void of_those_who_start_at_the_same_moment_exactly_one_gets_the_folder() throws Exception {
        try (TakingChild one = TakingChild.of(temporary);
                TakingChild another = TakingChild.of(temporary);
                TakingChild third = TakingChild.of(temporary)) {
            List<TakingChild> all = List.of(one, another, third);
            for (int round = 0; round < 200; round++) {
                all.forEach(TakingChild::order);
                int winners = 0;
                for (TakingChild child : all) {
                    winners += child.hasTaken() ? 1 : 0;
                }
                assertThat(winners).as("round %d", round).isEqualTo(1);
                for (TakingChild child : all) {
                    child.letGo();
                }
            }
        }
    }

    @Test
    void a_folder_whose_owner_was_killed_is_taken_over() throws Exception {
        try (TakingChild owner = TakingChild.of(temporary)) {
            owner.order();
            assertThat(owner.hasTaken()).isTrue();
            assertThatExceptionOfType(DataFolderInUse.class).isThrownBy(() -> DataFolder.take(temporary, CLOCK));
            owner.kill();

            DataFolder.take(temporary, CLOCK).close();
        }
    }

    @Test
    void a_file_system_that_has_no_locks_is_told() {
        assertThatExceptionOfType(NoFileLocks.class)
                .isThrownBy(() -> DataFolder.take(temporary, "", CLOCK, channel -> {
                    throw new IOException("No locks available");
                }))
                .satisfies(failure -> assertThat(failure.folder()).isEqualTo(temporary));
    }
}
