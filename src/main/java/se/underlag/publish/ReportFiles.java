package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.underlag.tabulate.Table;

/**
 * All files of a report's folder, in parts that can be made side by side; its page also tells what should have come and has
 * not.
 */
final class ReportFiles {

    private final PublishedReport report;
    private final List<Lacking> lacking;
    private final List<ReportFile> more;

    ReportFiles(PublishedReport report, List<Lacking> lacking, List<ReportFile> more) {
        this.report = report;
        this.lacking = lacking;
        this.more = more;
    }

    /** What makes them. */
    Stream<Supplier<List<Rendition>>> parts() {
        Stream<Supplier<List<Rendition>>> others =
                more.stream().map(file -> () -> List.of(rendition(file, file.made(report))));
        return Stream.concat(Stream.of(this::tables, this::charts, this::page), others);
    }

    private String path(String name) {
        return report.id() + "/" + name;
    }

    private List<Rendition> tables() {
        List<Rendition> files = new ArrayList<>();
        for (PublishedTable published : report.tables()) {
            String path = path("tables/" + published.id());
            files.add(Rendition.of(path + ".csv", new PlainTable(published, report.language()).csv()));
            files.add(Rendition.of(path + ".html", TablePage.html(published, report.language())));
        }
        List<Table> tables = report.tables().stream().map(PublishedTable::table).toList();
        files.add(Rendition.of(path("figures.csv"), FiguresCsv.of(report.id(), tables, report.language())));
        files.add(Rendition.of(path("words.txt"), WordsText.of(report)));
        return files;
    }

    private List<Rendition> charts() {
        List<Rendition> files = new ArrayList<>();
        for (PublishedChart chart : report.charts()) {
            String path = path("charts/" + chart.id());
            files.add(Rendition.of(path + ".png", chart.png()));
            files.add(Rendition.of(path + ".svg", chart.svg()));
            files.add(Rendition.of(path + ".alt.txt", chart.altText() + "\n"));
        }
        return files;
    }

    private List<Rendition> page() {
        ReportPage page = new ReportPage(report, lacking, more);
        return List.of(Rendition.of(path("index.html"), page.html(), page.madeAt()));
    }

    private Rendition rendition(ReportFile file, ReportFile.Made made) {
        return Rendition.of(path(file.name()), made.bytes(), made.content());
    }
}
