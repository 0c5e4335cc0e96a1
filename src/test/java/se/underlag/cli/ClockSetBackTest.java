package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.job.TextRooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What came last counts, whatever the machine's clock says. */
class ClockSetBackTest {

    private static final Instant MONDAY = Instant.parse("2025-01-13T10:00:00Z");
    private static final Instant SUNDAY = Instant.parse("2025-01-12T10:00:00Z");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void importOnMondayAndAgainOnWhatTheClockCallsSunday() throws IOException {
        desk = new Desk(folder, new TextRooms());
        desk.setClock(MONDAY);
        desk.drop("a.csv", "listade\nregionkansliet;2024-12-31;1");
        assertThat(desk.run("run")).isZero();

        desk.setClock(SUNDAY);
        desk.drop("a.csv", "listade\nregionkansliet;2024-12-31;2");
        desk.drop("b.csv", "listade\nfolktandvarden;2024-12-31;3");
        assertThat(desk.run("run")).isZero();
    }

    @Test
    void what_came_last_replaces_what_came_before() throws IOException {
        assertThat(desk.lines()).anyMatch(line -> line.contains("ersätter leverans 1"));
        assertThat(figures("2024-12")).containsExactly("folktandvarden 3", "regionkansliet 2");
        assertThat(desk.run("report")).isZero();
        assertThat(desk.lines()).noneMatch(line -> line.contains("inaktuell"));
        assertThat(figures("2024-12")).containsExactly("folktandvarden 3", "regionkansliet 2");
    }

    @Test
    void what_was_known_at_a_moment_is_told_by_the_order_in_which_it_came() throws IOException {
        // All that the clock called Sunday came after Monday at ten, and none of it long after.
        desk.setClock(MONDAY.plusSeconds(24 * 3600));
        assertThat(knownAt("2025-01-12")).isEmpty();
        assertThat(knownAt("2025-01-13 10:00:01")).containsExactly("folktandvarden 3", "regionkansliet 2");
        assertThat(knownAt("2025-01-13")).containsExactly("folktandvarden 3", "regionkansliet 2");
    }

    @Test
    void runs_and_deliveries_are_on_record_in_their_order_and_files_in_the_folder_of_the_day() throws IOException {
        assertThat(desk.give("history", "--format", "json", "--data", data(), "--jobs", jobs()))
                .isZero();
        JsonNode history = new ObjectMapper().readTree(String.join("\n", desk.lines()));
        assertThat(history.at("/runs/0/run").intValue()).isEqualTo(2);
        assertThat(history.at("/runs/0/started").stringValue()).isEqualTo("2025-01-12T10:00:00Z");
        assertThat(history.at("/deliveries")).hasSize(3);
        assertThat(folder.resolve("inbox/accepted/2025-01-13/a.csv")).exists();
        assertThat(folder.resolve("inbox/accepted/2025-01-12/a.csv")).exists();
    }

    @Test
    void the_log_says_so_once() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("data/log/underlag.log")))
                .filteredOn(line -> line.contains("the clock says"))
                .singleElement()
                .asString()
                .contains("WARN", "2025-01-12T10:00:00Z", "2025-01-13T10:00:00Z");
    }

    @Test
    void files_from_what_is_now_the_future_are_taken_and_names_taken_in_the_folder_of_the_day_get_a_number()
            throws IOException {
        Path file = desk.drop("a.csv", "listade\nregionkansliet;2024-12-31;4");
        Files.setLastModifiedTime(file, FileTime.from(MONDAY));

        assertThat(desk.run("run")).isZero();
        assertThat(folder.resolve("inbox/accepted/2025-01-12/a (2).csv")).exists();
        assertThat(figures("2024-12")).containsExactly("folktandvarden 3", "regionkansliet 4");
    }

    @Test
    void after_the_clock_is_right_again_it_goes_on_from_there() throws IOException {
        desk.setClock(MONDAY.plusSeconds(3600));
        desk.drop("c.csv", "listade\nregionkansliet;2024-12-31;5");
        assertThat(desk.run("run")).isZero();

        assertThat(figures("2024-12")).containsExactly("folktandvarden 3", "regionkansliet 5");
        assertThat(knownAt("2025-01-13 10:30")).containsExactly("folktandvarden 3", "regionkansliet 2");
    }

    /** The figures that a report of earlier knowledge has; none where it says that nothing was stored. */
    private List<String> knownAt(String moment) throws IOException {
        Path index = folder.resolve("output/2024-12/index.html");
        Files.deleteIfExists(index);
        assertThat(desk.run("report", "--as-known-at", moment)).isZero();
        return Files.exists(index) ? Files.readAllLines(index) : List.of();
    }

    private List<String> figures(String month) throws IOException {
        return Files.readAllLines(folder.resolve("output").resolve(month).resolve("index.html"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String jobs() {
        return folder.resolve("jobs").toString();
    }
}
