package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;

/** Reports made of just what they would be made of now are not made again; of anything else they are. */
class StandingReportsTest {

    private static final Path PLAN = Path.of("input-samples/uppfoljning/handlingsplan_regionkansliet_2024.xlsx");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2025-01-20T02:00:00Z");
    private String build = "1";
    private Locale language = Messages.SWEDISH;
    private Optional<YearMonth> asOf = Optional.empty();
    private int made;

    @BeforeEach
    void a_report_is_published() throws IOException {
        copy(Path.of("jobs"), folder.resolve("jobs"));
        Files.writeString(
                folder.resolve("jobs/nightly.yml"),
                "sources: [{ source: handlingsplan, organisations: [regionkansliet] }]\nreports: [regionkansliet]\n");
        Files.createDirectories(folder.resolve("inbox"));
        Files.copy(PLAN, folder.resolve("inbox").resolve(PLAN.getFileName()));
        run();
    }

    @Test
    void with_nothing_new_they_stand_and_are_told_of_as_they_were() throws IOException {
        Made first = run().made().orElseThrow();
        made = 0;
        byte[] page = Files.readAllBytes(first.index());

        asOf = Optional.of(YearMonth.of(2024, 12));
        Made again = run().made().orElseThrow();

        assertThat(made).isZero();
        assertThat(Files.readAllBytes(again.index())).isEqualTo(page);
        assertThat(again.index()).isEqualTo(first.index()).exists();
        assertThat(again.lacking()).isEqualTo(first.lacking());
        assertThat(again.reports()).singleElement().satisfies(report -> {
            Made.Report before = first.reports().get(0);
            assertThat(report.unchanged()).isTrue();
            assertThat(report.index()).isEqualTo(before.index()).exists();
            assertThat(report.title()).isEqualTo(before.title());
            assertThat(List.of(report.tables(), report.charts(), report.figures(), report.missing()))
                    .isEqualTo(List.of(before.tables(), before.charts(), before.figures(), before.missing()));
        });
    }

    interface Change {
        void in(StandingReportsTest run) throws Exception;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a definition",
                        run -> replace(run.folder.resolve("jobs/reports/regionkansliet.yml"), "title: {", "title:  {")),
                change(
                        "a template",
                        run -> Files.write(
                                run.folder.resolve("jobs/templates/underlag.dotx"),
                                new byte[] {0},
                                StandardOpenOption.APPEND)),
                change("the program", run -> run.build = "2"),
                change("the language", run -> run.language = Messages.ENGLISH),
                change(
                        "a delivery",
                        run -> Files.writeString(
                                run.folder.resolve("inbox/fler.csv"),
                                "Förvaltning;Enhet;Yrkesgrupp;Kön;Anställningsform;Syssgrad;Tjl omf;Avser\n"
                                        + "Regionservice;Köket;Kock/kallskänka/köksbiträde;K;Tv;1,0;0;2024-12-31\n")),
                change("a refused file", run -> Files.writeString(run.folder.resolve("inbox/annat.csv"), "a;b\n1;2\n")),
                change("what counts", run -> new Withdrawing(run.rooms(), run.workplace())
                        .run(List.of(1L), false, run.folder.resolve("data"), run.folder.resolve("jobs"), run.language)),
                change(
                        "a published file",
                        run -> Files.writeString(
                                run.month().resolve("regionkansliet/figures.csv"), "x", StandardOpenOption.APPEND)),
                change("the place", run -> Files.move(run.folder.resolve("output"), run.folder.resolve("elsewhere"))),
                change("what was noted", run -> {
                    Path record = run.month().resolve("run.json");
                    Files.writeString(record, Files.readString(record).replace("\"run\" : \"1\"", "\"run\" : \"7\""));
                }));
    }

    private static Arguments change(String name, Change change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void they_are_made_again_when_something_else_is(String what, Change change) throws Exception {
        run();
        made = 0;

        change.in(this);
        asOf = Optional.of(YearMonth.of(2024, 12));
        RunReport changed = run();

        assertThat(changed.failure()).isEmpty();
        assertThat(made).as(what).isEqualTo(1);
        run();
        assertThat(made).as("then they stand again").isEqualTo(1);
    }

    @Test
    void a_program_that_is_not_built_always_makes_them() throws IOException {
        build = "";
        run();
        made = 0;
        run();
        assertThat(made).isEqualTo(1);
    }

    private Path month() {
        return folder.resolve("output/2024-12");
    }

    private Rooms rooms() {
        Version version = new Version("1.0", "17", Optional.of(build).filter(known -> !known.isEmpty()));
        Rooms defined = new DefinedRooms(clock(), version);
        return (jobs, words) -> {
            Tools tools = defined.tools(jobs, words);
            return new Tools(
                    tools.importing(),
                    new Counted(tools.reporting()),
                    tools.collecting(),
                    tools.recognising(),
                    tools.tracing(),
                    tools.naming());
        };
    }

    private final class Counted implements Reporting {

        private final Reporting counted;

        Counted(Reporting counted) {
            this.counted = counted;
        }

        @Override
        public Made make(ReportOrder order) {
            made++;
            return counted.make(order);
        }

        @Override
        public Optional<Made> standing(ReportOrder order) {
            return counted.standing(order);
        }
    }

    private Clock clock() {
        return Clock.fixed(now, MomentTexts.ZONE);
    }

    private Workplace workplace() {
        return new Workplace(rooms(), clock(), length -> {}, data -> {});
    }

    private RunReport run() {
        now = now.plus(Duration.ofDays(1));
        RunRequest request = new RunRequest(
                folder.resolve("jobs"),
                folder.resolve("inbox"),
                folder.resolve("data"),
                folder.resolve("output"),
                asOf,
                true,
                Optional.empty(),
                language);
        try {
            return new NightlyRun(workplace()).run(request, Progress.NONE);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
