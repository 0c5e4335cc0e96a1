package se.underlag.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import se.underlag.job.FileResult;
import se.underlag.job.RunReport;
import se.underlag.job.RunRequest;
import se.underlag.job.UsageMistake;
import se.underlag.job.WatchEvent;
import se.underlag.job.WatchOrder;

/** What happens while an inbox is watched, in lines: the first of each has the time before it. */
final class WatchLines implements WatchTelling {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String BETWEEN = "  ";
    private static final String INDENT = " ".repeat("HH:MM:SS".length()) + BETWEEN;

    private final Clock clock;
    private final Wording wording;
    private final FileLines files;
    private final RunLines runs;
    private final boolean quiet;
    private final Path log;

    /**
     * @param request what is watched, and how
     * @param quiet true where only what is wrong is to be told
     * @param log the technical log
     */
    WatchLines(Clock clock, Wording wording, RunRequest request, boolean quiet, Path log) {
        this.clock = clock;
        this.wording = wording;
        this.files = FileLines.ofRun(wording, request.commands());
        this.runs = new RunLines(wording, request);
        this.quiet = quiet;
        this.log = log;
    }

    @Override
    public List<String> of(WatchEvent event) {
        if (event instanceof WatchEvent.Began began) {
            return unlessQuiet(began(began.order()));
        } else if (event instanceof WatchEvent.Imported imported) {
            return imported(imported.report());
        } else if (event instanceof WatchEvent.Waits waits) {
            return unlessQuiet(List.of(files.of(waits.waiting())));
        } else if (event instanceof WatchEvent.Returned returned) {
            return unlessQuiet(returned.files().stream()
                    .flatMap(file -> files.of(file).stream())
                    .toList());
        } else if (event instanceof WatchEvent.Reported reported) {
            return reported(reported);
        } else if (event instanceof WatchEvent.InboxGone gone) {
            return timed(List.of(wording.text("watch.inbox-gone", gone.inbox(), gone.reason())));
        } else if (event instanceof WatchEvent.InboxBack back) {
            return unlessQuiet(List.of(wording.text("watch.inbox-back", back.inbox())));
        } else if (event instanceof WatchEvent.DefinitionsRead read) {
            return unlessQuiet(List.of(wording.text("watch.definitions", read.jobs())));
        } else if (event instanceof WatchEvent.DefinitionsWrong wrong) {
            return timed(wrong(wrong));
        } else if (event instanceof WatchEvent.StoreFailed failed) {
            return timed(List.of(
                    wording.text("watch.store-failed", failed.reason(), wording.duration(failed.pause())),
                    wording.text("run.log", log)));
        } else if (event instanceof WatchEvent.StoreTaken taken) {
            return timed(List.of(
                    wording.inUse(taken.inUse()), wording.text("watch.again", wording.duration(taken.pause()))));
        } else if (event instanceof WatchEvent.StoreBack) {
            return unlessQuiet(List.of(wording.text("watch.store-back")));
        }
        throw new IllegalArgumentException("no such event: " + event);
    }

    private List<String> began(WatchOrder order) {
        String key = order.reportAfterImport() ? "watch.began.and-after-import" : "watch.began";
        return List.of(wording.text(key, order.request().inbox(), order.reportAt()));
    }

    private List<String> imported(RunReport report) {
        List<String> lines = new ArrayList<>();
        for (FileResult file : report.files()) {
            if (!quiet || RunLines.isWrong(file)) {
                List<String> told = new ArrayList<>(files.of(file.file().name(), file));
                if (file instanceof FileResult.Failed || file instanceof FileResult.Disturbed) {
                    told.add(BETWEEN + BETWEEN + wording.text("watch.file-again"));
                }
                lines.addAll(timed(told));
            }
        }
        if (!quiet) {
            report.outOfDate().forEach(each -> lines.addAll(timed(List.of(wording.outOfDate(each)))));
        }
        report.failure().ifPresent(failure -> lines.addAll(timed(List.of(wording.text("run.failed", failure)))));
        if (report.hasFailed()) {
            lines.add(INDENT + wording.text("run.log", log));
        }
        return lines;
    }

    private List<String> reported(WatchEvent.Reported reported) {
        RunReport report = reported.report();
        if (report.hasFailed()) {
            return timed(List.of(
                    wording.text("watch.reports-failed", report.failure().orElse("")), wording.text("run.log", log)));
        }
        List<String> lines = new ArrayList<>(runs.reports(report, reported.daily()));
        report.made().ifPresent(made -> lines.add(BETWEEN + wording.text("watch.open", made.index())));
        return unlessQuiet(lines);
    }

    private List<String> wrong(WatchEvent.DefinitionsWrong wrong) {
        List<String> lines = new ArrayList<>(List.of(wording.definitionsStay(wrong.mistake())));
        if (wrong.mistake().what() == UsageMistake.What.DEFINITIONS) {
            lines.addAll(wrong.mistake().details());
        }
        return lines;
    }

    @Override
    public List<String> ending() {
        return unlessQuiet(List.of(wording.text("watch.ending")));
    }

    @Override
    public List<String> ended() {
        return unlessQuiet(List.of(wording.text("watch.ended")));
    }

    private List<String> unlessQuiet(List<String> lines) {
        return quiet ? List.of() : timed(lines);
    }

    private List<String> timed(List<String> lines) {
        List<String> timed = new ArrayList<>();
        for (String line : lines) {
            String before = timed.isEmpty() ? LocalTime.now(clock).format(TIME) + BETWEEN : INDENT;
            timed.add(before + line);
        }
        return timed;
    }
}
