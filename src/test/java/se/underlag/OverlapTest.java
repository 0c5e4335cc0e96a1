package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.cli.Console;
import se.underlag.cli.Underlag;
import se.underlag.job.DefinedRooms;

/**
 * Deliveries whose periods overlap without being the same, as exports from January on do every month: what they change,
 * what counts, what is out of date, what taking them back leads to. Everything through the real command line.
 */
class OverlapTest {

    private static final String HEADINGS =
            "Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim\n";

    @TempDir
    Path folder;

    private int expected;

    private Instant now = Instant.parse("2025-01-14T10:00:00Z");

    @Test
    void an_export_from_january_on_that_changes_nothing_only_adds_its_last_month() throws IOException {
        drop("jan-jun.csv", months(1, 6));
        give("run");
        Path next = write(folder.resolve("desk/jan-jul.csv"), months(1, 7));
        String told = "ersätter leverans 1 (jan-jun.csv): inga värden ändrade; lägger till jul 2024";

        assertThat(give("check", next.toString())).contains(told).doesNotContain("inaktuell", " blir ", "är nytt");
        drop("jan-jul.csv", months(1, 7));
        assertThat(give("run")).contains(told).doesNotContain("inaktuell");

        assertThat(give("history", "2")).contains(told);
        assertThat(give("history"))
                .contains("leverans 1 gäller inte för allt den innehåller: leverans 2 gäller för jan-jun 2024")
                .doesNotContain("inaktuell");
        assertThat(receipt("jan-jul.csv"))
                .contains("Ersätter leverans 1. Inga värden är ändrade. Nytt är jul 2024, som inte var levererat")
                .contains("Sedan gäller leverans 1 för jan–jun 2024. För jul 2024 finns då inga uppgifter lagrade.")
                .doesNotContain("Rapporter att göra om");

        drop("igen.csv", months(1, 6));
        drop("sparad.csv", months(1, 6) + "\n");
        assertThat(give("run"))
                .contains("oförändrad  igen.csv", "sparad.csv  Sjukfrånvaro ur personalsystemet: andra byte men samma")
                .containsSubsequence(
                        "leverans 1 gäller inte för allt den innehåller: leverans 2 gäller för jan-jun 2024",
                        told("withdraw 2") + " (för jul 2024 finns sedan inga uppgifter)",
                        "leverans 1 gäller inte för allt den innehåller: leverans 2 gäller för jan-jun 2024",
                        told("withdraw 2") + " (för jul 2024 finns sedan inga uppgifter)");
        for (String name : List.of("igen.csv", "sparad.csv")) {
            assertThat(receipt(name))
                    .contains("Gäller inte för allt den innehåller; där gäller leverans 2 för jan–jun 2024")
                    .contains(told("withdraw 2") + " För jul 2024 finns då inga uppgifter lagrade.");
        }
    }

    @Test
    void whoever_drops_an_old_file_again_is_told_all_that_goes_before_it_and_to_take_these_back_does()
            throws IOException {
        drop("first.csv", months(1, 1));
        give("run");
        drop("second.csv", months(1, 1).replace("K;1000;10", "K;1000;20"));
        give("run");
        drop("jan-feb.csv", months(1, 2).replace("2024-01;K;1000;10", "2024-01;K;1000;30"));
        give("run");
        drop("fourth.csv", months(1, 1).replace("K;1000;10", "K;1000;40"));
        drop("first again.csv", months(1, 1));
        String all = told("withdraw 4 3 2");

        assertThat(give("run"))
                .contains("leverans 1 har sedan ersatts av leverans 4", all + " (för feb 2024 finns sedan inga");
        assertThat(receipt("first again.csv"))
                .contains("Men andra uppgifter gäller i stället för den här filens.", all);
        Path file = write(folder.resolve("desk/first.csv"), months(1, 1));
        assertThat(give("check", file.toString())).contains(all);
        assertThat(give("check", file.toString(), "--language", "en"))
                .contains("if the data of this file are to count: " + all + " (nothing is then stored for Feb 2024)");

        assertThat(give("withdraw", "4", "3", "2").lines().filter(line -> line.contains("nu gäller")))
                .as("what counts when all of it is done")
                .containsOnly("  nu gäller leverans 1 (first.csv)", "  nu gäller leverans 1 (first.csv) för jan 2024");
        assertThat(give("check", file.toString())).contains("oförändrad").doesNotContain("withdraw");
    }

