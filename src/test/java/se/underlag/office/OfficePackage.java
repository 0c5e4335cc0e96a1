package se.underlag.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The parts of a document, opened again with nothing of ours. */
final class OfficePackage {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static OfficePackage of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static OfficePackage of(byte[] bytes) {
        OfficePackage opened = new OfficePackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                opened.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return opened;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    List<String> parts(String pattern) {
        return parts.keySet().stream().filter(name -> name.matches(pattern)).toList();
    }

    byte[] bytes(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new AssertionError("no part " + part + " among " + parts.keySet());
        }
        return bytes;
    }

    String text(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    Document xml(String part) {
        try {
            return XMLHelper.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(part)));
        } catch (SAXException | IOException damaged) {
            throw new AssertionError(part, damaged);
        }
    }

    /** The part that another refers to by an id. */
    String target(String owner, String id) {
        int slash = owner.lastIndexOf('/') + 1;
        Document relationships = xml(owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels");
        return elements(relationships.getDocumentElement(), "Relationship").stream()
                .filter(element -> element.getAttribute("Id").equals(id))
                .map(element -> element.getAttribute("Target").substring(1))
                .findFirst()
                .orElseThrow();
    }

    /** All elements of a local name beneath one, in order. */
    static List<Element> elements(Element parent, String localName) {
        NodeList found = parent.getElementsByTagNameNS("*", localName);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static Element first(Element parent, String localName) {
        List<Element> found = elements(parent, localName);
        if (found.isEmpty()) {
            throw new AssertionError("no " + localName + " in " + parent.getNodeName());
        }
        return found.get(0);
    }

    static String attribute(Element element, String localName) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (localName.equals(element.getAttributes().item(i).getLocalName())) {
                return element.getAttributes().item(i).getNodeValue();
            }
        }
        return "";
    }

    /** The same package with one part changed. */
    static byte[] with(OfficePackage original, Map<String, byte[]> changed) {
        Map<String, byte[]> all = new LinkedHashMap<>(original.parts);
        all.putAll(changed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
