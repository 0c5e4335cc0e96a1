package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All files of the folder of a month: those of its reports, the run's page, and {@code run.json} last. */
final class RunFiles {

    static final String INDEX = "index.html";

    private RunFiles() {}

    /** All but {@code run.json}, which lists them; made side by side. */
    static List<Rendition> of(RunRecord run, List<PublishedReport> reports, List<ReportFile> more) {
        List<Rendition> files = new ArrayList<>();
        reports.stream()
                .flatMap(report -> new ReportFiles(report, run.lacking(), more).parts())
                .toList()
                .parallelStream()
                .map(Supplier::get)
                .toList()
                .forEach(files::addAll);
        files.add(Rendition.of(INDEX, new RunPage(run, reports).html()));
        return files;
    }

    static Rendition record(RunRecord run, List<PublishedReport> reports, List<Rendition> written) {
        return Rendition.of(RunJson.NAME, RunJson.of(run, reports, written));
    }
}
