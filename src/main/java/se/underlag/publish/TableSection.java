package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.tabulate.Table;

/** A table's part of a report's page: heading, the table with its notes, what can be done with it, its charts. */
final class TableSection {

    private final PublishedReport report;
    private final Table table;
    private final int number;
    private final Texts texts;

    TableSection(PublishedReport report, PublishedTable published, int number, Texts texts) {
        this.report = report;
        this.table = published.table();
        this.number = number;
        this.texts = texts;
    }

    static String anchor(String tableId) {
        return "table-" + tableId;
    }

    Html html() {
        String anchor = anchor(table.id());
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("p", "over", texts.text("table.number", String.valueOf(number)))
                .html());
        parts.add(
                Tag.of("h2").with("id", anchor + "-heading").text(table.title()).html());
        parts.add(Tag.of("div")
                .with("class", "table-block")
                .lines(new TableHtml(table, report.language(), TableHtml.Styling.BY_CLASS).block())
                .html());
        parts.add(actions(anchor));
        parts.add(deliveries());
        List<Html> charts = charts();
        if (!charts.isEmpty()) {
            parts.add(Tag.of("div").with("class", "charts").lines(charts).html());
        }
        return Tag.of("section")
                .with("class", "item")
                .with("id", anchor)
                .with("aria-labelledby", anchor + "-heading")
                .lines(parts)
                .html();
    }

    private Html actions(String anchor) {
        Html forWord = Tag.of("template")
                .with("id", anchor + "-word")
                .lines(new TableHtml(table, report.language(), TableHtml.Styling.FOR_CLIPBOARD).block())
                .html();
        Html plain = Tag.of("template")
                .with("id", anchor + "-plain")
                .text(new PlainTable(table, report.language()).tabbed())
                .html();
        return Tag.of("div")
                .with("class", "actions")
                .lines(
                        button("copy.table", "data-copy-table", anchor + "-word", anchor + "-plain"),
                        button("copy.plain", "data-copy-plain", anchor + "-plain", anchor + "-plain"),
                        file("CSV", ".csv"),
                        file("HTML", ".html"),
                        forWord,
                        plain)
                .html();
    }

    private Html button(String key, String attribute, String target, String plain) {
        return Tag.of("button")
                .with("type", "button")
                .with(attribute, target)
                .with("data-plain", plain)
                .with("aria-label", texts.text("copy.what", texts.text(key), table.title()))
                .flag("hidden")
                .text(texts.text(key))
                .html();
    }

    private Html file(String kind, String suffix) {
        return Tag.of("a")
                .with("href", "tables/" + table.id() + suffix)
                .with("aria-label", texts.text("file.what", kind, table.title()))
                .text(kind)
                .html();
    }

    private Html deliveries() {
        if (table.sources().isEmpty()) {
            return Html.NONE;
        }
        List<Html> items = new SourceLine(report.language())
                .deliveries(table).stream()
                        .map(delivery ->
                                Tag.of("li").add(Tag.of("bdi").text(delivery)).html())
                        .toList();
        return Tag.of("details")
                .with("class", "files")
                .add(Tag.of("summary").text(texts.text("deliveries")))
                .add(Tag.of("ul").lines(items))
                .html();
    }

    private List<Html> charts() {
        return report.chartsOf(table).stream()
                .map(chart -> new ChartFigure(chart, report.charts().indexOf(chart) + 1, texts).html())
                .toList();
    }
}
