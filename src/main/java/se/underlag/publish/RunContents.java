package se.underlag.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.tabulate.Table;

/**
 * The tables and charts of all reports of a run, each with a link, to be searched together: by title, and a table also
 * by its rows, its columns and what is said of it.
 */
final class RunContents {

    private final List<PublishedReport> reports;
    private final Texts texts;

    RunContents(List<PublishedReport> reports, Texts texts) {
        this.reports = reports;
        this.texts = texts;
    }

    /** A section; nothing where there are no reports. */
    Html html() {
        if (reports.isEmpty()) {
            return Html.NONE;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(texts.text("run.contents")).html());
        Search search = new Search(texts);
        parts.add(reports.size() == 1 ? search.form() : search.form(choice(search)));
        reports.forEach(report -> parts.add(contents(report)));
        return Tag.of("section").with("class", "everything").lines(parts).html();
    }

    private Html choice(Search search) {
        return search.groups(
                texts.text("search.report"),
                texts.text("search.report.all"),
                reports.stream()
                        .map(report -> Tag.of("option")
                                .with("value", anchor(report))
                                .text(report.title())
                                .html())
                        .toList());
    }

    private static String anchor(PublishedReport report) {
        return "report-" + report.id();
    }

    private Html contents(PublishedReport report) {
        List<Html> entries = new ArrayList<>();
        for (PublishedTable table : report.tables()) {
            entries.add(entry(
                    report,
                    Search.TABLE,
                    TableSection.anchor(table.id()),
                    table.table().title(),
                    more(table)));
        }
        for (PublishedChart chart : report.charts()) {
            String more = chart.altText() + " " + chart.words();
            entries.add(entry(report, Search.CHART, ChartFigure.anchor(chart.id()), chart.title(), more));
        }
        return Tag.of("details")
                .with("id", anchor(report))
                .flag(Search.GROUP)
                .lines(
                        Tag.of("summary").text(report.title()).html(),
                        Tag.of("ul").lines(entries).html())
                .html();
    }

    private Html entry(PublishedReport report, String kind, String anchor, String title, String more) {
        return Tag.of("li")
                .with(Search.ITEM, kind)
                .with(Search.MORE, more.strip())
                .add(Tag.of("span", "over", texts.text("kind." + kind)))
                .text(" ")
                .add(Tag.of("a")
                        .with("href", report.id() + "/index.html#" + anchor)
                        .text(title))
                .html();
    }

    private static String more(PublishedTable published) {
        Table table = published.table();
        Set<String> words = new LinkedHashSet<>();
        table.columns().forEach(column -> words.addAll(column.path()));
        table.rows().forEach(row -> words.add(row.label()));
        words.addAll(table.notes());
        words.add(published.words());
        return String.join(" ", words);
    }
}
