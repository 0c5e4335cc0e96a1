package se.underlag.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.underlag.ooxml.XmlPart;

/**
 * The page of a document: its section properties as they stand in the template.
 *
 * @param width of the paper, in twentieths of a point
 * @param height of the paper
 * @param left margin
 * @param right margin
 */
record Section(int width, int height, int left, int right) {

    private static final Pattern PROPERTIES = Pattern.compile("<w:sectPr\\b.*?</w:sectPr>", Pattern.DOTALL);

    static final Section A4 = new Section(11_906, 16_838, 1_418, 1_418);

    static Section of(Node properties) {
        Optional<Element> size = XmlPart.child(properties, "pgSz");
        Optional<Element> margins = XmlPart.child(properties, "pgMar");
        return new Section(
                size.map(found -> XmlPart.number(found, "w", A4.width)).orElse(A4.width),
                size.map(found -> XmlPart.number(found, "h", A4.height)).orElse(A4.height),
                margins.map(found -> XmlPart.number(found, "left", A4.left)).orElse(A4.left),
                margins.map(found -> XmlPart.number(found, "right", A4.right)).orElse(A4.right));
    }

    /**
     * The page on which something stands.
     *
     * @param part the part, a character for each byte
     * @param from a place in it; the page is told behind what stands on it
     */
    static Section behind(String part, int from) {
        Matcher found = PROPERTIES.matcher(part);
        String properties = found.find(from) ? found.group() : "";
        return new Section(
                number(properties, "pgSz", "w", A4.width),
                number(properties, "pgSz", "h", A4.height),
                number(properties, "pgMar", "left", A4.left),
                number(properties, "pgMar", "right", A4.right));
    }

    private static int number(String properties, String element, String attribute, int otherwise) {
        Matcher found = Pattern.compile("<w:" + element + "\\b[^>]*\\sw:" + attribute + "=\"([0-9]{1,6})\"")
                .matcher(properties);
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    /** Between the margins. */
    int available() {
        return width - left - right;
    }

    /** Between the margins where the paper lies. */
    int availableLying() {
        return height - left - right;
    }
}