    @Test
    void a_correction_in_a_later_export_is_told_with_every_report_that_rests_on_that_month() throws IOException {
        drop("jan-jun.csv", months(1, 6));
        give("run");
        drop("jan-jul.csv", months(1, 7));
        give("run");
        String corrected = months(1, 8).replace("2024-02;K;1000;10", "2024-02;K;1000;30");
        Path file = write(folder.resolve("desk/jan-aug.csv"), corrected);
        String change = "Sjukfrånvaro, korttid, timmar, Kvinnor, Staben HR, feb 2024, utfall: 10 blir 30";
        String june = "inaktuell   Regionstyrelsen, uppföljning, juni 2024";
        String july = "inaktuell   Regionstyrelsen, uppföljning, juli 2024";

        // The report of June is made of delivery 1, which no longer counted when this one came.
        assertThat(give("check", file.toString()))
                .contains("ersätter leverans 2 (jan-jul.csv): 1 värde ändrat; lägger till aug 2024")
                .contains(change, june, july);
        drop("jan-aug.csv", corrected);
        assertThat(give("run")).contains(change, june, july).doesNotContain("uppföljning, augusti 2024 (gjord");
        assertThat(receipt("jan-aug.csv"))
                .contains("1 värde är ändrat. Nytt är aug 2024", "uppföljning för juni 2024", "för juli 2024");

        assertThat(give("history", "3")).contains(change);
        assertThat(give("history")).contains(june, july);
        assertThat(figure("2024-06", "jan-jun 2024")).isEqualTo("1,0");
        give("report", "--as-of", "2024-06");
        assertThat(figure("2024-06", "jan-jun 2024")).as("80 of 6 000 hours").isEqualTo("1,3");
        assertThat(give("history")).contains(july).doesNotContain(june);

        assertThat(give("withdraw", "3"))
                .contains("nu gäller leverans 2 (jan-jul.csv) för jan-jul 2024")
                .contains("för aug 2024 gäller ingen leverans; uppgifterna saknas tills de levereras igen")
                .contains(june, "uppföljning, augusti 2024");
        assertThat(give("history")).as("July is as it was").contains(june).doesNotContain(july);
        assertThat(give("withdraw", "--undo", "3")).contains("nu gäller leverans 3 (jan-aug.csv)");
    }

    @Test
    void part_of_a_year_delivered_after_the_year_takes_the_place_of_its_months_and_gives_it_back() throws IOException {
        drop("aret.csv", months(1, 12));
        give("run");
        String original = figures("2024-12");
        drop("halva.csv", months(1, 6).replace("2024-01;K;1000;10", "2024-01;K;1000;910"));

        assertThat(give("run"))
                .contains("ersätter leverans 1 (aret.csv) för jan-jun 2024: 1 värde ändrat")
                .contains("jan 2024, utfall: 10 blir 910");
        assertThat(figure("2024-12", "jan-dec 2024"))
                .as("1 020 of 12 000 hours")
                .isEqualTo("8,5");
        assertThat(receipt("halva.csv"))
                .contains("Filen är lagrad och ersätter en del av en tidigare leverans")
                .contains("Ersätter leverans 1 för jan–jun 2024. 1 värde skiljer sig.")
                .contains("tar tillbaka leveransen. Sedan gäller leverans 1.")
                .contains("uppföljning för december 2024");

        assertThat(give("withdraw", "2"))
                .contains("nu gäller leverans 1 (aret.csv)\n", "uppföljning, december 2024")
                .doesNotContain("gäller ingen leverans");
        give("report");
        assertThat(figures("2024-12")).isEqualTo(original);
    }

