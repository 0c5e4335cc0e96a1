package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.tabulate.Table;

/**
 * A table's part of a report's page: heading, the table with its notes, what its figures say, what can be done with
 * it, its charts.
 */
final class TableSection {

    /** A table of so many columns is printed across a sheet that lies. */
    private static final int LYING = 12;

    private final PublishedReport report;
    private final PublishedTable published;
    private final Table table;
    private final int number;
    private final Texts texts;

    TableSection(PublishedReport report, PublishedTable published, int number, Texts texts) {
        this.report = report;
        this.published = published;
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
        parts.add(tableItself(anchor));
        List<Html> charts = charts();
        if (!charts.isEmpty()) {
            parts.add(Tag.of("div").with("class", "charts").lines(charts).html());
        }
        return Tag.of("section")
                .with("class", table.columns().size() < LYING ? "item" : "item lying")
                .with("id", anchor)
                .with("aria-labelledby", anchor + "-heading")
                .flag(Search.GROUP)
                .lines(parts)
                .html();
    }

    private Html tableItself(String anchor) {
        TableBlock block = new TableBlock(published, anchor, report.language());
        Actions actions = new Actions(texts, table.title());
        block.addButtons(actions);
        Words words = new Words(published.words(), anchor);
        words.addButton(actions);
        actions.file("CSV", "tables/" + table.id() + ".csv").file("HTML", "tables/" + table.id() + ".html");
        return Tag.of("div")
                .with(Search.ITEM, Search.TABLE)
                .lines(block.html(), words.html(), actions.html(), deliveries())
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
                .map(chart -> new ChartFigure(chart, report.charts().indexOf(chart) + 1, report.language()).html())
                .toList();
    }
}
