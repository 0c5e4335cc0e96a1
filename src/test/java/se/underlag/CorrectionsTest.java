package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.cli.Console;
import se.underlag.cli.Underlag;
import se.underlag.job.DefinedRooms;

/**
 * An analyst drops a file again, corrected, twice, contradictory, too late: what is stored, what is told, what can be
 * undone. Everything through the real command line.
 */
class CorrectionsTest {

    /** Short absence of the women of Staben HR is 10 hours of 1 000. */
    private static final String HOURS =
            """
            Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim
            Regionkansliet;Staben HR;2024-01;K;1000;10;20
            Regionkansliet;Staben HR;2024-01;M;1000;10;20
            """;

    private static final String CORRECTED = HOURS.replace("K;1000;10;20", "K;1000;30;20");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2025-01-14T10:00:00Z");

    /** What a command did. */
    private record Done(int exit, String text) {}

    @Test
    void a_correction_is_told_before_it_is_dropped_when_it_is_and_afterwards() throws IOException {
        drop("hours.csv", HOURS);
        run();
        String before = figures();
        Path corrected = write(folder.resolve("desk/rätt.csv"), CORRECTED);
        String change = "Sjukfrånvaro, korttid, timmar, Kvinnor, Staben HR, jan 2024, utfall: 10 blir 30";

        assertThat(give("check", corrected.toString()).text())
                .contains("ersätter leverans 1 (hours.csv): 1 värde ändrat", change)
                .contains("inaktuell   Regionstyrelsen, uppföljning, januari 2024 (gjord 2025-01-14 11:00)");
        assertThat(figures()).as("check stores nothing").isEqualTo(before);

        drop("rätt.csv", CORRECTED);
        Done run = run();

        assertThat(run.text()).contains("ersätter leverans 1 (hours.csv): 1 värde ändrat", change);
        assertThat(run.text()).as("its own month has been made anew").doesNotContain("inaktuell");
        assertThat(figure()).isEqualTo("3,0");
        assertThat(give("history", "2").text()).contains("rätt.csv, ersätter leverans 1", change);
        assertThat(give("history").text()).contains("hours.csv, ersatt av leverans 2");
    }

    @Test
    void an_earlier_month_made_of_what_was_replaced_is_told_as_out_of_date_until_it_is_made_again() throws IOException {
        drop("hours.csv", HOURS);
        drop("next.csv", HOURS.replace("2024-01", "2025-01"));
        run();
        give("report", "--as-of", "2024-01");
        drop("right.csv", CORRECTED);

        Done run = run();

        String outOfDate = "inaktuell   Regionstyrelsen, uppföljning, januari 2024";
        assertThat(run.text()).contains("till och med januari 2025", outOfDate);
        assertThat(give("history").text()).contains(outOfDate);
        give("report", "--as-of", "2024-01");
        assertThat(give("history").text()).doesNotContain("inaktuell");
    }

    @Test
    void the_same_bytes_and_the_same_rows_in_other_bytes_change_nothing_and_it_is_said_so() throws IOException {
        drop("hours.csv", HOURS);
        run();
        drop("again.csv", HOURS);
        drop("saved anew.csv", HOURS.replace(";10;", ";10,00;").replace("\n", "\r\n"));

        Done run = run();

        assertThat(run.text())
                .contains("oförändrad  again.csv  samma innehåll lagrades 2025-01-14 11:00")
                .contains("oförändrad  saved anew.csv  Sjukfrånvaro ur personalsystemet: andra byte men samma uppgifter"
                        + " som leverans 1 (hours.csv)")
                .contains("oförändrad (");
        assertThat(give("history").text()).contains("Leveranser: 1\n");
        assertThat(accepted()).containsExactlyInAnyOrder("hours.csv", "again.csv", "saved anew.csv");
    }

