package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Page;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;

/** The run's {@code index.html}: the reports with all that is in them, and each file with what became of it. */
final class RunPage {

    private final RunRecord run;
    private final List<PublishedReport> reports;
    private final Texts texts;

    RunPage(RunRecord run, List<PublishedReport> reports) {
        this.run = run;
        this.reports = reports;
        this.texts = new Texts(run.language());
    }

    String html() {
        String title = texts.text("run.title", texts.month(run.asOf()));
        return new Page(texts.locale(), title, PageAsset.HOUSE_STYLE, Styles.PAGE)
                .withScripts(
                        List.of(Search.SCRIPT),
                        Tag.of("a", "skip", texts.text("skip"))
                                .with("href", "#content")
                                .html(),
                        Tag.of("header")
                                .with("class", "top")
                                .lines(Tag.of("h1").text(title).html(), new MadeAt(texts, run.finished()).paragraph())
                                .html(),
                        Tag.of("main")
                                .with("id", "content")
                                .lines(
                                        asKnownAt(),
                                        reports(),
                                        new RunContents(reports, texts).html(),
                                        lacking(),
                                        files())
                                .html(),
                        footer());
    }

    /** A page of earlier knowledge must not be taken for the present one. */
    private Html asKnownAt() {
        return run.asKnownAt()
                .map(moment -> Tag.of("p", "known", texts.text("run.as-known-at", texts.time(moment)))
                        .html())
                .orElse(Html.NONE);
    }

    private Html reports() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(texts.text("run.reports")).html());
        if (reports.isEmpty()) {
            parts.add(Tag.of("p").text(texts.text("run.no-reports")).html());
        } else {
            parts.add(Tag.of("ul")
                    .with("class", "reports")
                    .lines(reports.stream().map(this::report).toList())
                    .html());
        }
        return Tag.of("section").lines(parts).html();
    }

    private Html report(PublishedReport report) {
        String missing = report.missing() == 0 ? "" : " " + texts.count("missing", report.missing());
        String counts = texts.counts(report);
        // A report of another month than the run's, an interim one in December, says which.
        String month =
                report.asOf().equals(run.asOf()) ? "" : texts.text("report.asof", texts.month(report.asOf())) + ". ";
        return Tag.of("li")
                .add(Tag.of("a").with("href", report.id() + "/index.html").text(report.title()))
                .add(Tag.of("p", "quiet", report.organisation() + ". " + month + counts + missing))
                .html();
    }

    private Html lacking() {
        if (run.lacking().isEmpty()) {
            return Html.lines();
        }
        return Tag.of("section")
                .lines(
                        Tag.of("h2").text(texts.text("run.lacking")).html(),
                        MissingSection.lackingList(run.lacking(), texts))
                .html();
    }

    private Html files() {
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2").text(texts.text("run.files")).html());
        parts.add(Tag.of("p", "quiet", summary()).html());
        parts.add(Tag.of("ul")
                .with("class", "inbox")
                .lines(run.files().stream()
                        .map(file -> new FileEntry(file, texts).html())
                        .toList())
                .html());
        return Tag.of("section").lines(parts).html();
    }

    private String summary() {
        List<String> counts = new ArrayList<>();
        for (FileOutcome outcome : FileOutcome.values()) {
            long number = run.files().stream()
                    .filter(file -> file.outcome() == outcome)
                    .count();
            if (number > 0) {
                counts.add(texts.count("outcome." + outcome.code(), number));
            }
        }
        return counts.isEmpty() ? texts.text("run.no-files") : String.join(", ", counts) + ".";
    }

    private Html footer() {
        return Tag.of("footer")
                .with("class", "bottom")
                .add(Tag.of("p")
                        .text(texts.text("run.footer", run.version(), run.java()) + " ")
                        .add(Tag.of("a").with("href", "run.json").text("run.json")))
                .html();
    }
}
