package se.underlag.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.TextWidth;
import se.underlag.ooxml.XmlPart;

/**
 * The styles of a document, known by their names: Word gives them ids of its own in each language, {@code Beskrivning} for
 * {@code caption}.
 */
final class StyleSheet {

    private static final List<String> REFERENCES = List.of("basedOn", "next", "link");

    private static final Pattern THEME = Pattern.compile("word/theme/[^/]*\\.xml", Pattern.CASE_INSENSITIVE);

    private final String part;
    private final XmlPart xml;
    private final Optional<String> themeTypeface;
    private final List<Style> added = new ArrayList<>();

    private StyleSheet(String part, XmlPart xml, Optional<String> themeTypeface) {
        this.part = part;
        this.xml = xml;
        this.themeTypeface = themeTypeface;
    }

    static StyleSheet of(Archive archive, String part) throws DamagedPart {
        Optional<String> theme =
                archive.parts().stream().filter(THEME.asMatchPredicate()).findFirst();
        return new StyleSheet(
                part,
                XmlPart.read(archive, part),
                theme.isPresent() ? typeface(XmlPart.read(archive, theme.get())) : Optional.empty());
    }

    private static Optional<String> typeface(XmlPart theme) {
        return XmlPart.child(theme.root(), "themeElements")
                .flatMap(elements -> XmlPart.child(elements, "fontScheme"))
                .flatMap(scheme -> XmlPart.child(scheme, "minorFont"))
                .flatMap(font -> XmlPart.child(font, "latin"))
                .map(latin -> XmlPart.attribute(latin, "typeface"))
                .filter(name -> !name.isEmpty());
    }

    /** How wide the figures of tables are. */
    TextWidth figures() {
        return named(Style.FIGURE.word())
                .map(style -> Lettering.of(style, xml.root(), this::byId, themeTypeface)
                        .width())
                .orElseThrow();
    }

    /** Takes over those of ours that the document lacks. */
    void complete(StyleSheet house) {
        for (Style style : Style.values()) {
            if (named(style.word()).isEmpty()) {
                house.named(style.word()).ifPresent(element -> {
                    take(element, house);
                    added.add(style);
                });
            }
        }
    }

    private void take(Element style, StyleSheet house) {
        Node copy = xml.root().getOwnerDocument().importNode(style, true);
        xml.root().appendChild(copy);
        for (Element child : XmlPart.children(copy)) {
            if (REFERENCES.contains(child.getLocalName())) {
                String there = XmlPart.attribute(child, "val");
                house.byId(there)
                        .flatMap(element -> named(name(element)))
                        .ifPresent(element -> child.setAttributeNS(
                                child.getNamespaceURI(), XmlPart.prefix(child) + "val", id(element)));
            }
        }
    }

    /** The ids by which text has its styles. */
    Map<Style, String> ids() {
        Map<Style, String> ids = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            named(style.word()).ifPresent(element -> ids.put(style, id(element)));
        }
        return ids;
    }

    boolean wasCompleted() {
        return !added.isEmpty();
    }

    /** The language of all text that has none of its own. */
    void inLanguage(String tag) {
        XmlPart.child(xml.root(), "docDefaults")
                .flatMap(defaults -> XmlPart.child(defaults, "rPrDefault"))
                .flatMap(defaults -> XmlPart.child(defaults, "rPr"))
                .flatMap(run -> XmlPart.child(run, "lang"))
                .ifPresent(language ->
                        language.setAttributeNS(language.getNamespaceURI(), XmlPart.prefix(language) + "val", tag));
    }

    void putInto(Rewriting rewriting) {
        rewriting.put(part, xml::writeTo);
    }

    private Optional<Element> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return XmlPart.children(xml.root(), "style").stream()
                .filter(element -> name(element).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private Optional<Element> byId(String id) {
        return XmlPart.children(xml.root(), "style").stream()
                .filter(element -> id(element).equals(id))
                .findFirst();
    }

    private static String id(Element style) {
        return XmlPart.attribute(style, "styleId");
    }

    private static String name(Element style) {
        return XmlPart.child(style, "name")
                .map(element -> XmlPart.attribute(element, "val"))
                .orElse("");
    }
}
