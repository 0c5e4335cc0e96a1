package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.cli.Ending;
import se.underlag.store.DataFolder;

/** The real program as a watch, ended by signals, and other processes that ask something of it. */
@DisabledOnOs(OS.WINDOWS)
class WatchingTest {

    private static final String HOURS =
            """
            Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim
            Regionkansliet;Staben HR;2024-01;K;1000;10;20
            Regionkansliet;Staben HR;2024-01;M;1000;10;20
            """;

    private static final String CORRECTED = HOURS.replace("K;1000;10;20", "K;1000;30;20");

    @TempDir
    Path folder;

    private final List<Program> started = new ArrayList<>();

    @BeforeEach
    void makeInbox() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
    }

    @AfterEach
    void endAll() {
        started.forEach(Program::kill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void a_signal_ends_it_in_good_order(String signal) throws Exception {
        assumeTrue(Program.hears(signal), "started in the background of a shell, which makes everything deaf to INT");
        Program watch = watch();
        drop("hours.csv", HOURS);
        watch.says("lagrad      hours.csv");

        watch.signal(signal);

        assertThat(watch.exit()).as(watch.text()).isZero();
        assertThat(watch.text()).contains("Avslutar: ", "Bevakningen är avslutad.");
        assertThat(folder.resolve("data/store/underlag.log"))
                .as("the database was shut down")
                .doesNotExist();
        assertThat(DataFolder.isOwned(folder.resolve("data"))).isFalse();
        assertThat(done("history").text()).contains("hours.csv");
    }

    @Test
    void a_kill_loses_nothing_and_the_next_start_goes_on() throws Exception {
        Program watch = watch();
        drop("hours.csv", HOURS);
        watch.says("lagrad      hours.csv");
        watch.signal("KILL");
        watch.exit();
        drop("right.csv", CORRECTED);

        Program next = watch();
        next.says("ersätter leverans 1 (hours.csv): 1 värde ändrat");
        next.signal("TERM");

        assertThat(next.exit()).isZero();
        assertThat(folder.resolve("inbox/hours.csv")).doesNotExist();
        assertThat(folder.resolve("inbox/right.csv")).doesNotExist();
    }

    @Test
    void others_look_up_judge_take_back_and_make_reports_while_it_goes_on() throws Exception {
        Program watch = watch();
        drop("hours.csv", HOURS);
        watch.says("lagrad      hours.csv");
        Path corrected = folder.resolve("å ä ö.csv");
        Files.writeString(corrected, CORRECTED);

        Program check = done("check", corrected.toString());
        assertThat(check.text()).contains("ersätter leverans 1 (hours.csv): 1 värde ändrat");
        Program report = done(
                "report",
                "--as-of",
                "2024-01",
                "--output",
                folder.resolve("there").toString());
        assertThat(report.text()).contains("Rapporter till och med januari 2024");
        assertThat(folder.resolve("there/2024-01/index.html")).exists();
        Program history = done("--language", "en", "history", "1", "--format=json");
        assertThat(history.text()).contains("\"file\": \"hours.csv\"").contains("\"inForce\": true");
        assertThat(done("withdraw", "1").text()).contains("återtagen   leverans 1 (hours.csv)");
        assertThat(done("history", "1").text()).contains("återtagen");
        Program none = start("withdraw", "--data", data(), "99");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.text()).contains("Det finns ingen leverans 99.");

        assertThat(folder.resolve("data/errands")).isEmptyDirectory();
        drop("again.csv", CORRECTED);
        watch.says("lagrad      again.csv");
        watch.signal("TERM");
        assertThat(watch.exit()).isZero();
        assertThat(folder.resolve("data/log/underlag.log"))
                .as("errands leave the log open")
                .content()
                .contains("again.csv: Stored");
    }

    @Test
    void whoever_judges_or_backs_up_needs_no_right_of_the_watch_and_nothing_of_its_time() throws Exception {
        Program watch = watch();
        drop("hours.csv", HOURS);
        watch.says("lagrad      hours.csv");
        // It does no errand now, as it could not where it is walled in.
        watch.signal("STOP");
        Path corrected = Files.writeString(folder.resolve("right.csv"), CORRECTED);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        Program check = Program.start(
                Application.class,
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                List.of("check", "--data", data(), corrected.toString()));
        assertThat(check.exit()).as(check.text()).isZero();
        Program backup = done("backup", folder.resolve("backups").toString());

        assertThat(check.text()).contains("ersätter leverans 1 (hours.csv): 1 värde ändrat");
        assertThat(temporary).isEmptyDirectory();
        assertThat(backup.text()).contains("1 leverans, 6 värden");
        assertThat(folder.resolve("data/errands")).doesNotExist();
        watch.signal("CONT");
        drop("right.csv", CORRECTED);
        watch.says("ersätter leverans 1 (hours.csv)");
    }

    @Test
    void what_needs_the_folder_for_itself_is_told_at_once_who_has_it() throws Exception {
        watch();
        List<Program> others = new ArrayList<>();
        for (String command : List.of("run", "import", "watch")) {
            others.add(start(
                    command,
                    "--data",
                    data(),
                    "--inbox",
                    folder.resolve("inbox").toString()));
        }

        for (Program other : others) {
            assertThat(other.exit()).isEqualTo(1);
            assertThat(other.text())
                    .contains("Datamappen " + data() + " bevakas av underlag watch, process ")
                    .doesNotContain("Väntar");
        }
    }

    @Test
    void whoever_waits_is_told_so_and_does_it_alone_when_the_watch_dies() throws Exception {
        Program watch = watch();
        drop("hours.csv", HOURS);
        watch.says("lagrad      hours.csv");
        watch.signal("STOP");

        Program history = start("history", "--data", data());
        history.says("Väntar på underlag watch");
        watch.signal("KILL");

        assertThat(history.exit()).isZero();
        assertThat(history.text()).contains("hours.csv");
        assertThat(folder.resolve("data/errands")).isEmptyDirectory();
    }

    @Test
    void what_was_meant_for_an_earlier_watch_is_cleared_away_and_what_is_no_errand_is_not_done() throws Exception {
        Program watch = watch();
        watch.signal("STOP");
        Path errands = folder.resolve("data/errands");
        Files.createDirectories(errands);
        Files.writeString(errands.resolve("1-1.errand"), "run\0");
        Files.writeString(errands.resolve("0-1.exit"), "0");
        watch.signal("KILL");
        watch.exit();

        watch();

        assertThat(errands).as("what was meant for another is cleared away").isEmptyDirectory();
        Files.writeString(errands.resolve("1-1.errand"), "import\0");
        assertThat(done("history").text()).contains("Leveranser: 0");
        assertThat(errands.resolve("1-1.exit")).as("no errand").doesNotExist();
    }

    @Test
    void whoever_does_not_wait_takes_the_errand_back() throws Exception {
        Program watch = watch();
        drop("hours.csv", HOURS);
        watch.says("lagrad      hours.csv");
        watch.signal("STOP");
        Program withdraw = start("withdraw", "--data", data(), "1");
        withdraw.says("Väntar på underlag watch");
        withdraw.signal("TERM");
        withdraw.exit();
        watch.signal("CONT");

        assertThat(done("history", "1").text()).doesNotContain("återtagen");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @EnabledOnOs(OS.LINUX)
    void it_ends_in_good_order_where_it_had_to_start_itself_anew(boolean fromTerminal) throws Exception {
        Program watch = Program.start(Application.class, Map.of("LC_ALL", "C"), watching());
        started.add(watch);
        watch.says("Bevakar inkorgen");
        drop("åäö.csv", HOURS);
        watch.says("lagrad      åäö.csv");

        if (fromTerminal) {
            // Ctrl-C reaches both, and the one passes it on to the other. TERM does the same, and a test that is run in
            // the background of a shell is deaf to INT.
            Program.signal("TERM", watch.child());
        }
        watch.signal("TERM");

        assertThat(watch.exit()).as(watch.text()).isZero();
        assertThat(watch.text()).contains("Bevakningen är avslutad.");
    }

    @Test
    void a_second_signal_ends_it_at_once() throws Exception {
        Program stubborn = Program.start(Stubborn.class, Map.of(), List.of());
        started.add(stubborn);
        stubborn.says("ready");
        stubborn.signal("TERM");
        stubborn.says("asked to end");

        stubborn.signal("TERM");

        assertThat(stubborn.exit()).isEqualTo(128 + 15);
    }

    /** Hears that it is to end, and does not. */
    static final class Stubborn {

        private Stubborn() {}

        public static void main(String[] arguments) throws InterruptedException {
            Ending.BY_SIGNAL.calls(() -> System.out.println("asked to end"));
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    private Program watch() throws Exception {
        Program watch = start(watching().toArray(String[]::new));
        watch.says("Bevakar inkorgen");
        return watch;
    }

    private List<String> watching() {
        return List.of(
                "watch",
                "--inbox",
                folder.resolve("inbox").toString(),
                "--data",
                data(),
                "--output",
                folder.resolve("output").toString());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Program start(String... arguments) throws IOException {
        Program program = Program.start(arguments);
        started.add(program);
        return program;
    }

    /** A command on the data folder that does what it was asked. */
    private Program done(String... arguments) throws Exception {
        Program program = start(
                Stream.concat(Stream.of(arguments), Stream.of("--data", data())).toArray(String[]::new));
        assertThat(program.exit()).as(program.text()).isZero();
        return program;
    }

    /** As a file share does it: under another name, and renamed when it is complete. */
    private void drop(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.writeString(file.resolveSibling(name + ".part"), content);
        Files.move(file.resolveSibling(name + ".part"), file);
    }
}
