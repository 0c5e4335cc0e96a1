package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The texts of a drawing's SVG as a reader of XML sees them, with the place each line takes in the bundled font. */
final class SvgTexts {

    /** A line of text and its place, in points. */
    record Line(String text, Rectangle2D place) {}

    private SvgTexts() {}

    static Document document(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole texts, lines joined, with ordinary spaces. */
    static List<String> texts(String svg) {
        List<String> texts = new ArrayList<>();
        NodeList elements = document(svg).getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().replace('\u00A0', ' '));
        }
        return texts;
    }

    static List<Line> lines(String svg) {
        List<Line> lines = new ArrayList<>();
        NodeList elements = document(svg).getElementsByTagName("text");
        for (int i = 0; i < elements.getLength(); i++) {
            Element text = (Element) elements.item(i);
            double size = Double.parseDouble(text.getAttribute("font-size"));
            TextStyle style = new TextStyle(text.hasAttribute("font-weight"), size, "#000000", 1);
            NodeList parts = text.getElementsByTagName("tspan");
            for (int k = 0; k < parts.getLength(); k++) {
                Element part = (Element) parts.item(k);
                String line = part.getTextContent().stripTrailing();
                double width = style.width(line);
                double x = Double.parseDouble(part.getAttribute("x"))
                        - switch (text.getAttribute("text-anchor")) {
                            case "middle" -> width / 2;
                            case "end" -> width;
                            default -> 0;
                        };
                double baseline = Double.parseDouble(part.getAttribute("y"));
                lines.add(new Line(
                        line, new Rectangle2D.Double(x, baseline - style.capitals(), width, style.capitals() * 1.2)));
            }
        }
        return lines;
    }
}
