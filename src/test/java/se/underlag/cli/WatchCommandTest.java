package se.underlag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.job.TextRooms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code watch} prints. Time goes on only while it pauses, and at each pause somebody may do something. */
@Timeout(120)
class WatchCommandTest {

    private static final Instant BEGINS = Instant.parse("2025-01-14T01:59:50Z");

    private static final String GOOD = "listade\nregionkansliet;2024-12-31;1.5";
    private static final String BAD = "listade\n" + "regionkansliet;2024-12-31;FEL\n".repeat(5);
    private static final String OURS = "listade\nSMÄLL";

    /** What somebody does at a second. */
    private interface Deed {
        void at(long second) throws Exception;
    }

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<Runnable> stop = new AtomicReference<>();
    private Duration elapsed = Duration.ZERO;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("inbox"));
    }

    @Test
    void it_says_how_it_is_ended_what_became_of_files_and_reports_and_that_it_ends() throws IOException {
        int exit = watch(second -> {
            if (second == 1) {
                drop("a.csv", GOOD);
                drop("b.csv", BAD);
                drop("tom.csv", "");
            } else if (second == 12) {
                stop.get().run();
            }
        });

        assertThat(exit).isZero();
        assertThat(lines())
                .startsWith(
                        "01:59:50  Bevakar inkorgen " + folder.resolve("inbox")
                                + ". Rapporterna görs kl. 02:00. Avsluta med Ctrl-C.",
                        "01:59:53  lagrad      a.csv  Listade, regionkansliet, 31 dec 2024: 1 rad, 1 värde",
                        "01:59:53  avvisad     b.csv  5 fel")
                .endsWith(
                        "              … och 2 till: inte ett tal (2)",
                        "01:59:56  väntar      tom.csv  tom och nyss skapad; den tas när den har fått ett innehåll",
                        "02:00:00  Rapporter till och med december 2024",
                        "            Regionstyrelsen: 1 tabell, 0 diagram, 1 tal varav 0 saknas",
                        "            Öppna " + folder.resolve("output/2024-12/index.html"),
                        "02:00:02  Avslutar: det som är läst lagras först. Ctrl-C en gång till avbryter genast.",
                        "02:00:02  Bevakningen är avslutad.");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void quiet_says_only_what_is_wrong() throws IOException {
        Path jobs = folder.resolve("jobs");
        watch(
                second -> {
                    if (second == 1) {
                        drop("a.csv", GOOD);
                        drop("b.csv", OURS);
                        Files.writeString(jobs.resolve("mistake.txt"), "jobs/x.yml:3: fel ett\njobs/x.yml:9: fel två");
                    } else if (second == 4) {
                        Files.delete(jobs.resolve("mistake.txt"));
                        Files.writeString(jobs.resolve("no-report.txt"), "");
                        Files.move(folder.resolve("inbox"), folder.resolve("away"));
                    } else if (second == 8) {
                        Files.move(folder.resolve("away"), folder.resolve("inbox"));
                    } else if (second == 12) {
                        stop.get().run();
                    }
                },
                "--quiet");

        String log = folder.resolve("data/log/underlag.log").toString();
        assertThat(lines())
                .containsExactly(
                        "01:59:52  Definitionerna har ändrats och har nu 2 fel. De tidigare används.",
                        "          jobs/x.yml:3: fel ett",
                        "          jobs/x.yml:9: fel två",
                        "01:59:53  misslyckad  b.csv  tekniskt fel hos oss: IllegalStateException: a failure of ours",
                        "              Ett nytt försök görs om en stund.",
                        "          Mer står i den tekniska loggen " + log,
                        "01:59:54  Inkorgen " + folder.resolve("inbox")
                                + " går inte att läsa: NoSuchFileException: " + folder.resolve("inbox")
                                + ". Bevakningen fortsätter när den är tillbaka.",
                        "02:00:00  Rapporterna kunde inte göras: IllegalStateException: the disk is full."
                                + " Ett nytt försök görs nästa gång.",
                        "          Mer står i den tekniska loggen " + log);
    }

    @Test
    void json_is_a_value_on_each_line() throws IOException {
        Path aside = folder.resolve("data/aside");
        watch(
                second -> {
                    if (second == 1) {
                        drop("a.csv", GOOD);
                        drop("b.csv", BAD);
                        drop("tom.csv", "");
                    } else if (second == 11) {
                        Files.delete(aside);
                        Files.writeString(aside, "not a folder");
                        drop("c.csv", GOOD);
                    } else if (second == 14) {
                        Files.delete(aside);
                        Files.writeString(folder.resolve("jobs/mistake.txt"), "jobs/x.yml:3: fel");
                    } else if (second == 25) {
                        stop.get().run();
                    }
                },
                "--format",
                "json");

        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> values = lines().stream().map(mapper::readTree).toList();
        assertThat(values.stream().map(value -> value.at("/event").stringValue()))
                .containsExactly(
                        "began",
                        "file",
                        "file",
                        "file",
                        "reports",
                        "store-failed",
                        "store-back",
                        "file",
                        "definitions-wrong",
                        "ending",
                        "ended");
        assertThat(values.get(0).at("/reportAt").stringValue()).isEqualTo("02:00");
        assertThat(values.get(1).at("/time").stringValue()).isEqualTo("2025-01-14T01:59:53Z");
        assertThat(values.get(1).at("/outcome").stringValue()).isEqualTo("stored");
        assertThat(values.get(2).at("/findings")).hasSize(5);
        assertThat(values.get(3).at("/reason").stringValue()).isEqualTo("just-created");
        assertThat(values.get(4).at("/reports/0/figures").intValue()).isEqualTo(1);
        assertThat(values.get(5).at("/againInSeconds").intValue()).isEqualTo(5);
        assertThat(values.get(7).at("/outcome").stringValue()).isEqualTo("unchanged");
        assertThat(values.get(8).at("/details/0").stringValue()).isEqualTo("jobs/x.yml:3: fel");
    }

    @Test
    void reports_after_an_import_do_not_ask_for_what_has_not_come_yet_and_a_wrong_time_is_told() throws IOException {
        watch(
                second -> {
                    if (second == 1) {
                        drop("a.csv", GOOD);
                    } else if (second == 4) {
                        stop.get().run();
                    }
                },
                "--report-after-import",
                "--language",
                "en",
                "--report-at",
                "06:30");

        assertThat(lines().get(0))
                .endsWith("The reports are made at 06:30 and when something has been stored. End with Ctrl-C.");
        assertThat(lines()).contains("01:59:53  Reports up to December 2024");
        assertThat(watch(second -> {}, "--report-at", "6.30")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("6.30 går inte att använda för --report-at; det ska vara HH:MM.");
    }

    private int watch(Deed deed, String... more) {
        Underlag underlag = new Underlag(
                new TextRooms(),
                clock(),
                length -> pause(length, deed),
                () -> elapsed,
                stop::set,
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        Stream<String> folders = Stream.of("jobs", "inbox", "data", "output")
                .flatMap(name -> Stream.of("--" + name, folder.resolve(name).toString()));
        return underlag.run(Stream.of(Stream.of("watch"), folders, Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private void pause(Duration length, Deed deed) {
        elapsed = elapsed.plus(length);
        try {
            deed.at(elapsed.toSeconds());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return BEGINS.plus(elapsed);
            }
        };
    }

    private void drop(String name, String content) throws IOException {
        Files.writeString(folder.resolve("inbox").resolve(name), content);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
