package se.underlag.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import se.underlag.job.FileResult;
import se.underlag.job.Progress;
import se.underlag.source.SourceFile;

/**
 * How a run goes on: on a terminal one line that overwrites itself with file, rows and rows a second; elsewhere a plain
 * line for each million rows, so that a log shows that something happens.
 */
final class ProgressLine implements Progress {

    private static final long ROWS_A_PLAIN_LINE = 1_000_000;
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final String CLEAR = "\r\u001B[K";

    private final Wording wording;
    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final Map<SourceFile, Long> rows = new LinkedHashMap<>();
    private Instant began = Instant.EPOCH;
    private Instant shown = Instant.EPOCH;
    private int files;
    private int ended;
    private long rowsOfEnded;
    private boolean onScreen;

    ProgressLine(Wording wording, Console console, Clock clock) {
        this.wording = wording;
        this.out = console.err();
        this.terminal = console.terminal();
        this.clock = clock;
    }

    @Override
    public synchronized void begins(int files) {
        this.files = files;
        began = clock.instant();
    }

    @Override
    public synchronized void reads(SourceFile file, long read) {
        long before = rows.getOrDefault(file, 0L);
        rows.put(file, read);
        if (terminal) {
            showNowAndThen(file.name());
        } else if (read / ROWS_A_PLAIN_LINE > before / ROWS_A_PLAIN_LINE) {
            out.println(wording.text("progress.plain", file.name(), wording.number(read)));
        }
    }

    @Override
    public synchronized void ends(FileResult result) {
        Long read = rows.remove(result.file());
        rowsOfEnded += read == null ? 0 : read;
        ended++;
        if (terminal) {
            showNowAndThen(result.file().name());
        }
    }

    @Override
    public synchronized void reports() {
        if (terminal) {
            show(wording.text("progress.reports"));
        }
    }

    /** Takes the line away, before something else is written. */
    synchronized void clear() {
        if (onScreen) {
            out.print(CLEAR);
            out.flush();
            onScreen = false;
        }
    }

    private void showNowAndThen(String file) {
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(BETWEEN) < 0) {
            return;
        }
        shown = now;
        long all =
                rowsOfEnded + rows.values().stream().mapToLong(Long::longValue).sum();
        long millis = Math.max(1, Duration.between(began, now).toMillis());
        show(wording.text(
                "progress.line",
                wording.number(Math.min(files, ended + 1L)),
                wording.number(files),
                file,
                wording.number(all),
                wording.number(all * 1000 / millis)));
    }

    private void show(String line) {
        out.print(CLEAR + line);
        out.flush();
        onScreen = true;
    }
}
