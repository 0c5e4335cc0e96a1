package se.underlag.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.underlag.job.Made;
import se.underlag.job.RunReport;
import se.underlag.publish.Lacking;

/** What a run did, for programs. */
final class RunJson {

    private RunJson() {}

    static Map<String, Object> of(RunReport report, ExitCode exit, Locale locale) {
        FileJson files = new FileJson(locale);
        List<Object> all = new ArrayList<>();
        report.files().forEach(file -> all.add(files.ofRun(file)));
        report.waiting().forEach(file -> all.add(files.of(file)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", report.run());
        json.put("command", report.command());
        json.put("exit", exit.number());
        json.put("started", report.started());
        json.put("finished", report.finished());
        json.put("returned", report.returned().stream().map(FileJson::of).toList());
        json.put("files", all);
        report.asOf().ifPresent(asOf -> json.put("asOf", asOf));
        report.made().ifPresent(made -> {
            json.put("index", made.index());
            json.put("reports", made.reports().stream().map(RunJson::report).toList());
            json.put("lacking", made.lacking().stream().map(RunJson::lacking).toList());
        });
        json.put("outOfDate", report.outOfDate().stream().map(FileJson::of).toList());
        report.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    static Map<String, Object> lacking(Lacking lacking) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", lacking.source());
        json.put("organisation", lacking.organisation());
        json.put("latest", lacking.latest());
        json.put("refused", lacking.refused());
        return json;
    }

    static Map<String, Object> report(Made.Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", report.id());
        json.put("title", report.title());
        json.put("index", report.index());
        json.put("tables", report.tables());
        json.put("charts", report.charts());
        json.put("figures", report.figures());
        json.put("missing", report.missing());
        json.put("unchanged", report.unchanged());
        return json;
    }
}
