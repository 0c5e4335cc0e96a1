package se.underlag.document;

import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.underlag.ooxml.TextWidth;
import se.underlag.ooxml.XmlPart;

/**
 * How the text of a style is set, which may be told by the style itself, by one that it is based on, by what is said of all
 * text, or by the theme.
 *
 * @param typeface its name; empty where it is not told
 * @param halfPoints its size, as Word tells it
 */
record Lettering(String typeface, int halfPoints) {

    /** What Word takes where nothing is told. */
    private static final int HALF_POINTS = 20;

    private static final String OTHERWISE = "Times New Roman";

    /** No chain of styles is that long, but one that goes in a circle. */
    private static final int MOST = 20;

    /**
     * @param style the style
     * @param styles the part it stands in
     * @param byId finds the style with an id
     * @param theme the typeface of the theme for running text; empty without a theme
     */
    static Lettering of(Element style, Node styles, Function<String, Optional<Element>> byId, Optional<String> theme) {
        Optional<String> typeface = Optional.empty();
        Optional<Integer> size = Optional.empty();
        Optional<Element> at = Optional.of(style);
        for (int step = 0; step < MOST && at.isPresent(); step++) {
            Optional<Element> run = XmlPart.child(at.get(), "rPr");
            typeface = typeface.or(() -> run.flatMap(told -> typeface(told, theme)));
            size = size.or(() -> run.flatMap(Lettering::size));
            at = XmlPart.child(at.get(), "basedOn").flatMap(base -> byId.apply(XmlPart.attribute(base, "val")));
        }
        Optional<Element> ofAll = XmlPart.child(styles, "docDefaults")
                .flatMap(defaults -> XmlPart.child(defaults, "rPrDefault"))
                .flatMap(defaults -> XmlPart.child(defaults, "rPr"));
        return new Lettering(
                typeface.or(() -> ofAll.flatMap(told -> typeface(told, theme))).orElse(OTHERWISE),
                size.or(() -> ofAll.flatMap(Lettering::size)).orElse(HALF_POINTS));
    }

    private static Optional<String> typeface(Element run, Optional<String> theme) {
        Optional<Element> fonts = XmlPart.child(run, "rFonts");
        Optional<String> named =
                fonts.map(font -> XmlPart.attribute(font, "ascii")).filter(name -> !name.isEmpty());
        boolean ofTheme = fonts.filter(
                        font -> !XmlPart.attribute(font, "asciiTheme").isEmpty())
                .isPresent();
        return ofTheme ? theme.or(() -> named) : named;
    }

    private static Optional<Integer> size(Element run) {
        return XmlPart.child(run, "sz")
                .map(size -> XmlPart.number(size, "val", 0))
                .filter(halfPoints -> halfPoints > 0);
    }

    TextWidth width() {
        return new TextWidth(halfPoints, typeface);
    }
}
