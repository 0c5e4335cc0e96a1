package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.job.DefinedRooms;
import se.underlag.job.Rooms;
import se.underlag.job.TextRooms;
import se.underlag.sheet.OtherSum;
import se.underlag.store.DataFolder;
import se.underlag.wording.Invented;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The real application on temporary folders, with exports that are small texts. */
class UnderlagTest {

    private static final Instant NOW = Instant.parse("2025-01-14T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final String GOOD = "listade\nregionkansliet;2024-12-31;1.5\nregionkansliet;2024-12-31;2";
    private static final String BAD = "listade\n" + "regionkansliet;2024-12-31;FEL\n".repeat(5);
    private static final String OURS = "listade\nSMÄLL";

    @TempDir
    Path folder;

    private Rooms rooms = new TextRooms();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("inbox"));
    }

    @Test
    void a_run_tells_each_file_what_was_made_where_it_is_and_how_long_it_took() throws IOException {
        drop("a.csv", GOOD);

        assertThat(run("run")).isZero();
        assertThat(lines(out))
                .containsExactly(
                        "Inkorgen " + folder.resolve("inbox") + ": 1 fil",
                        "  lagrad      a.csv  Listade, regionkansliet, 31 dec 2024: 2 rader, 2 värden",
                        "Rapporter till och med december 2024",
                        "  Regionstyrelsen: 1 tabell, 0 diagram, 2 tal varav 0 saknas",
                        "Klart på 0,0 s. 1 fil lagrad. Öppna " + folder.resolve("output/2024-12/index.html"));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void a_second_run_says_that_nothing_is_new() throws IOException {
        drop("a.csv", GOOD);
        run("run");
        out.reset();

        assertThat(run("run")).isZero();
        assertThat(lines(out))
                .contains(
                        "  oförändrad  a.csv  samma innehåll lagrades 2025-01-14 02:00",
                        "  Regionstyrelsen: oförändrad (1 tabell, 0 diagram, 2 tal varav 0 saknas)",
                        "Klart på 0,0 s. Ingenting nytt. Öppna " + folder.resolve("output/2024-12/index.html"));
    }

    @Test
    void a_refused_file_is_told_with_its_first_findings_and_the_exit_code_is_3() throws IOException {
        drop("a.csv", GOOD);
        drop("b.csv", BAD);

        assertThat(run("run")).isEqualTo(3);
        assertThat(lines(out)).contains("  avvisad     b.csv  5 fel", "      … och 2 till: inte ett tal (2)");
        assertThat(lines(out)).filteredOn(line -> line.contains("”FEL”")).hasSize(3);
        assertThat(text(out))
                .endsWith("1 fil lagrad, 1 avvisad. Öppna " + folder.resolve("output/2024-12/index.html")
                        + System.lineSeparator());
    }

    @Test
    void a_failure_of_ours_is_a_sentence_and_the_place_of_the_log_and_the_exit_code_is_1() throws IOException {
        drop("a.csv", OURS);

        assertThat(run("import")).isEqualTo(1);
        Path log = folder.resolve("data/log/underlag.log");
        assertThat(lines(out))
                .contains(
                        "  misslyckad  a.csv  tekniskt fel hos oss: IllegalStateException: a failure of ours",
                        "Mer står i den tekniska loggen " + log);
        assertThat(text(out) + text(err)).doesNotContain("\tat ");
        assertThat(log).content().contains("a failure of ours").contains("\tat ");
    }

    @Test
    void an_identity_number_in_the_name_of_a_file_is_not_told() throws IOException {
        String number = Invented.of("19811218", "987").withShortDay("-");
        drop("lön " + number + ".csv", GOOD);
        drop("b " + number + ".csv", BAD);

        assertThat(run("run")).isEqualTo(3);
        assertThat(lines(out)).contains("  avvisad     b ******-****.csv  5 fel");
        assertThat(text(out)).contains("  lagrad      lön ******-****.csv  Listade");
        String[] paths = {
            "--jobs", folder.resolve("jobs").toString(), folder.resolve("inbox").toString()
        };
        for (String format : List.of("text", "json")) {
            run("run", "--format", format);
            underlag().run(concat(List.of("check", "--format", format), paths));
            underlag().run(concat(List.of("peek", "--format", format), paths));
        }
        assertThat(text(out) + text(err)).doesNotContain(number);
        // Where the file lies is known to the store: it has to be brought from there, whatever it is called.
        assertThat(contents(folder.resolve("data/log")) + contents(folder.resolve("output")))
                .contains("******-****.csv")
                .doesNotContain(number);
    }

    @Test
    void an_identity_number_where_headings_are_looked_for_is_not_told() throws IOException {
        rooms = new DefinedRooms(CLOCK);
        drop("a.csv", Invented.of("19811218", "987").withLongDay("-") + ";värde\nregionkansliet;12");
        String[] rest = {
            "--jobs", folder.resolve("jobs").toString(), folder.resolve("inbox").toString()
        };

        assertThat(underlag().run(concat(List.of("peek"), rest))).isZero();
        assertThat(text(out)).contains("********-**** | värde");
    }

    private static String contents(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void an_identity_number_in_a_failure_of_ours_is_not_told() throws IOException {
        String number = Invented.of("19811218", "987").withLongDay("");
        drop("a.csv", OURS + " over " + number);

        assertThat(run("import")).isEqualTo(1);
        assertThat(text(out)).contains("IllegalStateException: a failure of ours over ************");
        assertThat(folder.resolve("data/log/underlag.log"))
                .content()
                .contains("a failure of ours over ************")
                .doesNotContain(number);
    }

    @Test
    void quiet_says_only_what_is_wrong() throws IOException {
        drop("a.csv", GOOD);
        assertThat(run("run", "--quiet")).isZero();
        assertThat(text(out)).isEmpty();

        drop("b.csv", BAD);
        assertThat(run("run", "--quiet")).isEqualTo(3);
        assertThat(lines(out)).first().isEqualTo("  avvisad     b.csv  5 fel");
    }

    @Test
    void json_is_one_value_with_every_file() throws IOException {
        drop("a.csv", GOOD);
        drop("b \"å\".csv", BAD);

        assertThat(run("run", "--format", "json", "--language", "en")).isEqualTo(3);
        JsonNode json = new ObjectMapper().readTree(text(out));
        assertThat(json.at("/exit").intValue()).isEqualTo(3);
        assertThat(json.at("/asOf").stringValue()).isEqualTo("2024-12");
        assertThat(json.at("/files/0/outcome").stringValue()).isEqualTo("stored");
        assertThat(json.at("/files/0/deliveries/0/organisation").stringValue()).isEqualTo("regionkansliet");
        assertThat(json.at("/files/1/file").stringValue()).isEqualTo("b \"å\".csv");
        assertThat(json.at("/files/1/findings")).hasSize(5);
        assertThat(json.at("/files/1/findings/0/code").stringValue()).isEqualTo("NOT_A_NUMBER");
        assertThat(json.at("/reports/0/figures").intValue()).isEqualTo(2);
    }

    @Test
    void without_keep_the_inbox_is_emptied() throws IOException {
        drop("a.csv", GOOD);

        assertThat(runWithoutKeep("run")).isZero();
        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv")).exists();
    }

    @Test
    void as_of_decides_the_month() throws IOException {
        drop("a.csv", GOOD);

        assertThat(run("run", "--as-of", "2025-03")).isZero();
        assertThat(folder.resolve("output/2025-03/index.html")).exists();
    }

    @Test
    void a_report_of_nothing_says_so() {
        assertThat(run("report")).isZero();
        assertThat(lines(out)).contains("Inga rapporter: det finns inget lagrat att göra dem av.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            textBlock =
                    """
                    run --inbx x   => Flaggan --inbx finns inte. Menade du --inbox?
                    history --nonsens x   => Flaggan --nonsens finns inte.
                    history två   => två går inte att använda för DELIVERY; det ska vara DELIVERY.
                    rnu   => Kommandot eller argumentet rnu finns inte. Menade du run?
                    run --as-of 2024   => 2024 går inte att använda för --as-of; det ska vara YYYY-MM.
                    run --language de   => de går inte att använda för --language; det ska vara sv|en.
                    run --inbox   => Efter --inbox ska det stå DIR.
                    check   => Det saknas: FILE|DIR.
                    check /nowhere   => /nowhere finns inte.
                    run --inbox /nowhere --jobs .   => Inkorgen /nowhere finns inte. Ange mappen med exporter med --inbox.
                    run --jobs /nowhere   => Mappen /nowhere med definitioner finns inte. Ange den med --jobs.
                    peek --cells --format text --x /   => Flaggan --x finns inte.
                    run --language en --x   => There is no option --x.
                    """)
    void what_is_wrong_with_the_usage_is_told_in_a_sentence_and_the_exit_code_is_2(String arguments, String sentence) {
        assertThat(underlag().run(arguments.split(" "))).isEqualTo(2);
        assertThat(lines(err)).first().isEqualTo(sentence);
        assertThat(lines(err)).hasSizeLessThan(3);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void options_of_every_command_may_stand_before_it() throws IOException {
        drop("a.csv", GOOD);
        drop("b.csv", BAD);

        assertThat(underlag().run("--format", "json", "--language", "en", "run", "--x"))
                .isEqualTo(2);
        assertThat(new ObjectMapper().readTree(text(out)).at("/message").stringValue())
                .startsWith("There is no option --x");
        out.reset();
        String[] check = {
            "check",
            "--jobs",
            folder.resolve("jobs").toString(),
            folder.resolve("inbox").toString()
        };
        assertThat(underlag().run(concat(List.of("--format", "json"), check))).isEqualTo(3);
        assertThat(new ObjectMapper().readTree(text(out)).at("/0/outcome").stringValue())
                .isEqualTo("good");
        out.reset();
        assertThat(underlag().run(concat(List.of("--language", "en", "--quiet"), check)))
                .isEqualTo(3);
        assertThat(lines(out)).first().isEqualTo("refused    b.csv  5 errors");
    }

    @Test
    void cells_are_never_json() {
        assertThat(underlag().run("peek", "--cells", "--format", "json", folder.toString()))
                .isEqualTo(2);
        assertThat(lines(err)).first().isEqualTo("--cells skriver alltid text och går inte ihop med --format json.");
    }

    @Test
    void mistakes_are_json_too_where_that_is_asked_for() throws IOException {
        assertThat(underlag().run("run", "--inbox", "/nowhere", "--jobs", ".", "--format=json"))
                .isEqualTo(2);
        JsonNode json = new ObjectMapper().readTree(text(out));
        assertThat(json.at("/exit").intValue()).isEqualTo(2);
        assertThat(json.at("/message").stringValue()).startsWith("Inkorgen /nowhere finns inte.");
        assertThat(lines(err)).hasSize(1);

        out.reset();
        Files.writeString(folder.resolve("jobs/mistake.txt"), "jobs/x.yml:3: fel ett\njobs/x.yml:9: fel två\n");
        assertThat(run("run", "--format", "json")).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(text(out)).at("/details/1").stringValue())
                .isEqualTo("jobs/x.yml:9: fel två");
    }

    @Test
    void an_output_folder_that_cannot_be_written_is_told_in_a_sentence() throws IOException {
        drop("a.csv", GOOD);
        Files.createFile(folder.resolve("jobs/read-only.txt"));

        assertThat(run("run")).isEqualTo(1);
        assertThat(lines(out))
                .contains("Körningen misslyckades: det går inte att skriva i mappen /srv/underlag/output;"
                        + " kontrollera rättigheterna till den.");
        out.reset();
        assertThat(run("run", "--language", "en")).isEqualTo(1);
        assertThat(lines(out))
                .contains("The run failed: cannot write to the folder /srv/underlag/output; check the rights to it.");
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_told_in_a_sentence() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("data"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may write anywhere");

        assertThat(run("run")).isEqualTo(1);
        assertThat(lines(err))
                .containsExactly("Det misslyckades: det går inte att skriva i mappen " + closed
                        + "; kontrollera rättigheterna till den.");
    }

    @Test
    void how_long_it_took_has_a_point_in_english() {
        assertThat(run("report", "--language", "en")).isZero();
        assertThat(text(out)).contains("Done in 0.0 s.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import", "report"})
    void a_folder_without_definitions_of_exports_is_refused_and_nothing_is_begun(String command) throws IOException {
        drop("a.csv", GOOD);
        rooms = new DefinedRooms(CLOCK);

        assertThat(runWithoutKeep(command)).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly("Mappen " + folder.resolve("jobs")
                        + " innehåller inga definitioner av exporter (sources/*.yml). Ange den rätta med --jobs.");
        assertThat(folder.resolve("inbox/a.csv")).exists();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void check_needs_definitions_of_exports_and_peek_does_not() throws IOException {
        drop("a.csv", GOOD);
        rooms = new DefinedRooms(CLOCK);
        String[] rest = {
            "--jobs", folder.resolve("jobs").toString(), folder.resolve("inbox").toString()
        };

        assertThat(underlag().run(concat(List.of("check"), rest))).isEqualTo(2);
        assertThat(underlag().run(concat(List.of("peek"), rest))).isZero();
    }

    @Test
    void mistakes_in_definitions_are_told_one_a_line_and_nothing_is_begun() throws IOException {
        Files.writeString(folder.resolve("jobs/mistake.txt"), "jobs/x.yml:3: fel ett\njobs/x.yml:9: fel två\n");

        assertThat(run("run")).isEqualTo(2);
        assertThat(lines(err))
                .containsExactly(
                        "Definitionerna har 2 fel; ingenting har gjorts.",
                        "jobs/x.yml:3: fel ett",
                        "jobs/x.yml:9: fel två");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_data_folder_in_use_is_told_with_its_owner() throws Exception {
        try (DataFolder owned = DataFolder.take(folder.resolve("data"), CLOCK)) {
            assertThat(run("run")).isEqualTo(1);
            assertThat(lines(err))
                    .singleElement()
                    .asString()
                    .startsWith("Datamappen " + owned.path() + " används av process "
                            + ProcessHandle.current().pid())
                    .contains("sedan 2025-01-14 02:00");
        }
    }

    @Test
    void a_damaged_store_is_told_with_how_to_restore_it_and_is_not_touched() throws IOException {
        drop("a.csv", GOOD);
        run("run");
        Path store = folder.resolve("data/store");
        Path data = store.resolve("000002/underlag.data");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);

        assertThat(run("run")).isEqualTo(1);
        assertThat(lines(err))
                .startsWith(
                        "Det misslyckades: det som är lagrat i " + store
                                + " är skadat: 000002/underlag.data är inte som"
                                + " den skrevs. Ingenting har ändrats, och ingenting mer görs innan det är återställt.",
                        "1. Flytta undan mappen " + store + "; ta inte bort den.")
                .hasSize(8)
                .anyMatch(line -> line.startsWith("   underlag run --inbox " + folder.resolve("inbox")));
        assertThat(text(err)).doesNotContain("\tat ");
        assertThat(data).hasBinaryContent(bytes);
        assertThat(folder.resolve("data/log/underlag.log"))
                .content()
                .contains("DamagedStore")
                .contains("\tat ");
        assertThat(folder.resolve("inbox/a.csv")).exists();
    }

    @Test
    void check_judges_without_storing() throws IOException {
        drop("hr/a.csv", GOOD);
        drop("b.csv", BAD);

        int exit = underlag()
                .run(
                        "check",
                        "--jobs",
                        folder.resolve("jobs").toString(),
                        folder.resolve("inbox").toString());

        assertThat(exit).isEqualTo(3);
        assertThat(lines(out).get(0)).isEqualTo("avvisad     b.csv  5 fel");
        assertThat(lines(out).get(6))
                .isEqualTo("godkänd     hr/a.csv  Listade, regionkansliet, 31 dec 2024: 2 rader, 2 värden");
        assertThat(lines(out)).hasSize(7);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void check_answers_for_each_of_several_files_of_one_name_and_says_which_is_which() throws IOException {
        drop("hr/a.csv", GOOD);
        drop("ekonomi/a.csv", BAD);
        String good = folder.resolve("inbox/hr/a.csv").toString();
        String bad = folder.resolve("inbox/ekonomi/a.csv").toString();

        for (String[] files : new String[][] {{good, bad}, {bad, good, bad}}) {
            out.reset();
            int exit = underlag()
                    .run(concat(
                            List.of("check", "--jobs", folder.resolve("jobs").toString()), files));

            assertThat(exit).isEqualTo(3);
            assertThat(lines(out))
                    .filteredOn(line -> line.contains(bad))
                    .singleElement()
                    .asString()
                    .startsWith("avvisad");
            assertThat(lines(out))
                    .filteredOn(line -> line.contains(good))
                    .singleElement()
                    .asString()
                    .startsWith("godkänd");
        }
    }

    @Test
    void peek_tells_sheets_headings_and_source() throws IOException {
        drop("hr/a.csv", "organisation;värde\nregionkansliet;12");

        int exit = underlag()
                .run(
                        "peek",
                        "--jobs",
                        folder.resolve("jobs").toString(),
                        folder.resolve("inbox").toString());

        assertThat(exit).isZero();
        assertThat(lines(out))
                .containsExactly(
                        "hr/a.csv  CSV, 37 byte",
                        "  text: 2 rader, 2 kolumner",
                        "  Skulle läsas som Listade (listade)",
                        "  Rubriker på rad 1: organisation | period | värde");
    }

    /** What an import would refuse as damaged is damaged to a look at it, too. */
    @Test
    void peek_tells_of_damage_beside_the_sheets() throws IOException {
        Path file = folder.resolve("personal.xlsx");
        Files.copy(Path.of("input-samples/hr/personal_regionkansliet_2024-12.xlsx"), file);
        OtherSum.tell(file, "xl/theme/theme1.xml");

        assertThat(underlag().run("peek", "--jobs", folder.resolve("jobs").toString(), file.toString()))
                .isZero();

        assertThat(lines(out)).hasSize(2).element(1).asString().contains("har ändrats sedan filen skrevs");
    }

    @Test
    void peek_prints_every_cell_and_needs_no_definitions() throws IOException {
        drop("hr/a.csv", "organisation;värde\nregionkansliet;12");
        drop("b.xlsx", "");

        int exit = underlag().run("peek", "--cells", folder.resolve("inbox").toString());

        assertThat(exit).isZero();
        assertThat(lines(out))
                .startsWith(
                        "b.xlsx\t!\t\tunreadable\tFilen är tom. Hämta exporten igen och lägg in den på nytt.",
                        "hr/a.csv\t\tA1\ttext\torganisation",
                        "hr/a.csv\t\tB1\ttext\tvärde",
                        "hr/a.csv\t\tA2\ttext\tregionkansliet")
                .hasSize(5);
    }

    @Test
    void no_arguments_show_the_usage() {
        assertThat(underlag().run()).isZero();
        assertThat(text(out)).startsWith("Användning: underlag KOMMANDO").contains("run", "import", "report", "peek");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "import", "report", "check", "peek", "history", "withdraw", "backup", "watch"})
    void help_explains_every_option_in_both_languages(String command) {
        assertThat(underlag().run(command, "--help")).isZero();
        assertThat(text(out)).startsWith("Användning: underlag " + command);
        List<String> swedish = explained(lines(out));
        out.reset();

        assertThat(underlag().run(command, "--help", "--language", "en")).isZero();
        assertThat(text(out)).startsWith("Usage: underlag " + command);
        assertThat(explained(lines(out))).hasSameSizeAs(swedish).isNotEmpty();
    }

    @Test
    void refused_files_have_an_exit_code_only_where_files_are_judged_once() {
        for (String command : List.of("run", "import", "check", "watch", "report", "history", "backup")) {
            for (String language : List.of("sv", "en")) {
                out.reset();
                assertThat(underlag().run(command, "--help", "--language", language))
                        .isZero();
                assertThat(lines(out).stream().anyMatch(line -> line.startsWith("  3 ")))
                        .as(command + " " + language)
                        .isEqualTo(List.of("run", "import", "check").contains(command));
                assertThat(lines(out)).anyMatch(line -> line.startsWith("  2 "));
            }
        }
    }

    @Test
    void report_takes_the_options_of_importing_and_does_not_list_them() throws IOException {
        assertThat(underlag().run("report", "--help")).isZero();
        assertThat(text(out)).doesNotContain("--inbox", "--keep").contains("--as-known-at");
        drop("a.csv", GOOD);
        assertThat(run("import")).isZero();

        assertThat(run("report")).isZero();
        assertThat(folder.resolve("inbox/a.csv")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "peek", "history", "withdraw", "backup"})
    void the_line_of_usage_names_what_is_given_as_the_list_does(String command) {
        for (String language : List.of("sv", "en")) {
            out.reset();
            assertThat(underlag().run(command, "--help", "--language", language))
                    .isZero();
            String usage = lines(out).get(0);
            String named = usage.replaceAll(".*] \\[?(\\S+?)]?(?:\\.\\.\\.)?$", "$1");
            assertThat(lines(out)).anyMatch(line -> line.matches("\\s+\\[?\\Q" + named + "\\E(?:\\.\\.\\.)?]?\\s.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "peek"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_pipe_is_no_file_and_nobody_waits_for_it(String command) throws Exception {
        Path pipe = folder.resolve("pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        String jobs = folder.resolve("jobs").toString();

        assertThat(underlag().run(command, "--jobs", jobs, pipe.toString())).isEqualTo(2);

        assertThat(lines(err)).containsExactly(pipe + " är ett rör, en socket eller en enhet och ingen fil.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_pipe_in_the_inbox_is_told_and_left_and_a_name_of_two_lines_is_told_on_one() throws Exception {
        Path pipe = folder.resolve("inbox/pipe.csv");
        drop("a\nb\u001b[31m.csv", GOOD);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(runWithoutKeep("run")).isZero();

        assertThat(lines(out))
                .contains(
                        "  väntar      pipe.csv  är ett rör, en socket eller en enhet och ingen fil; det öppnas aldrig")
                .anyMatch(line -> line.startsWith("  lagrad      a␊b␛[31m.csv  "));
        assertThat(text(out)).doesNotContain("\u001b");
        assertThat(pipe).exists();
    }

    @Test
    void english_has_a_point_where_decimals_begin() throws IOException {
        drop("a.csv", GOOD);
        assertThat(run("import")).isZero();
        drop("a.csv", GOOD.replace("1.5", "4.5"));

        assertThat(run("run", "--language", "en")).isZero();

        assertThat(text(out)).contains(": 2 becomes 4.5").doesNotContain("4,5");
    }

    @Test
    void the_version_is_told() {
        assertThat(underlag().run("--version")).isZero();
        assertThat(text(out)).startsWith("underlag ");
    }

    /** The lines of options, each of which must have an explanation. */
    private static List<String> explained(List<String> help) {
        // An option with a long name has its explanation on the next line.
        List<String> options = Stream.of(String.join("\n", help)
                        .replaceAll("(\\n\\s+--\\S{18,})\\n\\s+(?=\\p{Lu})", "$1  ")
                        .split("\n"))
                .filter(line -> line.matches("\\s+(-\\w, |    )--.*"))
                .toList();
        assertThat(options).allMatch(line -> line.matches("\\s+(-\\w, |    )--\\S+\\s{2,}\\p{Lu}.+"));
        return options;
    }

    private static String[] concat(List<String> before, String[] after) {
        return Stream.concat(before.stream(), Stream.of(after)).toArray(String[]::new);
    }

    private int run(String... arguments) {
        return runWithoutKeep(
                Stream.concat(Stream.of(arguments), Stream.of("--keep")).toArray(String[]::new));
    }

    private int runWithoutKeep(String... arguments) {
        Stream<String> folders = Stream.of("jobs", "inbox", "data", "output")
                .flatMap(name -> Stream.of("--" + name, folder.resolve(name).toString()));
        return underlag().run(Stream.concat(Stream.of(arguments), folders).toArray(String[]::new));
    }

    private Underlag underlag() {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Underlag(rooms, CLOCK, length -> {}, console);
    }

    private void drop(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofHours(1))));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return text(stream).lines().toList();
    }
}
