package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.job.TextRooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BackupCommandTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void storeSomething() throws IOException {
        desk = new Desk(folder, new TextRooms());
        desk.drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5\nfolktandvarden;2024-12-31;2");
        assertThat(desk.run("run")).isZero();
    }

    @Test
    void a_backup_tells_where_it_is_and_what_is_in_it_and_brings_everything_back() throws IOException {
        assertThat(backup(folder.resolve("backups"))).isZero();

        Path made = folder.resolve("backups/underlag-2025-01-14-020000");
        assertThat(desk.lines())
                .containsExactly("Säkerhetskopian ligger i " + made + ": 0,1 MB, 2 leveranser, 2 värden."
                        + " Den har öppnats och räknats och innehåller allt som är lagrat.");
        assertThat(made.resolve("README.txt")).content().contains("Kopiera mappen store", "Copy the folder store");

        String report = Files.readString(folder.resolve("output/2024-12/index.html"));
        deleteAll(folder.resolve("output"));
        deleteAll(folder.resolve("data/store"));
        copyAll(made.resolve("store"), folder.resolve("data/store"));
        assertThat(desk.run("report")).isZero();
        assertThat(folder.resolve("output/2024-12/index.html")).hasContent(report);
        assertThat(desk.give("history", "--data", folder.resolve("data").toString()))
                .isZero();
        assertThat(desk.lines()).anyMatch(line -> line.contains("a.csv"));
    }

    @Test
    void it_needs_no_definitions() throws IOException {
        deleteAll(folder.resolve("jobs"));

        assertThat(backup(folder.resolve("backups"))).isZero();
    }

    @Test
    void json_has_the_place_and_the_counts() {
        assertThat(backup(folder.resolve("backups"), "--format", "json")).isZero();

        JsonNode json = new ObjectMapper().readTree(String.join("\n", desk.lines()));
        assertThat(json.at("/backup").stringValue()).endsWith("backups/underlag-2025-01-14-020000");
        assertThat(json.at("/deliveries").intValue()).isEqualTo(2);
        assertThat(json.at("/observations").intValue()).isEqualTo(2);
        assertThat(json.at("/bytes").longValue()).isPositive();
    }

    @Test
    void a_folder_in_the_data_folder_is_refused_also_behind_a_link() throws IOException {
        assertThat(backup(folder.resolve("data/backups/nightly"))).isEqualTo(2);
        assertThat(desk.lines().get(0))
                .isEqualTo(folder.resolve("data/backups/nightly") + " ligger i datamappen och skulle gå förlorad"
                        + " tillsammans med den. Ange en mapp någon annanstans, helst på en annan disk.");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
        assertThat(backup(link.resolve("backups"))).isEqualTo(2);
        assertThat(folder.resolve("data/backups")).doesNotExist();
    }

    @Test
    void a_file_instead_of_a_folder_and_an_empty_data_folder_are_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(backup(file)).isEqualTo(2);
        assertThat(desk.lines().get(0)).isEqualTo(file + " är en fil och kan inte användas som mapp.");

        assertThat(backup(file.resolve("below"))).isEqualTo(1);
        assertThat(desk.lines().get(0)).startsWith("Det misslyckades: det går inte att skriva i mappen " + file);

        Path nothing = folder.resolve("nothing");
        assertThat(desk.give(
                        "backup",
                        "--data",
                        nothing.toString(),
                        folder.resolve("backups").toString()))
                .isEqualTo(2);
        assertThat(nothing).doesNotExist();
    }

    private int backup(Path to, String... more) {
        return desk.give(Stream.concat(
                        Stream.of(
                                "backup",
                                to.toString(),
                                "--data",
                                folder.resolve("data").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private static void deleteAll(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
