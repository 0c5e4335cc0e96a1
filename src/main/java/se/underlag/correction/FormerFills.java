package se.underlag.correction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.XmlPart;

/**
 * What marked cells were filled with before they were marked, by number. Number 0 is no fill, as most cells have. The fills
 * are kept as their XML, in the hidden column of our list:
 *
 * <pre>
 * {@code <fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>}
 * </pre>
 */
final class FormerFills {

    private final List<String> fills = new ArrayList<>();

    /** Goes on with those of a former copy. */
    FormerFills(List<String> fills) {
        this.fills.addAll(fills);
    }

    /** The fills from number 1 on. */
    List<String> toList() {
        return List.copyOf(fills);
    }

    /** The number of a fill. Beyond the thirty-first different one they are not remembered. */
    int number(Element fill) throws IOException {
        if (isNone(fill)) {
            return 0;
        }
        String xml = text(fill);
        if (!fills.contains(xml) && fills.size() < Shade.NUMBERS - 1) {
            fills.add(xml);
        }
        return fills.indexOf(xml) + 1;
    }

    /** The fill of a number, to be put into a list of fills; empty for none. */
    Optional<Element> fill(int number, Element list) throws DamagedPart {
        if (number == 0 || number > fills.size()) {
            return Optional.empty();
        }
        Document document = list.getOwnerDocument();
        Element fill =
                (Element) document.importNode(XmlPart.of(fills.get(number - 1)).root(), true);
        return Optional.of((Element) named(document, fill, list));
    }

    /** The workbook may since have been saved with other prefixes, or in the other dialect. */
    private static Node named(Document document, Element element, Element like) {
        XmlPart.children(element).forEach(child -> named(document, child, like));
        element.removeAttribute("xmlns");
        return document.renameNode(element, like.getNamespaceURI(), XmlPart.prefix(like) + element.getLocalName());
    }

    private static boolean isNone(Element fill) {
        return XmlPart.child(fill, "gradientFill").isEmpty()
                && XmlPart.child(fill, "patternFill")
                        .map(pattern -> XmlPart.attribute(pattern, "patternType"))
                        .map(type -> type.isEmpty() || type.equals("none"))
                        .orElse(true);
    }

    private static String text(Element fill) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        XmlPart.write(fill, xml);
        return xml.toString(StandardCharsets.UTF_8);
    }
}