    @Test
    void a_delivery_that_fills_a_hole_puts_the_reports_that_showed_it_out_of_date() throws IOException {
        drop("jan.csv", months(1, 1));
        drop("mar.csv", months(3, 3));
        give("run");
        assertThat(figure("2024-03", "jan-mar 2024")).isEqualTo("-");
        Path file = write(folder.resolve("desk/feb.csv"), months(2, 2));

        assertThat(give("check", file.toString()))
                .contains("inaktuell   Regionstyrelsen, uppföljning, mars 2024")
                .doesNotContain("ersätter");
        drop("feb.csv", months(2, 2));
        assertThat(give("import")).contains("inaktuell   Regionstyrelsen, uppföljning, mars 2024");
        assertThat(receipt("feb.csv")).contains("Ingen tidigare leverans", "uppföljning för mars 2024");
        assertThat(give("history")).contains("inaktuell   Regionstyrelsen, uppföljning, mars 2024");
        assertThat(give("withdraw", "3"))
                .as("the report shows what counts again")
                .contains("nu gäller ingen leverans")
                .doesNotContain("inaktuell");
        assertThat(give("withdraw", "--undo", "3")).contains("inaktuell   Regionstyrelsen, uppföljning, mars 2024");
        give("report");
        assertThat(figure("2024-03", "jan-mar 2024")).isEqualTo("1,0");
        assertThat(give("history")).doesNotContain("inaktuell");
    }

    @Test
    void an_older_export_dropped_late_is_told_with_a_warning_whichever_period_it_is_of() throws IOException {
        drop("jan-jul.csv", months(1, 7) + "Uttaget 2024-08-05\n");
        give("run");
        drop("jan-jun.csv", months(1, 6) + "Uttaget 2024-07-05\n");

        assertThat(give("run"))
                .contains("Filen är uttagen 2024-07-05, tidigare än jan-jul.csv som den ersätter")
                .contains("ersätter leverans 1 (jan-jul.csv) för jan-jun 2024: inga värden ändrade");
    }

    @Test
    void files_of_one_folder_that_differ_in_months_that_both_are_about_are_refused_together() throws IOException {
        drop("jan-jun.csv", months(1, 6));
        drop("jan-jul.csv", months(1, 7).replace("2024-02;K;1000;10", "2024-02;K;1000;30"));
        drop("aug.csv", months(8, 8));
        String shared = " Alla gäller Sjukfrånvaro ur personalsystemet, Regionkansliet, jan-jun 2024."
                + " Antal värden som skiljer sig: 1.";
        String february = "Sjukfrånvaro, korttid, timmar, Kvinnor, Staben HR, feb 2024: ";

        expected = 3;
        String told = give("run").replace('\u2013', '-');

        assertThat(told)
                .contains("Filen säger emot jan-jul.csv." + shared, february + "10 / 30")
                .contains("Filen säger emot jan-jun.csv." + shared, february + "30 / 10")
                .contains("lagrad      aug.csv");
    }

    @Test
    void those_that_say_the_same_or_say_when_they_were_taken_out_are_stored_together() throws IOException {
        drop("jan-jun.csv", months(1, 6));
        drop("jan-jul.csv", months(1, 7));
        assertThat(give("run")).contains("lagrad      jan-jun.csv", "lagrad      jan-jul.csv");

        drop("a.csv", months(1, 8).replace("2024-02;K;1000;10", "2024-02;K;1000;30") + "Uttaget 2024-09-05\n");
        drop("b.csv", months(1, 9) + "Uttaget 2024-10-05\n");
        assertThat(give("run")).contains("lagrad      a.csv", "lagrad      b.csv");
        assertThat(figure("2024-09", "jan-sep 2024")).isEqualTo("1,0");
    }

