package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.ooxml.TextWidth;
import se.underlag.ooxml.Xml;

/** Writes paragraphs as Word has them, in the styles of one document. */
final class Script {

    private final Map<Style, String> styles;
    private final TextWidth figures;

    /** @param figures how wide the figures of tables are in them */
    Script(Map<Style, String> styles, TextWidth figures) {
        this.styles = Map.copyOf(styles);
        this.figures = figures;
    }

    TextWidth figures() {
        return figures;
    }

    Optional<String> id(Style style) {
        return Optional.ofNullable(styles.get(style));
    }

    Xml paragraph(Style style, Xml... content) {
        return paragraph(style, List.of(), content);
    }

    /**
     * A paragraph.
     *
     * @param more what else is said of it, in the order of the format
     */
    Xml paragraph(Style style, List<Xml> more, Xml... content) {
        List<Xml> properties = new ArrayList<>();
        id(style).ifPresent(id -> properties.add(value("w:pStyle", id)));
        properties.addAll(more);
        Xml paragraph = Xml.of("w:p");
        if (!properties.isEmpty()) {
            paragraph.add(Xml.of("w:pPr").add(properties));
        }
        return paragraph.add(content);
    }

    /**
     * A caption whose number Word counts: {@code Tabell 1. Listade per åldersgrupp}. It stays with what it is about, whatever
     * the organisation's own style of captions says.
     *
     * @param title a run, or a control around one
     */
    Xml caption(String word, int number, Xml title) {
        return paragraph(
                Style.CAPTION,
                keeping(true),
                run(word + "\u00A0"),
                field("begin"),
                Xml.of("w:r")
                        .add(Xml.of("w:instrText").with("xml:space", "preserve").text(" SEQ " + word + " \\* ARABIC ")),
                field("separate"),
                run(String.valueOf(number)),
                field("end"),
                run(". "),
                title);
    }

    private static Xml field(String part) {
        return Xml.of("w:r").add(Xml.of("w:fldChar", "w:fldCharType", part));
    }

    static Xml run(String text) {
        return Xml.of("w:r").add(text(text));
    }

    /** A mark of a note. */
    static Xml raised(String mark) {
        return Xml.of("w:r").add(Xml.of("w:rPr").add(value("w:vertAlign", "superscript")), text(mark));
    }

    private static Xml text(String text) {
        return Xml.of("w:t").with("xml:space", "preserve").text(text.replaceAll("[\\r\\n\\t]+", " "));
    }

    /** What keeps a paragraph on the page of the next one, where it is to stay there. */
    static List<Xml> keeping(boolean kept) {
        return kept ? List.of(Xml.of("w:keepNext")) : List.of();
    }

    static Xml value(String name, Object value) {
        return Xml.of(name, "w:val", value);
    }
}
