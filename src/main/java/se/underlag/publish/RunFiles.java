package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;

/** All files of the folder of a month: those of its reports, the run's page, and {@code run.json} last. */
final class RunFiles {

    static final String INDEX = "index.html";

    private RunFiles() {}

    /** All but {@code run.json}, which lists them. */
    static List<Rendition> of(RunRecord run, List<PublishedReport> reports, List<ReportFile> more) {
        List<Rendition> files = new ArrayList<>();
        reports.forEach(report -> files.addAll(ReportFiles.of(report, run.lacking(), more)));
        files.add(Rendition.of(INDEX, new RunPage(run, reports).html()));
        return files;
    }

    static Rendition record(RunRecord run, List<PublishedReport> reports, List<Rendition> written) {
        return Rendition.of(RunJson.NAME, RunJson.of(run, reports, written));
    }
}