    /** A hundred files are decided together, and their receipts are written while the next are. */
    @Test
    void a_receipt_tells_what_is_so_when_all_files_of_a_run_are_decided() throws IOException {
        drop("first.csv", months(1, 6) + "Uttaget 2024-07-01\n");
        dropAHundred();
        drop("last.csv", months(1, 7) + "Uttaget 2024-09-01\n");

        assertThat(give("import")).contains("lagrad      first.csv", "lagrad      last.csv");

        assertThat(receipt("first.csv")).contains("Sedan gäller leverans 102.");
        assertThat(receipt("50.csv")).contains("Sedan finns inga uppgifter lagrade för perioden.");
        assertThat(receipt("last.csv"))
                .contains("Sedan gäller leverans 1 för jan–jun 2024. För jul 2024 finns då inga uppgifter lagrade.");
    }

    /** What has been replaced tells of a month of which nothing counted when that was done. */
    @Test
    void a_receipt_of_what_was_replaced_tells_of_what_came_after_that() throws IOException {
        drop("first.csv", months(1, 6) + "Uttaget 2024-07-01\n");
        drop("without march.csv", months(1, 2) + months(4, 6).substring(HEADINGS.length()) + "Uttaget 2024-07-02\n");
        dropAHundred();
        drop("march.csv", months(3, 3) + "Uttaget 2024-09-01\n");

        give("import");

        assertThat(receipt("first.csv"))
                .contains("Sedan gäller leverans 2 för jan–feb 2024, apr–jun 2024 och leverans 103 för mar 2024.");
    }

    /** Of months of other years, taken out after July and before September. */
    private void dropAHundred() throws IOException {
        for (int number = 0; number < 100; number++) {
            String year = String.valueOf(1990 + number / 12);
            int month = 1 + number % 12;
            drop(number + ".csv", months(month, month).replace("2024-", year + "-") + "Uttaget 2024-08-01\n");
        }
    }

    /** Short absence of the women of Staben HR is 10 hours of 1 000 each month of 2024. */
    private static String months(int first, int last) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int month = first; month <= last; month++) {
            rows.append("Regionkansliet;Staben HR;2024-%02d;K;1000;10;20%n".formatted(month));
            rows.append("Regionkansliet;Staben HR;2024-%02d;M;1000;10;20%n".formatted(month));
        }
        return rows.toString();
    }

    /** A command as it is told: for the data folder of this test. */
    private String told(String command) {
        return "underlag " + command + " --data " + folder.resolve("data");
    }

    private String give(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        if (List.of("run", "report", "import").contains(command[0])) {
            arguments.addAll(List.of("--output", folder.resolve("output").toString()));
        }
        if (List.of("run", "import").contains(command[0])) {
            arguments.addAll(List.of("--inbox", folder.resolve("inbox").toString()));
        }
        Clock clock = Clock.fixed(now, ZoneId.of("Europe/Stockholm"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = new Underlag(new DefinedRooms(clock), clock, length -> {}, new Console(print, print, false))
                .run(arguments.toArray(String[]::new));
        now = now.plusSeconds(1);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(text).isEqualTo(expected);
        return text;
    }

    private void drop(String name, String content) throws IOException {
        write(folder.resolve("inbox").resolve(name), content);
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String figures(String month) throws IOException {
        return Files.readString(folder.resolve("output").resolve(month).resolve("regionstyrelsen/figures.csv"));
    }

    /** Short absence of women over a span, in percent. */
    private String figure(String month, String span) throws IOException {
        return figures(month)
                .lines()
                .filter(line ->
                        line.startsWith("regionstyrelsen;sjukfranvaro;Sjukfrånvaro, korttid %;" + span + " / Kvinnor;"))
                .map(line -> line.split(";")[5])
                .findFirst()
                .orElseThrow();
    }

    /** The words of a receipt. */
    private String receipt(String name) throws IOException {
        Path receipt = folder.resolve("inbox/accepted/2025-01-14").resolve(name + ".kvitto.html");
        return org.jsoup.Jsoup.parse(Files.readString(receipt)).text();
    }
}
