package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.tabulate.Table;

/** All files of a report's folder. */
final class ReportFiles {

    private ReportFiles() {}

    static List<Rendition> of(PublishedReport report) {
        String folder = report.id() + "/";
        List<Rendition> files = new ArrayList<>();
        for (PublishedTable published : report.tables()) {
            Table table = published.table();
            String path = folder + "tables/" + table.id();
            files.add(Rendition.of(path + ".csv", new PlainTable(table, report.language()).csv()));
            files.add(Rendition.of(path + ".html", TablePage.html(table, report.language())));
        }
        for (PublishedChart chart : report.charts()) {
            String path = folder + "charts/" + chart.id();
            files.add(Rendition.of(path + ".png", chart.png()));
            files.add(Rendition.of(path + ".svg", chart.svg()));
        }
        List<Table> tables = report.tables().stream().map(PublishedTable::table).toList();
        files.add(Rendition.of(folder + "figures.csv", FiguresCsv.of(report.id(), tables)));
        ReportPage page = new ReportPage(report);
        files.add(Rendition.of(folder + "index.html", page.html(), page.madeAt()));
        return files;
    }
}
