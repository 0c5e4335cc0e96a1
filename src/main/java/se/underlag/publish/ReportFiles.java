package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.tabulate.Table;

/** All files of a report's folder; its page also tells what should have come and has not. */
final class ReportFiles {

    private ReportFiles() {}

    static List<Rendition> of(PublishedReport report, List<Lacking> lacking, List<ReportFile> more) {
        String folder = report.id() + "/";
        List<Rendition> files = new ArrayList<>();
        for (PublishedTable published : report.tables()) {
            String path = folder + "tables/" + published.id();
            files.add(Rendition.of(path + ".csv", new PlainTable(published, report.language()).csv()));
            files.add(Rendition.of(path + ".html", TablePage.html(published, report.language())));
        }
        for (PublishedChart chart : report.charts()) {
            String path = folder + "charts/" + chart.id();
            files.add(Rendition.of(path + ".png", chart.png()));
            files.add(Rendition.of(path + ".svg", chart.svg()));
            files.add(Rendition.of(path + ".alt.txt", chart.altText() + "\n"));
        }
        List<Table> tables = report.tables().stream().map(PublishedTable::table).toList();
        files.add(Rendition.of(folder + "figures.csv", FiguresCsv.of(report.id(), tables, report.language())));
        files.add(Rendition.of(folder + "words.txt", WordsText.of(report)));
        ReportPage page = new ReportPage(report, lacking, more);
        files.add(Rendition.of(folder + "index.html", page.html(), page.madeAt()));
        for (ReportFile file : more) {
            ReportFile.Made made = file.made(report);
            files.add(new Rendition(folder + file.name(), made.bytes(), made.content()));
        }
        return files;
    }
}
