package se.underlag.correction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.w3c.dom.Element;
import se.underlag.ooxml.XmlPart;

/**
 * The colours that a workbook names by their number, {@code <fgColor indexed="42"/>}. Programs exchange the palette when they
 * save, so what is to be had back later has to be written out.
 */
final class IndexedColours {

    /** From here on they are what the program that shows them thinks fit. */
    private static final int LEFT_TO_THE_PROGRAM = 64;

    private final List<String> own;

    /** Those of a workbook that may have a palette of its own in its styles. */
    IndexedColours(XmlPart styles) {
        this.own = XmlPart.child(styles.root(), "colors")
                .flatMap(colours -> XmlPart.child(colours, "indexedColors"))
                .map(palette -> XmlPart.children(palette).stream()
                        .map(colour -> XmlPart.attribute(colour, "rgb"))
                        .toList())
                .orElse(List.of());
    }

    /** The same fill with its colours written out. */
    Element writtenOut(Element fill) {
        Element copy = (Element) fill.cloneNode(true);
        for (Element pattern : XmlPart.children(copy)) {
            for (Element colour : XmlPart.children(pattern)) {
                argb(XmlPart.number(colour, "indexed", LEFT_TO_THE_PROGRAM)).ifPresent(argb -> {
                    colour.removeAttribute("indexed");
                    colour.setAttribute("rgb", argb);
                });
            }
        }
        return copy;
    }

    private Optional<String> argb(int index) {
        if (index < 0 || index >= LEFT_TO_THE_PROGRAM) {
            return Optional.empty();
        }
        if (index < own.size()) {
            return Optional.of(own.get(index));
        }
        byte[] rgb = DefaultIndexedColorMap.getDefaultRGB(index);
        return Optional.of(String.format(Locale.ROOT, "FF%02X%02X%02X", rgb[0], rgb[1], rgb[2]));
    }
}
