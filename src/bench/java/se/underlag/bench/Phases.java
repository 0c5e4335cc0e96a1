package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a run of the program divides its time, as its technical log tells:
 *
 * <pre>
 * 2026-11-28T22:40:01.512+01:00 INFO  [main] se.underlag.job.Launcher - run 1 (run) began: 1 files to read
 * 2026-11-28T22:40:09.104+01:00 INFO  [main] se.underlag.job.ImportTask - personal_2024-12.xlsx: Stored
 * 2026-11-28T22:40:10.871+01:00 INFO  [main] se.underlag.job.Launcher - run 1 ended: Counts[…]
 * </pre>
 *
 * @param start seconds from the start of the process until the run began: Java, definitions, the store; the content of
 *     the inbox is told by its hash here too
 * @param files seconds until the last file was stored, or found to be so already; none where none was read
 * @param reports seconds from there until the run ended
 * @param end seconds until the process had ended: closing the store
 */
record Phases(double start, double files, double reports, double end) {

    private static final Pattern LINE = Pattern.compile("(\\S+) INFO .* - (.*)");

    /** Of a process that started and ended at moments; empty where its log does not tell. */
    static Optional<Phases> of(Path log, Instant started, Instant ended) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        List<Matcher> lines = Files.readAllLines(log).stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> !moment(line).isBefore(started))
                .toList();
        Optional<Instant> began = last(lines, "run \\d+ \\(.*\\) began: .*");
        Optional<Instant> finished = last(lines, "run \\d+ ended: .*");
        if (began.isEmpty() || finished.isEmpty()) {
            return Optional.empty();
        }
        Instant stored = last(lines, ".*: (Stored|Unchanged)").orElse(began.get());
        return Optional.of(new Phases(
                seconds(started, began.get()),
                seconds(began.get(), stored),
                seconds(stored, finished.get()),
                seconds(finished.get(), ended)));
    }

    private static Optional<Instant> last(List<Matcher> lines, String message) {
        return lines.stream()
                .filter(line -> line.group(2).matches(message))
                .map(Phases::moment)
                .reduce((before, after) -> after);
    }

    private static Instant moment(Matcher line) {
        return OffsetDateTime.parse(line.group(1)).toInstant();
    }

    private static double seconds(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 1e3;
    }
}
