package se.underlag.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies where nothing is read. It is judged at five in the morning of 20 January. */
class MisplacedTest {

    private static final Instant NOW = Instant.parse("2025-01-20T05:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String DAY = "refused/2025-01-19/";

    @TempDir
    Path inbox;

    private final Set<String> stored = new HashSet<>();
    private final Set<String> come = new HashSet<>();
    private Duration elapsed = Duration.ZERO;

    @Test
    void files_laid_beside_the_folders_of_the_days_are_told_and_those_of_ours_are_not() throws IOException {
        file("accepted/a.csv", HOUR);
        file("refused/b.xlsx", HOUR);
        file("accepted/mars/c.csv", HOUR);
        file(DAY + "rättad.csv", HOUR);
        file("accepted/2025-01-19/ours.csv", HOUR);
        file("accepted/2025-01-19/ours.csv.kvitto.html", HOUR);
        file("accepted/~$a.csv", HOUR);
        file("accepted/läsmig.txt", HOUR);
        file("d.csv", HOUR);

        assertThat(told(look().all()))
                .containsExactly(
                        "accepted/a.csv MISPLACED",
                        "accepted/mars/c.csv MISPLACED",
                        "refused/2025-01-19/rättad.csv MISPLACED",
                        "refused/b.xlsx MISPLACED");
    }

    @Test
    void what_has_been_changed_since_its_receipt_was_written_is_told() throws IOException {
        for (String name : List.of("a.xlsx", "b.csv", "c.csv")) {
            file(DAY + name, HOUR.multipliedBy(30));
            file(DAY + name + ".rättas.xlsx", HOUR.multipliedBy(3));
            file(DAY + name + ".kvitto.html", HOUR.multipliedBy(3));
        }
        file(DAY + "a.xlsx.rättas.xlsx", HOUR);
        file(DAY + "b.csv", HOUR);

        assertThat(told(look().all()))
                .containsExactly(DAY + "a.xlsx.rättas.xlsx CHANGED_IN_PLACE", DAY + "b.csv CHANGED_IN_PLACE");
    }

    @Test
    void the_copy_of_a_copy_is_known_by_its_number_and_where_files_stay_by_the_receipt_alone() throws IOException {
        file(DAY + "a.csv.rättas.xlsx.kvitto.html", HOUR.multipliedBy(3));
        file(DAY + "a.csv.rättas (2).xlsx", HOUR.multipliedBy(3));
        assertThat(look().all()).isEmpty();

        file(DAY + "a.csv.rättas (2).xlsx", HOUR);

        assertThat(told(new Looking().look().all())).containsExactly(DAY + "a.csv.rättas (2).xlsx CHANGED_IN_PLACE");
    }

    @Test
    void contents_that_are_stored_are_not_told_and_of_what_was_changed_those_that_came_at_all() throws IOException {
        stored.add(ContentHash.of(file("accepted/a.csv", HOUR)));
        come.add(ContentHash.of(file("accepted/b.csv", HOUR)));
        file(DAY + "c.csv.kvitto.html", HOUR.multipliedBy(3));
        come.add(ContentHash.of(file(DAY + "c.csv", HOUR)));

        assertThat(told(look().all()))
                .as("a refused file that was dragged to the accepted ones")
                .containsExactly("accepted/b.csv MISPLACED");
    }

    @Test
    void days_of_more_than_a_month_ago_are_not_looked_into() throws IOException {
        file("refused/2024-12-20/a.csv", HOUR);
        file("refused/2024-12-23/b.csv", HOUR);

        assertThat(told(look().all())).containsExactly("refused/2024-12-23/b.csv MISPLACED");
    }

    @Test
    void nothing_is_told_before_it_has_been_left_alone_for_ten_minutes() throws IOException {
        file("accepted/a.csv", Duration.ofMinutes(9));
        file("accepted/b.csv", Duration.ofMinutes(11));

        assertThat(told(look().all())).containsExactly("accepted/b.csv MISPLACED");
    }

    @Test
    void while_somebody_looks_on_it_is_told_once_and_again_when_it_changes() throws IOException {
        Looking looking = new Looking();
        assertThat(looking.look().all()).isEmpty();
        // A copy keeps the time of its original: only what is seen tells how long it has lain there.
        file("accepted/a.csv", HOUR);
        assertThat(looking.look().news()).isEmpty();
        elapsed = Duration.ofMinutes(9);
        assertThat(looking.look().news()).isEmpty();
        elapsed = Duration.ofMinutes(10);
        assertThat(told(looking.look().news())).containsExactly("accepted/a.csv MISPLACED");

        elapsed = Duration.ofMinutes(60);
        assertThat(looking.look().news()).isEmpty();
        assertThat(looking.look().all()).hasSize(1);
        file("accepted/a.csv", Duration.ofMinutes(30));
        assertThat(looking.look().all()).isEmpty();
        elapsed = Duration.ofMinutes(70);
        assertThat(told(looking.look().news())).containsExactly("accepted/a.csv MISPLACED");
    }

    private Misplaced.Found look() {
        return new Looking().look();
    }

    /** Somebody who looks again and again. */
    private final class Looking {

        private final Misplaced misplaced = new Misplaced(inbox, Clock.fixed(NOW, ZoneOffset.UTC), () -> elapsed);

        Misplaced.Found look() {
            return misplaced.look(new Misplaced.Contents() {
                @Override
                public boolean isStored(String sha256) {
                    return stored.contains(sha256);
                }

                @Override
                public boolean hasCome(String sha256) {
                    return come.contains(sha256);
                }
            });
        }
    }

    private List<String> told(List<Waiting> waiting) {
        return waiting.stream()
                .map(one -> inbox.relativize(one.path()).toString().replace('\\', '/') + " " + one.why())
                .sorted()
                .toList();
    }

    /** A file with a content of its own, written so long ago. */
    private Path file(String name, Duration age) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name + age);
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
