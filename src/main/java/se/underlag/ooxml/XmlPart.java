package se.underlag.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A small part of a workbook, whole in memory: everything but sheets and texts. What is not changed is written again as
 * it was read, extensions that we do not understand included. Elements are known by their local names, and new ones
 * take namespace and prefix from their parent, so that prefixes and the strict namespaces need no care.
 */
public final class XmlPart {

    /** A part is some ten times as large in memory. */
    private static final int MOST_BYTES = 1 << 24;

    private final Document document;

    private XmlPart(Document document) {
        this.document = document;
    }

    /** Reads a part; a document type is refused, and so are entities. */
    public static XmlPart read(Archive archive, String part) throws DamagedPart {
        try (InputStream in = archive.open(part)) {
            return parsed(in.readNBytes(MOST_BYTES + 1), part);
        } catch (IOException failure) {
            throw failure instanceof DamagedPart told ? told : new DamagedPart(part, failure);
        }
    }

    /** A part made of text. */
    public static XmlPart of(String xml) throws DamagedPart {
        return parsed(xml.getBytes(StandardCharsets.UTF_8), "text");
    }

    public static XmlPart parsed(byte[] xml, String part) throws DamagedPart {
        if (xml.length > MOST_BYTES) {
            throw new DamagedPart(part + " is larger than " + MOST_BYTES);
        }
        try (InputStream in = new ByteArrayInputStream(xml)) {
            return new XmlPart(XMLHelper.newDocumentBuilder().parse(in));
        } catch (SAXException | IOException | DOMException failure) {
            throw new DamagedPart(part, failure);
        }
    }

    public Element root() {
        return document.getDocumentElement();
    }

    public void writeTo(OutputStream out) throws IOException {
        document.setXmlStandalone(true);
        write(document, out);
    }

    /** Writes a document, or an element without the declaration before it. */
    public static void write(Node node, OutputStream out) throws IOException {
        try {
            Transformer transformer = XMLHelper.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, node instanceof Document ? "no" : "yes");
            transformer.transform(new DOMSource(node), new StreamResult(out));
        } catch (TransformerException failure) {
            throw new IOException(failure);
        }
    }

    public static List<Element> children(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    public static List<Element> children(Node parent, String localName) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(localName))
                .toList();
    }

    public static Optional<Element> child(Node parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** The value of an attribute by local name, or empty. */
    public static String attribute(Element element, String localName) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            // One that was set here, not read, has no local name.
            String name = attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
            if (name.equals(localName)) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** An attribute that is a whole number; the other where it is missing or none. */
    public static int number(Element element, String localName, int otherwise) {
        try {
            return Integer.parseInt(attribute(element, localName).strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** A new element, last in its parent. */
    public static Element add(Element parent, String localName) {
        return (Element) parent.appendChild(created(parent, localName));
    }

    /** A new element that belongs to a parent, not yet put anywhere. */
    public static Element created(Element parent, String localName) {
        return parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix(parent) + localName);
    }

    /** {@code x:}, or empty. */
    public static String prefix(Element element) {
        return element.getPrefix() == null ? "" : element.getPrefix() + ":";
    }

    /** Puts an element behind the last of its elder siblings that is there, first where none is. */
    public static Element addAfter(Element parent, String localName, List<String> elders) {
        Optional<Element> last = children(parent).stream()
                .filter(element -> elders.contains(element.getLocalName()))
                .reduce((first, second) -> second);
        Node next = last.isPresent() ? last.get().getNextSibling() : parent.getFirstChild();
        return (Element) parent.insertBefore(created(parent, localName), next);
    }
}