    @Test
    void what_is_expected_and_was_refused_is_told_as_both() throws IOException {
        drop("hours.csv", HOURS.replace("Staben HR", "Stabben HR"));
        drop("other.csv", "a;b\n1;2\n");

        Done run = give("run", "--as-of", "2024-01");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.text())
                .contains("väntas      Sjukfrånvaro ur personalsystemet, Regionkansliet: har aldrig levererats;"
                        + " senaste försöket avvisades\n")
                .contains("väntas      Personalförteckning ur HR-systemet, Regionkansliet: har aldrig levererats\n");
        assertThat(Files.readString(folder.resolve("output/2024-01/run.json"))).contains("\"refused\" : true");
        assertThat(Files.readString(folder.resolve("output/2024-01/index.html")))
                .contains("har aldrig levererats; senaste försöket avvisades");
    }

    @Test
    void files_of_one_folder_that_contradict_each_other_are_all_refused_and_told_what_differs() throws IOException {
        drop("a.csv", HOURS);
        drop("b.csv", CORRECTED);
        drop("c.csv", HOURS.replace("\n", "\r\n"));

        Done run = run();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.text())
                .contains(
                        "Filen säger emot b.csv. Alla gäller Sjukfrånvaro ur personalsystemet, Regionkansliet, jan 2024.")
                .contains("Filen säger emot a.csv, c.csv.")
                .contains("Sjukfrånvaro, korttid, timmar, Kvinnor, Staben HR, jan 2024: 30 / 10");
        assertThat(refused()).containsExactlyInAnyOrder("a.csv", "b.csv", "c.csv");
        assertThat(give("history").text()).contains("Leveranser: 0\n");
        assertThat(give("check", folder.resolve("inbox/refused/2025-01-14").toString())
                        .text())
                .as("check holds them against each other too")
                .contains("avvisad     a.csv", "avvisad     b.csv");
    }

    @Test
    void a_run_tells_of_what_was_corrected_or_laid_where_nothing_is_read() throws IOException {
        drop("a.csv", HOURS.replace("Staben HR", "Stabben HR"));
        run();
        Path copy = folder.resolve("inbox/refused/2025-01-14/a.csv.rättas.xlsx");
        assertThat(run().text()).doesNotContain("väntar");

        Files.write(copy, new byte[] {0}, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(
                copy, FileTime.from(Files.getLastModifiedTime(copy).toInstant().plusSeconds(60)));
        Path dropped = Files.createDirectories(folder.resolve("inbox/accepted")).resolve("b.csv");
        Files.writeString(dropped, HOURS);

        assertThat(run().text())
                .contains("väntar      b.csv  ligger i " + dropped.getParent() + ", där ingenting läses in; lägg den i")
                .contains("väntar      a.csv.rättas.xlsx  har ändrats i " + copy.getParent() + ", där ingenting läses");
        Files.move(dropped, folder.resolve("inbox/b.csv"));
        Files.move(copy, folder.resolve("inbox/a.csv.rättas.xlsx"));
        assertThat(run().text()).contains("lagrad      b.csv").doesNotContain("väntar");
    }

    @Test
    void of_files_that_say_themselves_when_they_were_taken_out_the_later_replaces_the_earlier() throws IOException {
        drop("a.csv", CORRECTED + "Uttaget 2025-01-14 kl. 08.30\n");
        drop("b.csv", HOURS + "Källa: personalsystemet. Uttaget 2025-01-13.\n");

        Done run = run();

        assertThat(run.exit()).isZero();
        assertThat(run.text()).contains("ersätter leverans 1 (b.csv): 1 värde ändrat");
        assertThat(figure()).isEqualTo("3,0");
    }

    @Test
    void a_file_taken_out_before_the_one_it_replaces_is_stored_with_a_warning() throws IOException {
        drop("a.csv", HOURS + "Uttaget 2025-01-14\n");
        run();
        drop("b.csv", CORRECTED + "Uttaget 2025-01-10\n");

        Done run = run();

        assertThat(run.exit()).isZero();
        assertThat(run.text()).contains("Filen är uttagen 2025-01-10, tidigare än a.csv som den ersätter");
        assertThat(figure()).isEqualTo("3,0");
    }

    @Test
    void a_delivery_that_is_taken_back_gives_its_place_back_and_can_be_given_back_itself() throws IOException {
        drop("hours.csv", HOURS);
        run();
        String original = figures();
        drop("wrong.csv", CORRECTED);
        run();

        Done withdrawn = give("withdraw", "2");
        assertThat(withdrawn.text())
                .contains("återtagen   leverans 2 (wrong.csv)", "nu gäller leverans 1 (hours.csv)", "inaktuell");
        give("report");
        assertThat(figures()).isEqualTo(original);

        drop("wrong again.csv", CORRECTED);
        Done again = run();
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.text()).contains("togs tillbaka 2025-01-14", "underlag withdraw --undo 2");

        assertThat(give("withdraw", "--undo", "2").text()).contains("nu gäller leverans 2 (wrong.csv)");
        give("report");
        assertThat(figure()).isEqualTo("3,0");
        assertThat(give("withdraw", "2", "1").text()).contains("nu gäller ingen leverans");
        assertThat(give("withdraw", "7").exit()).isEqualTo(2);
    }

    @Test
    void a_report_can_be_made_again_of_what_was_stored_at_an_earlier_moment() throws IOException {
        drop("hours.csv", HOURS);
        run();
        String first = figures();
        now = Instant.parse("2025-01-20T10:00:00Z");
        drop("right.csv", CORRECTED);
        run();
        String second = figures();
        now = Instant.parse("2025-01-25T10:00:00Z");
        give("withdraw", "2");
        give("report");

        Path then = folder.resolve("then");
        assertThat(knownAt("2025-01-13", folder.resolve("nothing")).text()).contains("Inga rapporter");
        knownAt("2025-01-14", then);
        assertThat(figures(then.resolve("2024-01"))).isEqualTo(first);
        assertThat(Files.readString(then.resolve("2024-01/regionstyrelsen/index.html")))
                .contains("Visar uppgifterna så som de var lagrade 14 jan 2025 kl. 23:59");
        knownAt("2025-01-20T11:00:00", folder.resolve("noon"));
        assertThat(figures(folder.resolve("noon/2024-01"))).isEqualTo(second);

        String present = figures();
        knownAt("2025-01-20", folder.resolve("output"));
        assertThat(figures()).as("reports of the present are left alone").isEqualTo(present);
        assertThat(figures(folder.resolve("output/as-known-at/2025-01-20T2359/2024-01")))
                .isEqualTo(second);
        assertThat(knownAt("2025-01-26", then).exit()).isEqualTo(2);
    }

    @Test
    void a_file_that_stays_where_it_is_is_told_of_once() throws IOException {
        drop("hours.csv", HOURS);
        drop("fel.csv", HOURS.replace("1000;10", "1000;tio"));
        List<String> arguments = List.of("run", "--keep");
        assertThat(give(arguments.toArray(String[]::new)).exit()).isEqualTo(3);

        Done again = give(arguments.toArray(String[]::new));

        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.text()).contains("oförändrad  hours.csv", "avvisad     fel.csv");
        assertThat(folder.resolve("inbox/hours.csv")).exists();
        assertThat(folder.resolve("inbox/fel.csv")).exists();
    }

    private Done run() {
        return give("run");
    }

    private Done knownAt(String moment, Path output) {
        List<String> arguments = new ArrayList<>(List.of("report", "--as-known-at", moment));
        arguments.addAll(List.of("--output", output.toString()));
        return give(arguments.toArray(String[]::new));
    }

    private Done give(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        if (List.of("run", "report").contains(command[0]) && !arguments.contains("--output")) {
            arguments.addAll(List.of("--output", folder.resolve("output").toString()));
        }
        if (command[0].equals("run")) {
            arguments.addAll(List.of("--inbox", folder.resolve("inbox").toString()));
        }
        Clock clock = Clock.fixed(now, ZoneId.of("Europe/Stockholm"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Underlag underlag =
                new Underlag(new DefinedRooms(clock), clock, length -> {}, new Console(print, print, false));
        int exit = underlag.run(arguments.toArray(String[]::new));
        now = now.plusSeconds(1);
        return new Done(exit, out.toString(StandardCharsets.UTF_8));
    }

    private void drop(String name, String content) throws IOException {
        write(folder.resolve("inbox").resolve(name), content);
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String figures() throws IOException {
        return figures(folder.resolve("output/2024-01"));
    }

    private static String figures(Path month) throws IOException {
        return Files.readString(month.resolve("regionstyrelsen/figures.csv"));
    }

    /** Short absence of women, in percent. */
    private String figure() throws IOException {
        return figures()
                .lines()
                .filter(line ->
                        line.startsWith("regionstyrelsen;sjukfranvaro;Sjukfrånvaro, korttid %;jan 2024 / Kvinnor;"))
                .map(line -> line.split(";")[5])
                .findFirst()
                .orElseThrow();
    }

    private List<String> accepted() throws IOException {
        return names("accepted");
    }

    private List<String> refused() throws IOException {
        return names("refused");
    }

    private List<String> names(String fate) throws IOException {
        try (Stream<Path> files =
                Files.list(folder.resolve("inbox").resolve(fate).resolve("2025-01-14"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
        }
    }
}
