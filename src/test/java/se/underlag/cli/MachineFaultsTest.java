package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.Application;
import se.underlag.SmallDisk;
import se.underlag.job.DefinedRooms;
import se.underlag.job.Rooms;
import se.underlag.job.TextRooms;
import se.underlag.job.Tools;
import se.underlag.source.SourceFile;
import se.underlag.validate.Exports;

/** The machine is at fault, not the files: what is told, with which exit code, and that the next run mends it. */
class MachineFaultsTest {

    private static final String ONE = "listade\nregionkansliet;2024-12-31;1.5";
    private static final String OTHER = "listade\nfolktandvarden;2024-12-31;2";

    @TempDir
    Path folder;

    @Test
    void a_file_that_cannot_be_moved_is_stored_and_told_and_moved_when_it_can_be() throws IOException {
        Desk desk = desk();
        Path file = desk.drop("a.csv", ONE);
        desk.drop("b.csv", OTHER);
        Files.createDirectory(folder.resolve("inbox/accepted"));
        Path obstacle = Files.createFile(folder.resolve("inbox/accepted/2025-01-14"));

        assertThat(desk.run("run")).isEqualTo(1);
        assertThat(desk.lines())
                .contains("Körningen misslyckades: a.csv och 1 till är tagna om hand men går inte att flytta till "
                        + folder.resolve("inbox/accepted/2025-01-14")
                        + "; kontrollera rättigheterna till inkorgen. De flyttas vid nästa körning.");
        assertThat(file).exists();
        assertThat(figures()).containsExactly("folktandvarden 2", "regionkansliet 1.5");

        Files.delete(obstacle);
        assertThat(desk.run("run")).isZero();
        assertThat(inboxFiles()).isEmpty();
        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv")).hasContent(ONE);
        assertThat(figures()).containsExactly("folktandvarden 2", "regionkansliet 1.5");
    }

    @Test
    void a_file_whose_receipt_cannot_be_written_waits_for_it_and_the_others_do_not() throws IOException {
        Desk desk = desk();
        Path file = desk.drop("a.csv", ONE);
        desk.drop("b.csv", OTHER);
        Path obstacle = Files.createDirectories(folder.resolve("inbox/accepted/2025-01-14/.a.csv.kvitto.html.tmp"));

        assertThat(desk.run("run")).isEqualTo(1);
        assertThat(desk.lines()).anyMatch(line -> line.contains("a.csv är tagen om hand men går inte att flytta"));
        assertThat(file).exists();
        assertThat(folder.resolve("inbox/accepted/2025-01-14/b.csv.kvitto.html"))
                .content()
                .endsWith("</html>\n");

        Files.delete(obstacle);
        assertThat(desk.run("run")).isZero();
        assertThat(inboxFiles()).isEmpty();
        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv.kvitto.html"))
                .content()
                .endsWith("</html>\n");
    }

