package se.underlag.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.underlag.job.FileResult;
import se.underlag.job.Made;
import se.underlag.job.RunReport;
import se.underlag.job.RunRequest;
import se.underlag.publish.Lacking;
import se.underlag.store.Run;
import se.underlag.wording.Commands;

/**
 * What a run did, in about twenty lines: each file and what became of it, what was made, where it is, how long it took.
 */
final class RunLines {

    /** So many files that need nobody's attention are named; more are counted. */
    private static final int NAMED = 12;

    private final Wording wording;
    private final FileLines files;
    private final Commands commands;
    private final boolean keep;

    /** @param request what was asked for */
    RunLines(Wording wording, RunRequest request) {
        this.wording = wording;
        this.commands = request.commands();
        this.keep = request.keep();
        this.files = FileLines.ofRun(wording, commands);
    }

    /** Everything, or with {@code --quiet} what went wrong. */
    List<String> of(RunReport report, boolean quiet, Path log) {
        List<String> lines = new ArrayList<>();
        if (quiet) {
            report.files().stream().filter(RunLines::isWrong).forEach(file -> lines.addAll(file(file)));
        } else {
            report.inbox().ifPresent(inbox -> lines.addAll(imported(report, inbox)));
            lines.addAll(reports(report, true));
        }
        report.failure().ifPresent(failure -> lines.add(wording.text("run.failed", failure)));
        if (report.hasFailed()) {
            lines.add(wording.text("run.log", log));
        }
        if (!quiet) {
            lines.add(closing(report));
        }
        return lines;
    }

    /** True for what is told also where only what is wrong is to be told. */
    static boolean isWrong(FileResult file) {
        return file instanceof FileResult.Refused || file instanceof FileResult.Failed;
    }

    private List<String> imported(RunReport report, Path inbox) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(
                "run.inbox", inbox, wording.count("files", report.files().size())));
        report.returned().forEach(file -> files.of(file).forEach(line -> lines.add("  " + line)));
        List<FileResult> unchanged = report.files().stream()
                .filter(FileResult.Unchanged.class::isInstance)
                .toList();
        boolean many = unchanged.size() > NAMED;
        report.files().stream()
                .filter(file -> !many || !unchanged.contains(file))
                .forEach(file -> lines.addAll(file(file)));
        if (many) {
            lines.add(wording.text("files.unchanged", wording.number(unchanged.size())));
            long passed = unchanged.stream().filter(RunLines::isPassed).count();
            if (passed > 0) {
                lines.add(passed(passed, inbox));
            }
        }
        report.waiting().forEach(waiting -> lines.add("  " + files.of(waiting)));
        return lines;
    }

    /** How many of the files that are not named hold data that do not count, and where it is told which. */
    private String passed(long passed, Path inbox) {
        String number = wording.number(passed);
        return keep
                ? wording.text("files.unchanged.passed", number, commands.check(inbox))
                : wording.text("files.unchanged.passed.moved", number);
    }

    private static boolean isPassed(FileResult unchanged) {
        return !((FileResult.Unchanged) unchanged).counting().takeBack().isEmpty();
    }

    private List<String> file(FileResult file) {
        return files.of(file.file().name(), file).stream()
                .map(line -> "  " + line)
                .toList();
    }

    /**
     * What reports were made, and what they lack.
     *
     * @param lacking true where deliveries that should have come are to be told of
     */
    List<String> reports(RunReport report, boolean lacking) {
        List<String> lines = new ArrayList<>();
        report.made().ifPresent(made -> {
            lines.add(wording.text(
                    "run.reports", report.asOf().map(wording::month).orElse("")));
            made.reports().forEach(each -> lines.add("  " + report(each)));
            if (lacking) {
                made.lacking().forEach(each -> lines.add(lacking(each)));
            }
        });
        report.outOfDate().forEach(each -> lines.add("  " + wording.outOfDate(each)));
        boolean asked = !report.command().equals("import");
        if (asked && report.asOf().isEmpty() && report.failure().isEmpty()) {
            lines.add(wording.text("run.nothing-stored"));
        }
        return lines;
    }

    private String lacking(Lacking lacking) {
        return wording.text("run.lacking." + lacking.key(), lacking.what(), lacking.latest());
    }

    private String report(Made.Report report) {
        return wording.text(
                report.unchanged() ? "report.unchanged" : "report.made",
                report.title(),
                wording.count("tables", report.tables()),
                wording.count("charts", report.charts()),
                wording.count("figures", report.figures()),
                wording.number(report.missing()),
                report.index());
    }

    private String closing(RunReport report) {
        Run.Counts counts = report.counts();
        String took = wording.duration(report.took());
        String what = report.inbox().isEmpty()
                ? ""
                : " " + counted(counts, report.waiting().size());
        String where = report.made()
                .map(made -> wording.text("run.open", made.index()))
                .orElse("");
        return wording.text("run.done", took) + what + where;
    }

    /** How many files came to what, as far as there are any. */
    private String counted(Run.Counts counts, int waiting) {
        if (counts.stored() + counts.refused() + counts.failed() + waiting == 0) {
            return wording.text("counts.nothing-new");
        }
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("counts.stored", counts.stored());
        all.put("counts.unchanged", counts.unchanged());
        all.put("counts.refused", counts.refused());
        all.put("counts.failed", counts.failed());
        all.put("counts.waiting", waiting);
        return all.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> wording.count(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
