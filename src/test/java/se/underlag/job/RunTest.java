package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.intake.Waiting;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Database;
import se.underlag.store.Run;
import se.underlag.wording.Messages;

class RunTest {

    private static final Instant NOW = Instant.parse("2025-01-14T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Workplace workplace = new Workplace(new TextRooms(), CLOCK, length -> {}, data -> {});

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("jobs"));
        Files.createDirectories(folder.resolve("inbox"));
    }

    @Test
    void a_run_stores_every_file_and_makes_the_reports() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5\nfolktandvarden;2024-12-31;2");
        drop("b.csv", "listade\nregionkansliet;2023-12-31;3");

        RunReport report = run();

        assertThat(report.counts()).isEqualTo(new Run.Counts(2, 0, 0, 0));
        assertThat(report.hasFailed()).isFalse();
        assertThat(report.asOf()).contains(YearMonth.of(2024, 12));
        assertThat(report.files())
                .extracting(result -> result.file().name(), result -> ((FileResult.Stored) result).observations())
                .containsExactly(Tuple.tuple("a.csv", 2), Tuple.tuple("b.csv", 1));
        assertThat(report.made().orElseThrow().index()).isEqualTo(folder.resolve("output/2024-12/index.html"));
        assertThat(figures()).containsExactly("folktandvarden 2", "regionkansliet 1.5", "regionkansliet 3");
    }

    @Test
    void a_file_of_any_length_is_read_to_its_end() throws Exception {
        for (int lines : List.of(1, 2, 3, 4, 6, 7)) {
            drop(lines + ".csv", "listade\n" + ("org" + lines + ";2024-12-31;1\n").repeat(lines));
        }

        run();

        assertThat(figures()).hasSize(1 + 2 + 3 + 4 + 6 + 7);
    }

    @Test
    void a_second_run_changes_nothing_and_says_so() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");
        run();

        RunReport again = run();

        assertThat(again.counts()).isEqualTo(new Run.Counts(0, 1, 0, 0));
        assertThat(again.made().orElseThrow().reports())
                .extracting(Made.Report::unchanged)
                .containsExactly(true);
        assertThat(figures()).containsExactly("regionkansliet 1.5");
        assertThat(((FileResult.Unchanged) again.files().get(0)).stored().storedAt())
                .isEqualTo(NOW);
    }

    @Test
    void a_file_that_was_written_to_after_it_was_stored_is_put_back_and_replaces_its_half() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");
        runMoving();
        Path accepted = folder.resolve("inbox/accepted/2025-01-14/a.csv");
        Files.writeString(accepted, "\nfolktandvarden;2024-12-31;2", StandardOpenOption.APPEND);
        drop("a.csv", "listade\nregionkansliet;2023-12-31;7");

        RunReport next = runMoving();

        assertThat(next.returned()).containsExactly(new ReturnedFile("a (2).csv", List.of(1L)));
        assertThat(next.counts()).isEqualTo(new Run.Counts(2, 0, 0, 0));
        assertThat(figures()).containsExactly("folktandvarden 2", "regionkansliet 1.5", "regionkansliet 7");
        assertThat(runMoving().returned()).isEmpty();
    }

    @Test
    void a_file_that_is_refused_is_told_with_its_findings_and_does_not_stop_others() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;FEL\nfolktandvarden;2024-12-31;2\nx;2024-12-31;FEL");
        drop("b.csv", "listade\nregionkansliet;2024-12-31;3");
        drop("c.csv", "något annat");
        drop("d.csv", "");
        drop("e.csv", "listade\nx;2024-12-31;1\nx;2024-12-31;1\nx;2024-12-31;1\nx;2024-12-31;1\nTRASIG");

        RunReport report = run();

        assertThat(report.counts()).isEqualTo(new Run.Counts(1, 0, 4, 0));
        assertThat(report.hasFailed()).isFalse();
        assertThat(codes(report, "a.csv")).containsExactly(FindingCode.NOT_A_NUMBER, FindingCode.NOT_A_NUMBER);
        assertThat(codes(report, "c.csv")).containsExactly(FindingCode.SOURCE_UNKNOWN);
        assertThat(codes(report, "d.csv")).containsExactly(FindingCode.FILE_EMPTY);
        assertThat(codes(report, "e.csv")).containsExactly(FindingCode.FILE_DAMAGED);
        assertThat(figures()).containsExactly("regionkansliet 3");
    }

    @Test
    void a_file_on_which_we_fail_does_not_stop_others_and_is_not_stored_half() throws Exception {
        drop("a.csv", "listade\nx;2024-12-31;1\nx;2024-12-31;1\nx;2024-12-31;1\nx;2024-12-31;1\nSMÄLL");
        drop("b.csv", "listade\nregionkansliet;2024-12-31;3");

        RunReport report = run();

        assertThat(report.hasFailed()).isTrue();
        assertThat(report.failure()).isEmpty();
        assertThat(report.files())
                .filteredOn(FileResult.Failed.class::isInstance)
                .extracting(result -> result.file().name(), result -> ((FileResult.Failed) result).reason())
                .containsExactly(Tuple.tuple("a.csv", "IllegalStateException: a failure of ours"));
        assertThat(figures()).containsExactly("regionkansliet 3");
    }

    @Test
    void small_files_share_steps_and_one_on_which_we_fail_hinders_none_of_the_others() throws Exception {
        for (int number = 10; number < 70; number++) {
            String rows = "x;2024-12-%02d;1\n".formatted(number % 28 + 1).repeat(4);
            drop(
                    number + ".csv",
                    "listade\n" + (number == 40 ? rows + "SMÄLL" : "o" + number + ";2024-12-31;" + number));
        }
        drop("a.csv", "listade\nregionkansliet;2024-12-31;FEL");

        RunReport report = run();

        assertThat(report.counts()).isEqualTo(new Run.Counts(59, 0, 1, 1));
        assertThat(report.files())
                .filteredOn(FileResult.Failed.class::isInstance)
                .extracting(result -> result.file().name())
                .containsExactly("40.csv");
        assertThat(codes(report, "a.csv")).containsExactly(FindingCode.NOT_A_NUMBER);
        assertThat(figures())
                .hasSize(59)
                .contains("o10 10", "o39 39", "o41 41", "o69 69")
                .doesNotContain("o40 40");
        inDatabase(jdbc -> assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM batch_step_execution", Integer.class))
                .isLessThan(10));
    }

    @Test
    void a_report_that_fails_is_told_and_what_was_stored_stays() throws Exception {
        Files.createFile(folder.resolve("jobs/no-report.txt"));
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");

        RunReport report = run();

        assertThat(report.failure()).contains("IllegalStateException: the disk is full");
        assertThat(report.made()).isEmpty();
        Files.delete(folder.resolve("jobs/no-report.txt"));
        new ReportRun(workplace).run(request(true), Progress.NONE);
        assertThat(figures()).containsExactly("regionkansliet 1.5");
    }

    @Test
    void the_same_content_under_two_names_is_stored_once() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");
        drop("copy of a.csv", "listade\nregionkansliet;2024-12-31;1.5");

        RunReport report = run();

        assertThat(report.counts()).isEqualTo(new Run.Counts(1, 1, 0, 0));
        assertThat(((FileResult.SameAs) report.files().get(1)).other().name()).isEqualTo("a.csv");
    }

    @Test
    void import_alone_makes_no_reports_and_report_alone_imports_nothing() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");

        RunReport imported = new ImportRun(workplace).run(request(true), Progress.NONE);
        assertThat(imported.made()).isEmpty();
        assertThat(folder.resolve("output/2024-12")).doesNotExist();
        drop("b.csv", "listade\nx;2024-12-31;9");
        RunReport reported = new ReportRun(workplace).run(request(true), Progress.NONE);

        assertThat(reported.files()).isEmpty();
        assertThat(figures()).containsExactly("regionkansliet 1.5");
    }

    @Test
    void a_report_of_an_empty_store_makes_nothing() throws Exception {
        RunReport report = run();

        assertThat(report.hasFailed()).isFalse();
        assertThat(report.asOf()).isEmpty();
        assertThat(report.made()).isEmpty();
    }

    @Test
    void without_keep_files_go_where_they_belong_and_failed_ones_stay() throws Exception {
        drop("hr/a.csv", "listade\nregionkansliet;2024-12-31;1.5");
        drop("b.csv", "listade\nregionkansliet;2024-12-31;FEL");
        drop("c.csv", "listade\nSMÄLL");
        drop("copy of b.csv", "listade\nregionkansliet;2024-12-31;FEL");

        new ImportRun(workplace).run(request(false), Progress.NONE);

        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv")).exists();
        assertThat(folder.resolve("inbox/refused/2025-01-14/b.csv")).exists();
        assertThat(folder.resolve("inbox/refused/2025-01-14/copy of b.csv")).exists();
        assertThat(folder.resolve("inbox/c.csv")).exists();
        assertThat(folder.resolve("inbox/hr/a.csv")).doesNotExist();
    }

    @Test
    void a_file_that_was_stored_but_not_moved_is_moved_next_time_and_not_counted_twice() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");
        run();

        RunReport next = new NightlyRun(workplace).run(request(false), Progress.NONE);

        assertThat(next.counts()).isEqualTo(new Run.Counts(0, 1, 0, 0));
        assertThat(folder.resolve("inbox/accepted/2025-01-14/a.csv")).exists();
        assertThat(figures()).containsExactly("regionkansliet 1.5");
    }

    @Test
    void a_file_still_empty_waits_and_is_told() throws Exception {
        Path file = drop("a.csv", "");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(10)));

        RunReport report = run();

        assertThat(report.files()).isEmpty();
        assertThat(report.waiting()).extracting(Waiting::why).containsExactly(Waiting.Reason.JUST_CREATED);
    }

    @Test
    void executions_that_a_kill_left_started_are_mended_and_hinder_nothing() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");
        run();
        inDatabase(jdbc -> jdbc.update("UPDATE batch_job_execution SET status = 'STARTED', end_time = NULL"));
        inDatabase(jdbc -> jdbc.update("UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL"));
        drop("b.csv", "listade\nfolktandvarden;2024-12-31;2");

        RunReport next = run();

        assertThat(next.counts()).isEqualTo(new Run.Counts(1, 1, 0, 0));
        assertThat(figures()).containsExactly("folktandvarden 2", "regionkansliet 1.5");
        inDatabase(
                jdbc -> assertThat(jdbc.queryForList("SELECT status FROM batch_job_execution ORDER BY 1", String.class))
                        .containsExactly("COMPLETED", "FAILED"));
    }

    @Test
    void the_records_of_executions_do_not_grow_for_ever() throws Exception {
        new ReportRun(workplace).run(request(true), Progress.NONE);
        // As 230 runs before it would have left them.
        inDatabase(jdbc -> {
            copy(jdbc, "batch_job_instance", "version, job_name", "job_instance_id, job_key");
            copy(
                    jdbc,
                    "batch_job_execution",
                    "version, create_time, status, exit_code",
                    "job_execution_id, job_instance_id");
            copy(jdbc, "batch_job_execution_context", "short_context", "job_execution_id");
            copy(
                    jdbc,
                    "batch_step_execution",
                    "version, step_name, create_time, status, exit_code",
                    "step_execution_id, job_execution_id");
        });

        RunReport next = new ReportRun(workplace).run(request(true), Progress.NONE);

        assertThat(next.hasFailed()).isFalse();
        inDatabase(jdbc -> {
            assertThat(jdbc.queryForList("SELECT job_instance_id FROM batch_job_instance ORDER BY 1", Long.class))
                    .hasSize(201)
                    .startsWith(-199L)
                    .endsWith(0L, 1L);
            for (String table : List.of("batch_job_execution", "batch_step_execution")) {
                assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                        .isEqualTo(201);
            }
        });
    }

    /** Copies what a run wrote 230 times, with other keys. */
    private static void copy(JdbcTemplate jdbc, String table, String columns, String keys) {
        jdbc.update("INSERT INTO " + table + " (" + columns + ", " + keys + ") SELECT " + columns + ", "
                + keys.replaceAll("\\w+", "n") + " FROM " + table
                + ", UNNEST(SEQUENCE_ARRAY(-230, -1, 1)) AS numbers (n)");
    }

    @Test
    void every_launch_is_on_record_with_its_own_number() throws Exception {
        drop("a.csv", "listade\nregionkansliet;2024-12-31;1.5");

        long first = run().run();
        long second = run().run();
        long third = new ReportRun(workplace).run(request(true), Progress.NONE).run();

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates().isSorted();
        inDatabase(jdbc -> assertThat(jdbc.queryForList("SELECT status FROM batch_job_execution", String.class))
                .hasSize(3)
                .containsOnly("COMPLETED"));
    }

    @Test
    void a_wrong_folder_or_definition_is_told_before_anything_is_begun() throws Exception {
        Files.writeString(folder.resolve("jobs/mistake.txt"), "jobs/sources/x.yml:3: …");

        assertThatExceptionOfType(UsageMistake.class).isThrownBy(this::run).satisfies(mistake -> {
            assertThat(mistake.what()).isEqualTo(UsageMistake.What.DEFINITIONS);
            assertThat(mistake.details()).containsExactly("jobs/sources/x.yml:3: …");
        });
        Files.delete(folder.resolve("inbox"));
        assertThatExceptionOfType(UsageMistake.class)
                .isThrownBy(this::run)
                .satisfies(mistake -> assertThat(mistake.what()).isEqualTo(UsageMistake.What.NO_INBOX));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_data_folder_in_use_is_told_at_once() throws Exception {
        try (DataFolder owned = DataFolder.take(folder.resolve("data"), CLOCK)) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(this::run)
                    .satisfies(inUse -> assertThat(inUse.folder()).isEqualTo(owned.path()));
        }
    }

    private RunReport run() throws UsageMistake, DataFolderInUse {
        return new NightlyRun(workplace).run(request(true), Progress.NONE);
    }

    private RunReport runMoving() throws UsageMistake, DataFolderInUse {
        return new NightlyRun(workplace).run(request(false), Progress.NONE);
    }

    private RunRequest request(boolean keep) {
        return new RunRequest(
                folder.resolve("jobs"),
                folder.resolve("inbox"),
                folder.resolve("data"),
                folder.resolve("output"),
                Optional.empty(),
                keep,
                Optional.empty(),
                Messages.SWEDISH);
    }

    private Path drop(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofHours(1))));
        return file;
    }

    private List<String> figures() throws IOException {
        return Files.readAllLines(folder.resolve("output/2024-12/index.html"));
    }

    private static List<FindingCode> codes(RunReport report, String name) {
        return report.files().stream()
                .filter(result -> result.file().name().equals(name))
                .flatMap(result -> ((FileResult.Refused) result).findings().stream())
                .map(Finding::code)
                .toList();
    }

    private void inDatabase(java.util.function.Consumer<JdbcTemplate> act) throws DataFolderInUse {
        try (DataFolder data = DataFolder.take(folder.resolve("data"), CLOCK);
                Database database = Database.open(data.database())) {
            act.accept(new JdbcTemplate(database.dataSource()));
        }
    }
}
