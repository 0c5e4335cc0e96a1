package se.underlag.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.sheet.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The workbooks of other projects, hostile ones among them, given to the real program with 512 MB: every one ends in an
 * answer, and none in a failure of ours. None should take ten seconds; how long the slowest took is printed, and stands in
 * {@code docs/robustness.md}. Skipped where the corpus does not lie beside the project.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CorpusIT {

    /** Many times what is promised: a machine that is busy must not make it fail, a file that hangs must. */
    private static final Duration HANGS = Duration.ofSeconds(90);

    private static final int SLOWEST_SHOWN = 5;

    /** {@code 2025-01-14T02:00:01.123+01:00 INFO  [main] … - name.xlsx: REFUSED MOVED}. */
    private static final Pattern LOGGED = Pattern.compile("(\\S+T\\S+) [A-Z]+ +\\[[^]]*] (\\S+) - (.*)");

    @TempDir
    Path folder;

    @Test
    void every_file_that_is_dropped_is_refused_with_a_receipt_or_stored() throws Exception {
        List<Path> files = Corpus.files(Corpus.root());
        RealProgram program = new RealProgram(folder);
        for (int number = 0; number < files.size(); number++) {
            // Many have the same name.
            Path place = Files.createDirectories(program.inbox().resolve(String.valueOf(number)));
            Files.copy(
                    files.get(number),
                    place.resolve(files.get(number).getFileName()),
                    StandardCopyOption.COPY_ATTRIBUTES);
        }

        assertThat(program.give("import", "--format", "json"))
                .as(program::printed)
                .isEqualTo(3);

        JsonNode answers = new ObjectMapper().readTree(program.printed()).get("files");
        Map<String, Integer> outcomes = new TreeMap<>();
        answers.forEach(file -> outcomes.merge(file.get("outcome").asString(), 1, Integer::sum));
        System.out.println("corpus: " + outcomes);
        assertThat(outcomes.keySet()).isSubsetOf("refused", "stored", "same", "unchanged", "same-rows");
        assertThat(answers).hasSize(files.size());
        answers.forEach(file -> assertThat(file.path("findings").isEmpty())
                .as(file.toString())
                .isNotEqualTo(file.get("outcome").asString().equals("refused")));
        Accounts accounts = Accounts.of(program);
        assertThat(accounts.waiting()).isEmpty();
        assertThat(accounts.withoutReceipt()).isEmpty();
        assertThat(Files.readString(program.log())).doesNotContain("\tat ", " ERROR ");
        assertThat(program.temporary()).isEmptyDirectory();
        Duration reading = longestReading(program);
        System.out.println(
                "corpus: at most " + reading.toMillis() + " ms to read and judge a file, or some small ones together");
        slowest("receipt and copy of", untilSettled(program.log()), reading);
    }

    @Test
    void every_cell_of_every_file_is_read() throws Exception {
        Path root = Corpus.root();
        List<Path> files = Corpus.files(root);
        RealProgram program = new RealProgram(folder);
        Map<String, Duration> taken = new LinkedHashMap<>();

        Process process = program.startReading("peek", "--cells", root.toString());
        try (BufferedReader lines = process.inputReader()) {
            long before = System.nanoTime();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                taken.merge(line.split("\t", 2)[0], Duration.ofNanos(now - before), Duration::plus);
                before = now;
            }
        }

        assertThat(program.ended(process)).isIn(0, 3);
        // A stack trace or a failure would be a line of no file.
        assertThat(taken.keySet())
                .allSatisfy(name -> assertThat(root.resolve(name)).exists());
        assertThat(taken.size()).as("files with a cell, or the reason why not").isGreaterThan(files.size() * 9 / 10);
        slowest("all cells of", taken, Duration.ZERO);
    }

    private static void slowest(String what, Map<String, Duration> taken, Duration more) {
        taken.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(SLOWEST_SHOWN)
                .forEach(one -> System.out.printf(
                        "corpus: %d ms for %s %s%n", one.getValue().toMillis(), what, one.getKey()));
        assertThat(taken)
                .isNotEmpty()
                .allSatisfy((file, time) -> assertThat(time.plus(more)).as(file).isLessThan(HANGS));
    }

    /** Files are settled one after another: how long each took, from the one before. */
    private static Map<String, Duration> untilSettled(Path log) throws IOException {
        Map<String, Duration> taken = new LinkedHashMap<>();
        Optional<OffsetDateTime> before = Optional.empty();
        for (String line : Files.readAllLines(log)) {
            Matcher logged = LOGGED.matcher(line);
            if (logged.matches()) {
                OffsetDateTime moment = OffsetDateTime.parse(logged.group(1));
                if (logged.group(2).endsWith(".Settling") && before.isPresent()) {
                    taken.put(logged.group(3) + " #" + taken.size(), Duration.between(before.get(), moment));
                }
                before = Optional.of(moment);
            }
        }
        return taken;
    }

    /** The longest that a file, or some small ones together, took to be read and judged, by the records of the steps. */
    private static Duration longestReading(RealProgram program) {
        return Accounts.rows(
                        program.data(),
                        "SELECT DATEDIFF('millisecond', start_time, end_time) FROM batch_step_execution"
                                + " WHERE step_name LIKE 'file:%'")
                .stream()
                .map(row -> Duration.ofMillis(Long.parseLong(row.replace("|", ""))))
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
