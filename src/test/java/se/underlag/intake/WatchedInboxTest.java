package se.underlag.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.source.SourceFile;

/** Time goes on only where a test lets it. */
class WatchedInboxTest {

    /** An hour that says nothing: files keep that of their originals when they are copied. */
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path inbox;
    private Duration now = Duration.ZERO;
    private WatchedInbox watched;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
        watched = new WatchedInbox(inbox, List.of(inbox.resolve("output")), () -> now);
    }

    @Test
    void a_file_is_handed_out_when_it_has_looked_the_same_for_two_seconds_however_old_it_says_it_is()
            throws IOException {
        drop("hr/a.csv", "abc");

        assertThat(lookAfter(0).batch()).isEmpty();
        assertThat(lookAfter(1_999).batch()).isEmpty();

        List<SourceFile> batch = lookAfter(1).batch();
        assertThat(batch).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(inbox.resolve("hr/a.csv"));
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.bytes()).isEqualTo(3);
            assertThat(file.receivedAt()).isEqualTo(OLD.toInstant());
        });
    }

    @Test
    void a_file_that_grows_is_left_alone_until_it_has_stopped_and_is_told_once() throws IOException {
        drop("a.csv", "a");
        lookAfter(0);
        for (int second = 1; second <= 4; second++) {
            drop("a.csv", "a".repeat(second + 1));
            assertThat(lookAfter(1_000)).isEqualTo(nothing());
        }
        drop("a.csv", "a".repeat(6));

        assertThat(lookAfter(1_000).news()).containsExactly(waiting("a.csv", Waiting.Reason.BEING_WRITTEN));
        assertThat(lookAfter(1_000).news()).isEmpty();
        assertThat(names(lookAfter(1_000).batch())).containsExactly("a.csv");
    }

    @Test
    void a_file_that_is_rewritten_with_the_same_size_is_another() throws IOException {
        drop("a.csv", "abc");
        lookAfter(0);
        Files.setLastModifiedTime(
                inbox.resolve("a.csv"), FileTime.from(OLD.toInstant().plusMillis(1)));

        assertThat(lookAfter(1_999).batch()).isEmpty();
        assertThat(lookAfter(1_999).batch()).isEmpty();
        assertThat(names(lookAfter(1).batch())).containsExactly("a.csv");
    }

    @Test
    void files_that_come_together_are_handed_out_together() throws IOException {
        drop("b.csv", "1");
        lookAfter(0);
        drop("a.csv", "2");
        lookAfter(1_500);

        assertThat(lookAfter(500).batch()).isEmpty();
        assertThat(names(lookAfter(1_500).batch())).containsExactly("a.csv", "b.csv");
    }

    @Test
    void a_file_that_is_written_for_long_holds_the_others_up_for_five_seconds() throws IOException {
        drop("a.csv", "1");
        drop("endless.csv", "x");
        lookAfter(0);
        for (int second = 1; second <= 6; second++) {
            drop("endless.csv", "x".repeat(second + 1));
            assertThat(lookAfter(1_000).batch()).isEmpty();
        }
        drop("endless.csv", "x".repeat(8));

        assertThat(names(lookAfter(1_000).batch())).containsExactly("a.csv");
    }

    @Test
    void an_empty_file_is_taken_when_it_has_stayed_so_for_a_minute() throws IOException {
        drop("a.csv", "");
        lookAfter(0);

        assertThat(lookAfter(5_000).news()).containsExactly(waiting("a.csv", Waiting.Reason.JUST_CREATED));
        assertThat(lookAfter(54_999).batch()).isEmpty();
        assertThat(names(lookAfter(1).batch())).containsExactly("a.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_locked_file_waits_and_holds_nobody_up() throws Exception {
        drop("locked.csv", "1");
        drop("a.csv", "2");
        LockedByAnother held = new LockedByAnother(inbox.resolve("locked.csv"));
        try {
            lookAfter(0);
            assertThat(names(lookAfter(2_000).batch())).containsExactly("a.csv");
            Sighting later = lookAfter(3_000);
            assertThat(later.news()).containsExactly(waiting("locked.csv", Waiting.Reason.LOCKED));
            assertThat(lookAfter(1_000).news()).isEmpty();
            assertThat(lookAfter(1_000).waiting()).containsExactly(waiting("locked.csv", Waiting.Reason.LOCKED));
        } finally {
            held.letGo();
        }

        assertThat(names(lookAfter(1_000).batch())).containsExactly("locked.csv");
    }

    @Test
    void what_is_done_comes_back_only_when_it_changes() throws IOException {
        drop("a.csv", "1");
        lookAfter(0);
        lookAfter(2_000).batch().forEach(watched::isDone);

        assertThat(lookAfter(3_600_000).batch()).isEmpty();

        drop("a.csv", "22");
        assertThat(lookAfter(0).batch()).isEmpty();
        assertThat(names(lookAfter(2_000).batch())).containsExactly("a.csv");
    }

    @Test
    void a_new_file_under_the_name_of_one_that_was_moved_away_is_handed_out() throws IOException {
        drop("a.csv", "1");
        lookAfter(0);
        lookAfter(2_000).batch().forEach(watched::isDone);
        Files.delete(inbox.resolve("a.csv"));
        lookAfter(1_000);

        drop("a.csv", "1");
        lookAfter(1_000);
        assertThat(names(lookAfter(2_000).batch())).containsExactly("a.csv");
    }

    @Test
    void what_nothing_came_of_is_tried_again_ever_more_seldom() throws IOException {
        drop("a.csv", "1");
        lookAfter(0);
        assertThat(lookAfter(2_000).batch()).hasSize(1);

        for (int minutes : List.of(1, 2, 4, 8, 16, 30, 30)) {
            lookAfter(1_000);
            assertThat(lookAfter(minutes * 60_000L - 1).batch())
                    .as("before %d minutes", minutes)
                    .isEmpty();
            assertThat(lookAfter(1).batch()).as("after %d minutes", minutes).hasSize(1);
        }
    }

    @Test
    void what_nothing_came_of_is_tried_again_at_once_when_it_changes_or_the_hindrance_is_gone() throws IOException {
        drop("a.csv", "1");
        lookAfter(0);
        assertThat(lookAfter(2_000).batch()).hasSize(1);
        lookAfter(1_000);

        drop("a.csv", "22");
        lookAfter(1_000);
        assertThat(lookAfter(2_000).batch()).hasSize(1);
        watched.hurry();
        assertThat(lookAfter(1_000).batch()).hasSize(1);
        lookAfter(1_000);
        watched.hurry();
        assertThat(lookAfter(1_000).batch()).hasSize(1);
        lookAfter(1_000);
        assertThat(lookAfter(59_999).batch()).isEmpty();
        assertThat(lookAfter(1).batch()).hasSize(1);
    }

    @Test
    void an_inbox_that_cannot_be_read_is_told_and_its_files_are_remembered() throws IOException {
        drop("a.csv", "1");
        lookAfter(0);
        lookAfter(2_000).batch().forEach(watched::isDone);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(inbox, elsewhere);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> lookAfter(1_000));
        Files.move(elsewhere, inbox);

        assertThat(lookAfter(1_000)).isEqualTo(nothing());
        assertThat(lookAfter(2_000)).isEqualTo(nothing());
    }

    @Test
    void what_is_nobodys_export_is_passed_over() throws IOException {
        for (String name : List.of("~$a.xlsx", ".a.csv", "a.csv.part", "accepted/2025-01-14/a.csv", "output/x.csv")) {
            drop(name, "1");
        }

        lookAfter(0);
        assertThat(lookAfter(10_000)).isEqualTo(nothing());
    }

    @Test
    void a_half_copy_is_told_of_once_when_nobody_has_touched_it_for_ten_minutes() throws IOException {
        drop("a.csv.part", "1");
        lookAfter(0);
        lookAfter(500_000);
        drop("a.csv.part", "12");
        assertThat(lookAfter(100_000)).isEqualTo(nothing());

        assertThat(lookAfter(600_000).news()).containsExactly(waiting("a.csv.part", Waiting.Reason.UNFINISHED));
        assertThat(lookAfter(1_000).news()).isEmpty();
        Files.move(inbox.resolve("a.csv.part"), inbox.resolve("a.csv"));
        lookAfter(1_000);
        assertThat(names(lookAfter(2_000).batch())).containsExactly("a.csv");
    }

    private Sighting lookAfter(long millis) {
        now = now.plusMillis(millis);
        return watched.look();
    }

    private static Sighting nothing() {
        return new Sighting(List.of(), List.of(), List.of());
    }

    private Waiting waiting(String name, Waiting.Reason why) {
        return new Waiting(inbox.resolve(name), why);
    }

    private static List<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }

    private void drop(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, OLD);
    }
}
