package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.job.TextRooms;

/** Restoring by what docs/operate.md says, after a day on which the same thing was corrected again and again. */
class RestoreTest {

    @TempDir
    Path folder;

    private Desk desk;
    private int minute;
    private String report;
    private List<String> history;

    @BeforeEach
    void deliverAndCorrect() throws IOException {
        desk = new Desk(folder, new TextRooms());
        drop("z.csv", "1.5");
        assertThat(desk.give(
                        "backup",
                        folder.resolve("backup").toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
        drop("z.csv", "2");
        drop("m.csv", "3");
        drop("y.csv", "2");
        drop("a.csv", "4.0");
        drop("z.csv", "4.00");
        drop("m.csv", "1.5");
        // By name, by its own time and by chance another would come last.
        drop("k.csv", "5");
        assertThat(desk.run("report")).isZero();
        report = Files.readString(index());
        history = figuresOfHistory();
        assertThat(report).contains("regionkansliet 5");
    }

    @Test
    void what_came_after_the_backup_is_restored_as_it_came() throws IOException {
        Files.move(folder.resolve("data/store"), folder.resolve("aside"));
        Path backup;
        try (Stream<Path> backups = Files.list(folder.resolve("backup"))) {
            backup = backups.findFirst().orElseThrow();
        }
        copyAll(backup.resolve("store"), folder.resolve("data/store"));

        restored();

        assertThat(Files.readString(backup.resolve("README.txt")))
                .contains(
                        "underlag import --keep --inbox INKORG/accepted",
                        "underlag import --keep --inbox INBOX/accepted");
    }

    @Test
    void a_store_that_is_gone_is_not_begun_anew_by_itself() throws IOException {
        Files.move(folder.resolve("data/store"), folder.resolve("aside"));
        String data = folder.resolve("data").toString();
        for (String[] command : new String[][] {
            asTold(),
            {"history", "--data", data, "--jobs", folder.resolve("jobs").toString()},
            {"backup", folder.resolve("backup").toString(), "--data", data}
        }) {
            assertThat(desk.give(command)).isEqualTo(1);
            assertThat(String.join("\n", desk.lines()))
                    .contains("något har lagrats i datamappen " + data)
                    .contains("säkerhetskopian")
                    .contains("ta bort filen underlag.used");
            assertThat(folder.resolve("data/store")).doesNotExist();
        }

        Files.move(folder.resolve("aside"), folder.resolve("data/store"));

        restored();
    }

    @Test
    void the_commands_that_are_told_where_the_store_is_gone_restore_it() throws IOException {
        Files.move(folder.resolve("data/store"), folder.resolve("aside"));
        assertThat(desk.run("import")).isEqualTo(1);
        List<String> told = desk.lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("underlag "))
                .toList();
        Files.delete(folder.resolve("data/underlag.used"));
        Files.delete(index());

        for (String command : told) {
            assertThat(desk.give(command.substring("underlag ".length()).split(" ")))
                    .as(() -> command + desk.lines())
                    .isZero();
        }

        assertThat(told).hasSize(2);
        assertThat(index()).hasContent(report);
        assertThat(figuresOfHistory()).isEqualTo(history);
    }

    @Test
    void without_a_backup_all_of_it_is() throws IOException {
        Files.move(folder.resolve("data/store"), folder.resolve("aside"));
        Files.delete(folder.resolve("data/underlag.used"));

        restored();
    }

    @Test
    void a_receipt_says_nothing_of_another_content_and_files_without_one_contradict_each_other() throws IOException {
        Files.move(folder.resolve("data/store"), folder.resolve("aside"));
        Files.delete(folder.resolve("data/underlag.used"));
        Path accepted = folder.resolve("inbox/accepted/2025-01-14");
        Files.writeString(accepted.resolve("a.csv"), line("9"));
        Files.delete(accepted.resolve("k.csv.kvitto.html"));

        assertThat(desk.give(asTold())).isEqualTo(3);

        assertThat(desk.lines())
                .anyMatch(line -> line.contains("avvisad     2025-01-14/a.csv") || line.contains("avvisad     a.csv"));
        assertThat(desk.lines()).anyMatch(line -> line.contains("avvisad     k.csv"));
    }

    private void restored() throws IOException {
        Files.delete(index());
        assertThat(desk.give(asTold())).as(() -> String.valueOf(desk.lines())).isZero();
        assertThat(desk.run("report")).isZero();
        assertThat(index()).hasContent(report);
        assertThat(figuresOfHistory()).isEqualTo(history);
        assertThat(desk.give(asTold())).isZero();
        assertThat(desk.lines()).noneMatch(line -> line.contains("lagrad "));
    }

    /** The command of the guide, with the folders of this test. */
    private String[] asTold() throws IOException {
        String told = Files.readAllLines(Path.of("docs/operate.md")).stream()
                .filter(line -> line.contains("underlag import --keep"))
                .findFirst()
                .orElseThrow();
        return Stream.of(told.substring(told.indexOf("import")).strip().split(" "))
                .map(word -> word.replace("/srv/underlag", folder.toString())
                        .replace("/opt/underlag/jobs", folder.resolve("jobs").toString()))
                .toArray(String[]::new);
    }

    /** A minute later each time, while the files say that each is older than the one before. */
    private void drop(String name, String figure) throws IOException {
        Instant now = Instant.parse("2025-01-14T10:00:00Z").plusSeconds(60L * ++minute);
        desk.setClock(now);
        Path file = desk.drop(name, line(figure));
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(7200L * minute)));
        assertThat(desk.run("import")).as(() -> String.valueOf(desk.lines())).isZero();
    }

    private static String line(String figure) {
        return "listade\nregionkansliet;2024-12-31;" + figure;
    }

    /** Which delivery is replaced by which. */
    private List<String> figuresOfHistory() {
        assertThat(desk.give(
                        "history",
                        "--data",
                        folder.resolve("data").toString(),
                        "--jobs",
                        folder.resolve("jobs").toString()))
                .isZero();
        return desk.lines().stream()
                .filter(line -> line.contains(".csv"))
                .map(line -> line.replaceAll("\\d\\d:\\d\\d", "").replaceAll("[a-z]( \\(\\d\\))?\\.csv", ""))
                .toList();
    }

    private Path index() {
        return folder.resolve("output/2024-12/index.html");
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }
}
