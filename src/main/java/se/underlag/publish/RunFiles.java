package se.underlag.publish;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All files of the folder of a month: those of its reports, the run's page, and {@code run.json} last. */
final class RunFiles {

    static final String INDEX = "index.html";

    private RunFiles() {}

    /** All but {@code run.json}, which lists them; made side by side. */
    static List<Rendition> of(RunRecord run, List<PublishedReport> reports, List<ReportFile> more) {
        Stream<Supplier<List<Rendition>>> parts =
                reports.stream().flatMap(report -> new ReportFiles(report, run.lacking(), more).parts());
        Supplier<List<Rendition>> page = () -> List.of(Rendition.of(INDEX, new RunPage(run, reports).html()));
        return Begun.finished(
                        Stream.concat(parts, Stream.of(page)).map(Begun::of).toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    static Rendition record(RunRecord run, List<PublishedReport> reports, List<Rendition> written) {
        return Rendition.of(RunJson.NAME, RunJson.of(run, reports, written));
    }
}
