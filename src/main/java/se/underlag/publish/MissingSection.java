package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.series.MissingReason;

/** The part of a report's page that tells which figures are missing and why, and which deliveries have not come. */
final class MissingSection {

    static final String ANCHOR = "missing";

    /** More places of one table than a person reads; the table itself shows them all. */
    private static final int SHOWN = 12;

    private final MissingFigures missing;
    private final List<Lacking> lacking;
    private final Texts texts;

    MissingSection(PublishedReport report, List<Lacking> lacking, Texts texts) {
        this.missing = new MissingFigures(report);
        this.lacking = lacking;
        this.texts = texts;
    }

    boolean isEmpty() {
        return missing.byReason().isEmpty() && lacking.isEmpty();
    }

    /** The section; nothing where nothing is missing. */
    Html html() {
        if (isEmpty()) {
            return Html.NONE;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("h2")
                .with("id", ANCHOR + "-heading")
                .text(texts.text("missing"))
                .html());
        missing.byReason().forEach((reason, tables) -> parts.add(reason(reason, tables)));
        if (!lacking.isEmpty()) {
            parts.add(Tag.of("h3").text(texts.text("run.lacking")).html());
            parts.add(lackingList(lacking, texts));
        }
        return Tag.of("section")
                .with("class", "item missing")
                .with("id", ANCHOR)
                .with("aria-labelledby", ANCHOR + "-heading")
                .with(Search.ITEM, Search.MISSING)
                .lines(parts)
                .html();
    }

    private Html reason(MissingReason reason, List<MissingFigures.InTable> tables) {
        String key = "missing." + reason.code();
        long count = tables.stream().mapToLong(MissingFigures.InTable::count).sum();
        return Html.lines(
                Tag.of("h3")
                        .text(texts.text("missing.reason", capitalised(texts.text(key)), texts.count("figures", count)))
                        .html(),
                Tag.of("p", "quiet", texts.text(key + ".why")).html(),
                Tag.of("ul").lines(tables.stream().map(this::table).toList()).html());
    }

    private String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(texts.locale()) + text.substring(1);
    }

    private Html table(MissingFigures.InTable found) {
        List<String> places =
                new ArrayList<>(found.places().stream().limit(SHOWN).toList());
        long rest = found.places().size() - (long) places.size();
        if (rest > 0) {
            places.add(texts.count("places.rest", rest));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Tag.of("a")
                .with("href", "#" + TableSection.anchor(found.table().id()))
                .text(found.table().title())
                .html());
        parts.add(Tag.of("p").text(String.join(" · ", places)).html());
        found.notes().forEach(note -> parts.add(Tag.of("p", "quiet", note).html()));
        return Tag.of("li").lines(parts).html();
    }

    /** The deliveries that have not come, as a list. */
    static Html lackingList(List<Lacking> lacking, Texts texts) {
        return Tag.of("ul")
                .lines(lacking.stream()
                        .map(one -> Tag.of("li")
                                .text(texts.text("lacking." + one.key(), one.what(), one.latest()))
                                .html())
                        .toList())
                .html();
    }
}
