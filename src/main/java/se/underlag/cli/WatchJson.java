package se.underlag.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.underlag.job.RunReport;
import se.underlag.job.UsageMistake;
import se.underlag.job.WatchEvent;
import se.underlag.job.WatchOrder;

/** What happens while an inbox is watched, for programs: a JSON value on each line, with its time and what it is. */
final class WatchJson implements WatchTelling {

    private final Clock clock;
    private final Wording wording;
    private final FileJson files;
    private final boolean quiet;

    /** @param quiet true where only what is wrong is to be told */
    WatchJson(Clock clock, Wording wording, boolean quiet) {
        this.clock = clock;
        this.wording = wording;
        this.files = new FileJson(wording.locale());
        this.quiet = quiet;
    }

    @Override
    public List<String> of(WatchEvent event) {
        if (event instanceof WatchEvent.Began began) {
            return unlessQuiet(event("began", began(began.order())));
        } else if (event instanceof WatchEvent.Imported imported) {
            return imported(imported.report());
        } else if (event instanceof WatchEvent.Waits waits) {
            return unlessQuiet(event("file", files.of(waits.waiting())));
        } else if (event instanceof WatchEvent.Returned returned) {
            return quiet
                    ? List.of()
                    : returned.files().stream()
                            .map(file -> event("returned", FileJson.of(file)))
                            .toList();
        } else if (event instanceof WatchEvent.Reported reported) {
            return reported(reported.report());
        } else if (event instanceof WatchEvent.InboxGone gone) {
            return List.of(event("inbox-gone", Map.of("reason", gone.reason())));
        } else if (event instanceof WatchEvent.InboxBack) {
            return unlessQuiet(event("inbox-back", Map.of()));
        } else if (event instanceof WatchEvent.DefinitionsRead) {
            return unlessQuiet(event("definitions-read", Map.of()));
        } else if (event instanceof WatchEvent.DefinitionsWrong wrong) {
            return List.of(event("definitions-wrong", wrong(wrong.mistake())));
        } else if (event instanceof WatchEvent.StoreFailed failed) {
            return List.of(
                    event("store-failed", again(failed.reason(), failed.pause().toSeconds())));
        } else if (event instanceof WatchEvent.StoreTaken taken) {
            return List.of(event(
                    "store-taken",
                    again(wording.inUse(taken.inUse()), taken.pause().toSeconds())));
        } else if (event instanceof WatchEvent.StoreBack) {
            return unlessQuiet(event("store-back", Map.of()));
        }
        throw new IllegalArgumentException("no such event: " + event);
    }

    private static Map<String, Object> began(WatchOrder order) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("inbox", order.request().inbox());
        json.put("reportAt", order.reportAt());
        json.put("reportAfterImport", order.reportAfterImport());
        return json;
    }

    private List<String> imported(RunReport report) {
        List<String> lines = new ArrayList<>();
        report.files().stream()
                .filter(file -> !quiet || RunLines.isWrong(file))
                .map(file -> event("file", files.ofRun(file)))
                .forEach(lines::add);
        if (!quiet) {
            report.outOfDate().forEach(made -> lines.add(event("out-of-date", FileJson.of(made))));
        }
        report.failure().ifPresent(failure -> lines.add(event("failed", Map.of("reason", failure))));
        return lines;
    }

    private List<String> reported(RunReport report) {
        if (report.hasFailed()) {
            return List.of(
                    event("reports-failed", Map.of("reason", report.failure().orElse(""))));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        report.asOf().ifPresent(asOf -> json.put("asOf", asOf));
        report.made().ifPresent(made -> {
            json.put("index", made.index());
            json.put("reports", made.reports().stream().map(RunJson::report).toList());
            json.put("lacking", made.lacking().stream().map(RunJson::lacking).toList());
        });
        json.put("outOfDate", report.outOfDate().stream().map(FileJson::of).toList());
        return unlessQuiet(event("reports", json));
    }

    private Map<String, Object> wrong(UsageMistake mistake) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("message", wording.definitionsStay(mistake));
        json.put("details", mistake.details());
        return json;
    }

    private static Map<String, Object> again(String reason, long seconds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", reason);
        json.put("againInSeconds", seconds);
        return json;
    }

    @Override
    public List<String> ending() {
        return unlessQuiet(event("ending", Map.of()));
    }

    @Override
    public List<String> ended() {
        return unlessQuiet(event("ended", Map.of()));
    }

    private List<String> unlessQuiet(String line) {
        return quiet ? List.of() : List.of(line);
    }

    private String event(String name, Map<String, Object> more) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", clock.instant());
        json.put("event", name);
        json.putAll(more);
        return Json.onOneLine(json);
    }
}
