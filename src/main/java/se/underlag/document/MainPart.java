package se.underlag.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.TagReader;
import se.underlag.ooxml.XmlPart;

/** The text of a template, into which a report's material is put, before the page set-up that ends it. */
final class MainPart {

    private final String name;
    private final byte[] bytes;
    private final XmlPart xml;

    private MainPart(String name, byte[] bytes) throws DamagedPart {
        this.name = name;
        this.bytes = bytes;
        this.xml = XmlPart.parsed(bytes, name);
        if (!"w".equals(xml.root().getPrefix())
                || !Namespaces.WORD.equals(xml.root().getNamespaceURI())) {
            throw new DamagedPart("not written as Word writes: " + name);
        }
        if (XmlPart.child(xml.root(), "body").isEmpty()) {
            throw new DamagedPart("no body: " + name);
        }
    }

    static MainPart of(Archive archive) throws DamagedPart {
        String name = Relationships.of(archive, "")
                .first("officeDocument")
                .map(Relationships.Relationship::target)
                .orElseThrow(() -> new DamagedPart("no text"));
        return new MainPart(name, archive.bytes(name));
    }

    String name() {
        return name;
    }

    /** The page set-up; empty where the template has none. */
    Optional<Element> section() {
        return XmlPart.child(xml.root(), "body").flatMap(body -> XmlPart.child(body, "sectPr"));
    }

    /**
     * The text with ours behind what stands there; a paragraph without any text is not worth keeping.
     *
     * @param lying whether the last page lies
     */
    byte[] with(String ours, boolean lying) throws DamagedPart {
        int begin = -1;
        int end = bytes.length;
        int behind = bytes.length;
        try (TagReader tags = new TagReader(new ByteArrayInputStream(bytes))) {
            while (tags.next()) {
                if (tags.isStart("body") && tags.depth() == 2) {
                    begin = Math.toIntExact(tags.ends());
                } else if (tags.isStart("sectPr") && tags.depth() == 3
                        || tags.isEnd("body") && section().isEmpty()) {
                    end = Math.toIntExact(tags.begins());
                    behind = end;
                } else if (lying && tags.isEnd("sectPr") && tags.depth() == 3) {
                    behind = Math.toIntExact(tags.ends());
                }
            }
        } catch (IOException failure) {
            throw failure instanceof DamagedPart told ? told : new DamagedPart(name, failure);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + ours.length());
        out.write(bytes, 0, isEmpty() ? begin : end);
        out.writeBytes(ours.getBytes(StandardCharsets.UTF_8));
        if (lying) {
            out.writeBytes(sectionXml(section().orElseThrow(), true).getBytes(StandardCharsets.UTF_8));
        }
        out.write(bytes, behind, bytes.length - behind);
        return out.toByteArray();
    }

    private boolean isEmpty() {
        return XmlPart.child(xml.root(), "body")
                .filter(body -> !body.getTextContent().isBlank()
                        || body.getElementsByTagName("w:drawing").getLength() > 0)
                .isEmpty();
    }

    /** The page set-up once more, for what stands before it; on the long side where that lies. */
    static String sectionXml(Element section, boolean lying) throws DamagedPart {
        Node copy = section.cloneNode(true);
        if (lying) {
            XmlPart.child(copy, "pgSz").ifPresent(size -> {
                String width = XmlPart.attribute(size, "w");
                size.setAttributeNS(Namespaces.WORD, "w:w", XmlPart.attribute(size, "h"));
                size.setAttributeNS(Namespaces.WORD, "w:h", width);
                size.setAttributeNS(Namespaces.WORD, "w:orient", "landscape");
            });
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XmlPart.write(copy, out);
        } catch (IOException failure) {
            throw new DamagedPart("page set-up", failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
