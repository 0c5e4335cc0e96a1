package se.underlag.publish;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * A chart on a report's page: the picture, what its figures say, what can be done with it, and folded beneath it the
 * figures themselves and the alternative text. The picture stands in the page itself: a page opened from a folder may
 * not read the file beside it, and could then not copy it.
 */
final class ChartFigure {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 24;

    private final PublishedChart chart;
    private final int number;
    private final Locale language;
    private final Texts texts;

    ChartFigure(PublishedChart chart, int number, Locale language) {
        this.chart = chart;
        this.number = number;
        this.language = language;
        this.texts = new Texts(language);
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
        Optional<PublishedTable> drawn = ChartTable.of(chart, texts);
        // The picture says the code, and so does the table of its figures, from which it can be copied.
        if (!chart.code().isEmpty() && drawn.isEmpty()) {
            parts.add(Tag.of("p", "source", texts.text("source.code", chart.code()))
                    .html());
        }
        parts.add(words().html());
        parts.add(actions());
        drawn.ifPresent(table -> parts.add(figures(table)));
        parts.add(Tag.of("details")
                .add(Tag.of("summary").text(texts.text("alt")))
                .add(Tag.of("p").with("id", anchor(chart.id()) + "-alt").text(chart.altText()))
                .html());
        return Tag.of("figure")
                .with("id", anchor(chart.id()))
                .with(Search.ITEM, Search.CHART)
                .lines(parts)
                .html();
    }

    private Words words() {
        return new Words(chart.words(), anchor(chart.id()));
    }

    private Html figures(PublishedTable table) {
        TableBlock block = new TableBlock(table, anchor(chart.id()) + "-figures", language);
        Actions actions = new Actions(texts, texts.text("chart.figures.of", chart.title()));
        block.addButtons(actions);
        return Tag.of("details")
                .with("class", "figures")
                .lines(Tag.of("summary").text(texts.text("chart.figures")).html(), block.html(), actions.html())
                .html();
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
        Actions actions = new Actions(texts, chart.title());
        actions.button("copy.picture", "data-copy-picture", anchor(chart.id()) + "-picture");
        words().addButton(actions);
        return actions.button("copy.alt", "data-copy-text", anchor(chart.id()) + "-alt")
                .file("PNG", "charts/" + chart.id() + ".png")
                .file("SVG", "charts/" + chart.id() + ".svg")
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
