package se.underlag.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import se.underlag.finding.Severity;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.XmlPart;

/**
 * The cell styles of a workbook, to which others are added:
 *
 * <pre>
 * {@code <fills><fill><patternFill patternType="solid"><fgColor rgb="FFFFD8A0"/></patternFill></fill>…</fills>}
 * {@code <cellXfs><xf numFmtId="4" fontId="2" fillId="3" borderId="1" applyFill="1"/>…</cellXfs>}
 * </pre>
 *
 * A cell names its style by its place in the last of these. A marked cell keeps all of its style but the fill.
 */
final class StyleSheet {

    private static final List<String> SECTIONS = List.of(
            "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles");

    private final XmlPart xml;
    private final FormerFills former;
    private final boolean marked;
    private final IndexedColours colours;
    private final List<Element> styles;
    private final List<Element> fills;
    private final List<Element> fonts;
    private final Map<String, Integer> added = new HashMap<>();

    /**
     * @param former what cells were filled with that are marked already, and gathers those that will be
     * @param marked true where the workbook is a former copy, so that a fill in a colour of ours is a mark
     */
    StyleSheet(XmlPart xml, FormerFills former, boolean marked) {
        this.xml = xml;
        this.former = former;
        this.marked = marked;
        this.colours = new IndexedColours(xml);
        // The first two fills and the first of all others have a meaning, and cells without a style refer to them.
        this.fonts = entries("fonts", "font", 1);
        this.fills = entries("fills", "fill", 2);
        entries("borders", "border", 1);
        entries("cellStyleXfs", "xf", 1);
        this.styles = entries("cellXfs", "xf", 1);
    }

    private List<Element> entries(String section, String name, int atLeast) {
        Element list = section(section);
        while (XmlPart.children(list, name).size() < atLeast) {
            boolean first = XmlPart.children(list, name).isEmpty();
            Element entry = XmlPart.add(list, name);
            if (name.equals("fill")) {
                XmlPart.add(entry, "patternFill").setAttribute("patternType", first ? "none" : "gray125");
            }
        }
        return new ArrayList<>(XmlPart.children(list, name));
    }

    private Element section(String name) {
        return XmlPart.child(xml.root(), name)
                .orElseGet(() -> XmlPart.addAfter(xml.root(), name, SECTIONS.subList(0, SECTIONS.indexOf(name))));
    }

    /** The style of a cell that is marked, made of the one that it had. */
    int marked(int style, Severity severity, boolean inTableHead) throws IOException {
        Shade shade = Shade.of(severity, inTableHead || hasLightText(style));
        String key = style + " " + shade;
        if (!added.containsKey(key)) {
            Optional<Integer> known = former(style);
            int number = known.isPresent() ? known.get() : former.number(colours.writtenOut(fill(style)));
            added.put(key, withFill(style, solid(shade.argb(number))));
        }
        return added.get(key);
    }

    /** The style that a cell had before it was marked in a former copy; the same where it was not. */
    int restored(int style) throws IOException {
        Optional<Integer> number = former(style);
        if (number.isEmpty()) {
            return style;
        }
        String key = style + " restored";
        if (!added.containsKey(key)) {
            Element list = section("fills");
            Optional<Element> fill = former.fill(number.get(), list);
            added.put(key, withFill(style, fill.isPresent() ? addedFill(fill.get()) : 0));
        }
        return added.get(key);
    }

    /** Adds a style that is given whole. */
    int add(Element style) {
        section("cellXfs").appendChild(style);
        styles.add(style);
        return styles.size() - 1;
    }

    /** A style with the workbook's first font, no fill and no border. */
    Element plain() {
        Element style = XmlPart.created(section("cellXfs"), "xf");
        List.of("numFmtId", "fontId", "fillId", "borderId", "xfId").forEach(id -> style.setAttribute(id, "0"));
        return style;
    }

    /** The number of a fill of one colour. */
    int solid(String argb) {
        return added.computeIfAbsent(argb, this::addedSolid);
    }

    private int addedSolid(String argb) {
        Element fill = XmlPart.created(section("fills"), "fill");
        Element pattern = XmlPart.add(fill, "patternFill");
        pattern.setAttribute("patternType", "solid");
        XmlPart.add(pattern, "fgColor").setAttribute("rgb", argb);
        XmlPart.add(pattern, "bgColor").setAttribute("indexed", "64");
        return addedFill(fill);
    }

    /** Adds an empty entry to another section, such as {@code fonts}. */
    Element entry(String section, String name) {
        return XmlPart.add(section(section), name);
    }

    /** How many entries a section has. */
    int count(String section) {
        return XmlPart.children(section(section)).size();
    }

    private int addedFill(Element fill) {
        section("fills").appendChild(fill);
        fills.add(fill);
        return fills.size() - 1;
    }

    private int withFill(int style, int fill) {
        Element changed = (Element) style(style).cloneNode(true);
        changed.setAttribute("fillId", String.valueOf(fill));
        changed.setAttribute("applyFill", "1");
        return add(changed);
    }

    /** The number of what the cells of a style were filled with before they were marked in a former copy. */
    private Optional<Integer> former(int style) {
        if (!marked) {
            return Optional.empty();
        }
        return XmlPart.child(fill(style), "patternFill")
                .filter(pattern -> XmlPart.attribute(pattern, "patternType").equals("solid"))
                .flatMap(pattern -> XmlPart.child(pattern, "fgColor"))
                .flatMap(colour -> Shade.number(XmlPart.attribute(colour, "rgb")));
    }

    private boolean hasLightText(int style) {
        return XmlPart.child(fonts.get(within(fonts, XmlPart.number(style(style), "fontId", 0))), "color")
                .map(TextColour::isLight)
                .orElse(false);
    }

    private Element fill(int style) {
        return fills.get(within(fills, XmlPart.number(style(style), "fillId", 0)));
    }

    private Element style(int style) {
        return styles.get(within(styles, style));
    }

    private static int within(List<Element> list, int index) {
        return index >= 0 && index < list.size() ? index : 0;
    }

    void putInto(Rewriting rewriting, String part) {
        rewriting.put(part, out -> {
            for (String name : List.of("fonts", "fills", "borders", "cellXfs")) {
                section(name).setAttribute("count", String.valueOf(count(name)));
            }
            xml.writeTo(out);
        });
    }
}
