package se.underlag.publish;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * A chart on a report's page. The picture stands in the page itself: a page opened from a folder may not read the file
 * beside it, and could then not copy it.
 */
final class ChartFigure {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 24;

    private final PublishedChart chart;
    private final int number;
    private final Texts texts;

    ChartFigure(PublishedChart chart, int number, Texts texts) {
        this.chart = chart;
        this.number = number;
        this.texts = texts;
    }

    static String anchor(String chartId) {
        return "chart-" + chartId;
    }

    Html html() {
        List<Html> parts = new ArrayList<>();
        parts.add(picture());
        parts.add(Tag.of("figcaption")
                .add(Tag.of("span", "over", texts.text("chart.number", String.valueOf(number))))
                .text(" ")
                .add(Tag.of("span", "aside", chart.title()))
                .html());
        chart.notes().forEach(note -> parts.add(Tag.of("p", "note", note).html()));
        parts.add(actions());
        parts.add(Tag.of("details")
                .add(Tag.of("summary").text(texts.text("alt")))
                .add(Tag.of("p").with("id", anchor(chart.id()) + "-alt").text(chart.altText()))
                .html());
        return Tag.of("figure").with("id", anchor(chart.id())).lines(parts).html();
    }

    private Html picture() {
        Tag picture = Tag.of("img")
                .with("id", anchor(chart.id()) + "-picture")
                .with("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(chart.png()))
                .with("alt", chart.altText());
        size().ifPresent(size ->
                picture.with("width", String.valueOf(size.width())).with("height", String.valueOf(size.height())));
        return picture.html();
    }

    private Html actions() {
        return Tag.of("div")
                .with("class", "actions")
                .lines(
                        button("copy.picture", "data-copy-picture", "-picture"),
                        button("copy.alt", "data-copy-text", "-alt"),
                        file("PNG", ".png"),
                        file("SVG", ".svg"))
                .html();
    }

    private Html button(String key, String attribute, String target) {
        return Tag.of("button")
                .with("type", "button")
                .with(attribute, anchor(chart.id()) + target)
                .with("aria-label", texts.text("copy.what", texts.text(key), chart.title()))
                .flag("hidden")
                .text(texts.text(key))
                .html();
    }

    private Html file(String kind, String suffix) {
        return Tag.of("a")
                .with("href", "charts/" + chart.id() + suffix)
                .with("aria-label", texts.text("file.what", kind, chart.title()))
                .text(kind)
                .html();
    }

    private record Size(int width, int height) {}

    /** The picture's size in pixels as its header has it, so that the page keeps its place while it loads. */
    private Optional<Size> size() {
        if (chart.png().length < HEADER) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(chart.png());
        return header.getLong(0) == PNG_SIGNATURE
                ? Optional.of(new Size(header.getInt(16), header.getInt(20)))
                : Optional.empty();
    }
}
