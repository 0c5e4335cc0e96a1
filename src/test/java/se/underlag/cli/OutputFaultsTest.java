package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.SmallDisk;
import se.underlag.job.DefinedRooms;

/** Reports that cannot be written do not keep files from being stored and put where they belong. */
class OutputFaultsTest {

    private static final String SAMPLE = "listade_2024-12.csv";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void dropASample() throws IOException {
        desk = new Desk(folder, Path.of("jobs"), new DefinedRooms(Clock.systemUTC()), length -> {});
        desk.drop(SAMPLE, Files.readString(Path.of("input-samples/cosmic", SAMPLE)));
    }

    @Test
    void an_output_folder_that_cannot_be_made_is_told_and_the_reports_are_made_next_time() throws IOException {
        Path obstacle = Files.createFile(folder.resolve("file"));

        assertThat(desk.give(
                        "run",
                        "--jobs",
                        "jobs",
                        "--inbox",
                        folder.resolve("inbox").toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--output",
                        obstacle.resolve("output").toString()))
                .isEqualTo(1);
        assertThat(desk.lines())
                .contains("Körningen misslyckades: det går inte att skriva i mappen " + obstacle.resolve("output")
                        + "; kontrollera rättigheterna till den.");
        assertStored();
        assertReported();
    }

    @Test
    void a_read_only_output_folder_is_told_and_the_reports_are_made_next_time() throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("output"), 20_000)) {
            disk.readOnly();
            assertThat(desk.run("run")).isEqualTo(1);
            assertThat(desk.lines())
                    .contains("Körningen misslyckades: det går inte att skriva i mappen " + folder.resolve("output")
                            + "; kontrollera rättigheterna till den.");
            assertStored();

            disk.writable();
            assertReported();
        }
    }

    @Test
    void a_full_output_disk_is_told_and_keeps_the_report_that_lay_there_and_nothing_half() throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("output"), 20_000)) {
            assertThat(desk.run("run")).isZero();
            String former = Files.readString(folder.resolve("output/2024-12/run.json"));
            Files.copy(
                    Path.of("input-samples/cosmic/listade_2023-12.xlsx"), folder.resolve("inbox/listade_2023-12.xlsx"));
            fill(folder.resolve("output/ballast"));

            assertThat(desk.run("run")).isEqualTo(1);
            assertThat(desk.lines())
                    .contains("Körningen misslyckades: disken med mappen " + folder.resolve("output")
                            + " är full; frigör plats och kör igen, så tas det som är kvar. Ingenting är förlorat.");
            assertThat(folder.resolve("inbox/accepted/2025-01-14/listade_2023-12.xlsx"))
                    .exists();
            assertThat(folder.resolve("output/2024-12/run.json")).hasContent(former);
            assertThat(entries(folder.resolve("output"))).containsExactlyInAnyOrder("2024-12", "ballast");

            disk.grow(60_000);
            assertThat(desk.run("run")).isZero();
            assertThat(folder.resolve("output/2024-12/regionstyrelsen/figures.csv"))
                    .content()
                    .contains("listade_2023-12.xlsx");
        }
    }

    private void assertStored() {
        assertThat(desk.lines()).anyMatch(line -> line.startsWith("  lagrad      " + SAMPLE));
        assertThat(folder.resolve("inbox/accepted/2025-01-14").resolve(SAMPLE)).exists();
    }

    private void assertReported() {
        assertThat(desk.run("run")).isZero();
        assertThat(folder.resolve("output/2024-12/regionstyrelsen/figures.csv"))
                .content()
                .contains(SAMPLE);
    }

    /** Writes into a file until there is no room left. */
    static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static List<String> entries(Path path) throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