    /** Before a file can be moved it is written to, so that what it brought is taken back; the next one's receipt knows. */
    @Test
    void a_receipt_tells_what_is_so_when_files_before_it_have_been_moved() throws IOException {
        Desk desk = new Desk(folder, Path.of("jobs"), new DefinedRooms(Clock.systemUTC()), length -> {});
        String earlier = Exports.LISTED.replace("Kvalitets", "Uttagsdatum;2025-01-05\nKvalitets");
        Path a = desk.drop("a.csv", earlier);
        desk.drop("b.csv", earlier.replace("2025-01-05", "2025-01-09").replace(";151", ";152"));
        Files.createDirectory(folder.resolve("inbox/accepted"));
        Path obstacle = Files.createFile(folder.resolve("inbox/accepted/2025-01-14"));
        assertThat(desk.run("import")).isEqualTo(1);
        FileTime time = Files.getLastModifiedTime(a);
        Files.writeString(a, "mer", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(a, time);

        Files.delete(obstacle);
        desk.run("import");

        assertThat(folder.resolve("inbox/accepted/2025-01-14/b.csv.kvitto.html"))
                .content()
                .contains("Sedan finns inga uppgifter lagrade")
                .doesNotContain("Sedan gäller leverans 1");
    }

    @Test
    void a_read_only_inbox_does_not_keep_files_from_being_stored() throws IOException {
        Path inbox = folder.resolve("inbox");
        try (SmallDisk disk = SmallDisk.at(inbox, 1_000)) {
            Desk desk = desk();
            desk.drop("a.csv", ONE);
            disk.readOnly();

            assertThat(desk.run("run")).isEqualTo(1);
            assertThat(desk.lines()).anyMatch(line -> line.contains("a.csv är tagen om hand men går inte att flytta"));
            assertThat(figures()).containsExactly("regionkansliet 1.5");

            disk.writable();
            assertThat(desk.run("run")).isZero();
            assertThat(inboxFiles()).isEmpty();
            assertThat(figures()).containsExactly("regionkansliet 1.5");
        }
    }

    @Test
    void where_there_is_no_room_for_a_receipt_the_file_waits_for_it_and_is_stored_once() throws IOException {
        Path inbox = folder.resolve("inbox");
        try (SmallDisk disk = SmallDisk.at(inbox, 200)) {
            Desk desk = desk();
            desk.drop("a.csv", ONE);
            OutputFaultsTest.fill(inbox.resolve("ballast.tmp"));

            assertThat(desk.run("run")).isEqualTo(1);
            assertThat(desk.lines())
                    .anyMatch(line ->
                            line.contains("disken med mappen " + inbox.resolve("accepted/2025-01-14") + " är full"));
            assertThat(inbox.resolve("a.csv")).exists();
            assertThat(figures()).containsExactly("regionkansliet 1.5");

            disk.grow(2_000);
            assertThat(desk.run("run")).isZero();
            assertThat(inbox.resolve("a.csv")).doesNotExist();
            assertThat(inbox.resolve("accepted/2025-01-14/a.csv")).hasContent(ONE);
            assertThat(inbox.resolve("accepted/2025-01-14/a.csv.kvitto.html"))
                    .content()
                    .endsWith("</html>\n");
            assertThat(figures()).containsExactly("regionkansliet 1.5");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_or_written_is_told_and_the_inbox_is_left_alone() throws IOException {
        Desk desk = desk();
        Path file = desk.drop("a.csv", ONE);
        Files.createFile(folder.resolve("data"));
        assertThat(desk.run("run")).isEqualTo(2);
        assertThat(desk.lines().get(0))
                .isEqualTo(folder.resolve("data") + " är en fil och kan inte användas som mapp.");
        Files.delete(folder.resolve("data"));

        Files.createFile(folder.resolve("log-is-a-file"));
        Path below = folder.resolve("log-is-a-file/data");
        assertThat(desk.give("history", "--data", below.toString())).isEqualTo(2);
        try (SmallDisk disk = SmallDisk.at(folder.resolve("data"), 1_000)) {
            disk.readOnly();
            assertThat(desk.run("run")).isEqualTo(1);
            assertThat(desk.lines())
                    .containsExactly("Det misslyckades: det går inte att skriva i mappen " + folder.resolve("data")
                            + "; kontrollera rättigheterna till den.");
        }
        assertThat(file).exists();
        assertThat(desk.run("run")).isZero();
        assertThat(figures()).containsExactly("regionkansliet 1.5");
    }

    @ParameterizedTest
    @CsvSource({"300, 0", "500, 0", "800, 0", "1000, 1", "1200, 1"})
    void on_a_disk_that_gets_full_what_is_told_as_stored_is_and_the_rest_is_taken_when_there_is_room(
            int kilobytes, int leastTold) throws IOException {
        int files = 250;
        try (SmallDisk disk = SmallDisk.at(folder.resolve("data"), kilobytes)) {
            Desk desk = desk();
            for (int file = 0; file < files; file++) {
                desk.drop(file + ".csv", "listade\n" + ("org" + file + ";2024-12-31;1.5\n").repeat(20));
            }

            assertThat(desk.run("run")).isEqualTo(1);
            assertThat(desk.lines())
                    .anyMatch(
                            line -> line.contains(": disken med mappen " + folder.resolve("data"))
                                    && line.contains(
                                            "är full; frigör plats och kör igen, så tas det som är kvar. Ingenting är förlorat"));
            assertThat(desk.lines()).noneMatch(line -> line.contains("\tat ") || line.contains("Exception"));
            long told = desk.lines().stream()
                    .filter(line -> line.startsWith("  lagrad "))
                    .count();
            assertThat(told).isBetween((long) leastTold, files - 1L);
            assertThat(inboxFiles().size() + acceptedFiles()).isEqualTo(files);
            assertThat((long) acceptedFiles()).isLessThanOrEqualTo(told);

            disk.grow(200_000);
            assertThat(desk.run("run")).isZero();
            assertThat(inboxFiles()).isEmpty();
            assertThat(acceptedFiles()).isEqualTo(files);
            assertThat(figures()).hasSize(files * 20);
            assertThat(desk.give(
                            "history",
                            "--last",
                            "1000",
                            "--data",
                            folder.resolve("data").toString()))
                    .isZero();
        }
    }

    /** Without special rights: no file of the child may grow beyond so many blocks. */
    @Test
    void where_no_file_can_grow_what_is_told_as_stored_is_and_the_rest_is_taken_next_time() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to set a limit with");
        Path samples = Path.of("input-samples");
        Desk desk = new Desk(folder, Path.of("jobs"), new DefinedRooms(Clock.systemUTC()), length -> {});
        assertThat(give(desk, "import", samples.resolve("hr"))).isZero();
        List<String> stored = names(desk.lines(), "  lagrad ");
        assertThat(stored).hasSize(4);
        Process child = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 500; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        "run",
                        "--keep",
                        "--inbox",
                        samples.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--output",
                        folder.resolve("output").toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = child.inputReader(StandardCharsets.UTF_8).lines().toList();

        assertThat(child.waitFor()).as("%s", lines).isEqualTo(1);
        assertThat(lines)
                .anyMatch(line -> line.startsWith(
                        "Körningen misslyckades: det går inte att skriva i mappen " + folder.resolve("data/store")));
        List<String> told = new ArrayList<>(stored);
        told.addAll(names(lines, "  lagrad "));
        assertThat(names(lines, "  väntar ")).isNotEmpty();

        assertThat(give(desk, "run", samples)).isZero();
        assertThat(names(desk.lines(), "  oförändrad ")).containsExactlyInAnyOrderElementsOf(told);
        assertThat(names(desk.lines(), "  lagrad ")).hasSize(26 - told.size());
        assertThat(desk.give(
                        "history",
                        "--last",
                        "100",
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
        assertThat(folder.resolve("output/2024-12/regionstyrelsen/figures.csv")).exists();
    }

    private int give(Desk desk, String command, Path inbox) {
        return desk.give(
                command,
                "--keep",
                "--inbox",
                inbox.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--output",
                folder.resolve("output").toString());
    }

    /** The second word of each line that begins so: a file's name. */
    private static List<String> names(List<String> lines, String begin) {
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.strip().split(" +")[1])
                .toList();
    }

    @Test
    void an_inbox_that_is_gone_when_its_turn_comes_is_told() throws IOException {
        Desk desk = desk(file -> {}, () -> delete(folder.resolve("inbox")));

        assertThat(desk.run("run")).isEqualTo(1);
        assertThat(desk.lines())
                .contains("Det misslyckades: mappen " + folder.resolve("inbox")
                        + " går inte att läsa; kontrollera att den"
                        + " finns, att nätverksenheten är ansluten och rättigheterna till den.");
    }

    @Test
    void a_folder_that_goes_while_we_look_takes_nothing_with_it() throws IOException {
        Desk desk = new Desk(
                folder,
                Files.createDirectory(folder.resolve("jobs")),
                new TextRooms(),
                length -> delete(folder.resolve("inbox/hr")));
        Path young = desk.drop("a.csv", ONE);
        Files.setLastModifiedTime(young, FileTime.from(Instant.parse("2025-01-14T01:59:59Z")));
        desk.drop("hr/b.csv", OTHER);

        assertThat(desk.run("run")).isZero();
        assertThat(figures()).containsExactly("regionkansliet 1.5");
    }

    @Test
    void a_file_that_is_gone_by_the_time_it_is_opened_is_not_refused() throws IOException {
        Desk desk = desk(file -> delete(file.path()), () -> {});
        desk.drop("a.csv", ONE);

        assertThat(desk.run("run")).isZero();
        assertThat(desk.lines())
                .contains("  väntar      a.csv  ändrades eller togs bort medan den lästes; ingenting av den är lagrat");

        Path checked = desk.drop("a.csv", ONE);
        assertThat(desk.give("check", "--jobs", folder.resolve("jobs").toString(), checked.toString()))
                .isEqualTo(1);
        assertThat(desk.lines())
                .containsExactly(
                        "väntar      a.csv  ändrades eller togs bort medan den lästes; ingenting av den är lagrat");
    }

    @Test
    void a_file_that_is_written_again_while_it_is_read_waits_and_is_then_taken_as_it_is() throws IOException {
        boolean[] once = {true};
        Desk desk = desk(
                file -> {
                    if (once[0]) {
                        once[0] = false;
                        write(file.path(), OTHER);
                    }
                },
                () -> {});
        desk.drop("a.csv", ONE);

        assertThat(desk.run("run")).isZero();
        assertThat(desk.lines()).anyMatch(line -> line.startsWith("  väntar      a.csv"));
        assertThat(folder.resolve("output/2024-12")).doesNotExist();

        assertThat(desk.run("run")).isZero();
        assertThat(figures()).containsExactly("folktandvarden 2");
        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv")).hasContent(OTHER);
    }

    private Desk desk() throws IOException {
        return new Desk(folder, new TextRooms());
    }

    /**
     * @param opened happens when a file is opened
     * @param begun happens when the definitions have been read and the folders looked at
     */
    private Desk desk(Consumer<SourceFile> opened, Runnable begun) throws IOException {
        Rooms rooms = (jobs, language) -> {
            Tools tools = new TextRooms().tools(jobs, language);
            begun.run();
            return new Tools(
                    file -> {
                        opened.accept(file);
                        return tools.importing().open(file);
                    },
                    tools.reporting(),
                    tools.collecting(),
                    tools.recognising(),
                    tools.tracing(),
                    tools.naming());
        };
        return new Desk(folder, rooms);
    }

    private List<String> figures() throws IOException {
        return Files.readAllLines(folder.resolve("output/2024-12/index.html"));
    }

    private List<Path> inboxFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private int acceptedFiles() throws IOException {
        Path accepted = folder.resolve("inbox/accepted/2025-01-14");
        if (!Files.exists(accepted)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(accepted)) {
            return (int) files.filter(file -> file.toString().endsWith(".csv")).count();
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
