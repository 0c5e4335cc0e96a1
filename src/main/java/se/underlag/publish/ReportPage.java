package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Page;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;

/**
 * A report's {@code index.html}: all its tables, each with its charts beneath, in the order of the report, to be
 * looked at, searched and copied from; last what is missing and why.
 */
final class ReportPage {

    private final PublishedReport report;
    private final List<ReportFile> files;
    private final MissingSection missing;
    private final Texts texts;
    private final MadeAt madeAt;

    ReportPage(PublishedReport report, List<Lacking> lacking, List<ReportFile> files) {
        this.report = report;
        this.files = files;
        this.texts = new Texts(report.language());
        this.missing = new MissingSection(report, lacking, texts);
        this.madeAt = new MadeAt(texts, report.madeAt());
    }

    /** The page. */
    String html() {
        List<Html> sections = new ArrayList<>();
        for (int i = 0; i < report.tables().size(); i++) {
            sections.add(new TableSection(report, report.tables().get(i), i + 1, texts).html());
        }
        if (!report.chartsAlone().isEmpty()) {
            sections.add(chartsAlone());
        }
        sections.add(missing.html());
        return new Page(texts.locale(), report.title(), PageAsset.HOUSE_STYLE, Styles.PAGE)
                .withScripts(
                        List.of(Copying.SCRIPT, Search.SCRIPT, Origins.SCRIPT),
                        Tag.of("a", "skip", texts.text("skip"))
                                .with("href", "#content")
                                .html(),
                        header(),
                        Tag.of("div")
                                .with("class", "columns")
                                .lines(
                                        Tag.of("div")
                                                .with("class", "side")
                                                .lines(new Search(texts).form(), contents())
                                                .html(),
                                        Tag.of("main")
                                                .with("id", "content")
                                                .lines(sections)
                                                .html())
                                .html(),
                        footer(),
                        Copying.parts(texts),
                        new Origins(report.tables(), texts).html());
    }

    /** The words about when it was made, which are left out when two pages are compared. */
    MadeAt madeAt() {
        return madeAt;
    }

    private Html header() {
        String counts = texts.counts(report);
        return Tag.of("header")
                .with("class", "top")
                .lines(
                        Tag.of("p", "over", report.organisation()).html(),
                        Tag.of("h1").text(report.title()).html(),
                        Tag.of("p", "lead", texts.text("report.asof", texts.month(report.asOf())))
                                .html(),
                        report.intro()
                                .map(intro -> Tag.of("p", "lead", intro).html())
                                .orElseGet(Html::lines),
                        Tag.of("p", "quiet", counts).add(missingCount()).html(),
                        links())
                .html();
    }

    private Html links() {
        List<Html> links = new ArrayList<>();
        files.forEach(file -> links.add(link(file.name(), inWords(file.name()))));
        links.add(link("figures.csv", texts.text("report.figures")));
        links.add(link("../index.html", texts.text("report.run")));
        return Tag.of("p").with("class", "links").lines(links).html();
    }

    private String inWords(String file) {
        if (file.endsWith(".docx")) {
            return texts.text("report.word", file);
        }
        return file.endsWith(".xlsx") ? texts.text("report.excel", file) : file;
    }

    private static Html link(String address, String text) {
        return Tag.of("a").with("href", address).text(text).html();
    }

    private Html missingCount() {
        return report.missing() == 0
                ? Html.NONE
                : Html.joined(
                        Html.text(" "),
                        Tag.of("a")
                                .with("href", "#" + MissingSection.ANCHOR)
                                .text(texts.count("missing", report.missing()))
                                .html());
    }

    private Html contents() {
        List<Html> entries = new ArrayList<>();
        report.tables()
                .forEach(table -> entries.add(
                        entry(TableSection.anchor(table.id()), table.table().title())));
        report.chartsAlone().forEach(chart -> entries.add(entry(ChartFigure.anchor(chart.id()), chart.title())));
        if (!missing.isEmpty()) {
            entries.add(entry(MissingSection.ANCHOR, texts.text("missing")));
        }
        return Tag.of("nav")
                .with("class", "contents")
                .with("aria-labelledby", "contents-heading")
                .lines(
                        Tag.of("h2")
                                .with("id", "contents-heading")
                                .text(texts.text("contents"))
                                .html(),
                        Tag.of("ol").lines(entries).html())
                .html();
    }

    private static Html entry(String anchor, String title) {
        return Tag.of("li")
                .add(Tag.of("a").with("href", "#" + anchor).text(title))
                .html();
    }

    private Html chartsAlone() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(texts.text("charts.alone")).html());
        for (PublishedChart chart : report.chartsAlone()) {
            parts.add(new ChartFigure(chart, report.charts().indexOf(chart) + 1, report.language()).html());
        }
        return Tag.of("section")
                .with("class", "item charts-alone")
                .flag(Search.GROUP)
                .lines(parts)
                .html();
    }

    private Html footer() {
        return Tag.of("footer")
                .with("class", "bottom")
                .add(madeAt.paragraph())
                .add(Tag.of("p").text(texts.text("report.footer")))
                .html();
    }
}
