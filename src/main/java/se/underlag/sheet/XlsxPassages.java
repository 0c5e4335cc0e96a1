package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook of Office Open XML holds outside its sheets: every part of XML is read through, whatever it is. Pictures,
 * macros and files within the file are not.
 */
final class XlsxPassages {

    /** Hangs on sheets and holds no texts; as long as the sheets. */
    private static final String ORDER_OF_CALCULATION = "calcchain";

    private final Parts archive;
    private final Consumer<Passage> to;
    private final Set<Part> read = new HashSet<>();

    XlsxPassages(Parts archive, Consumer<Passage> to) {
        this.archive = archive;
        this.to = to;
    }

    /** Leaves out a part that is read for its cells, or whose texts these hold. */
    void leaveOut(Part part) {
        read.add(part);
    }

    /** Reads what belongs to one sheet and to no sheet before it; but for links, which the sheet tells with their cells. */
    void ofSheet(String sheet, Part part) throws IOException, XMLStreamException {
        Set<String> links = part.relationships().stream()
                .filter(Relationship::isLink)
                .map(Relationship::target)
                .collect(Collectors.toSet());
        takeList(sheet, part, text -> !links.contains(text));
        takeRelated(sheet, part);
    }

    private void takeRelated(String sheet, Part part) throws IOException, XMLStreamException {
        for (Relationship relationship : part.relationships()) {
            Optional<Part> related = relationship.part();
            if (related.isPresent() && !read.contains(related.get())) {
                take(sheet, related.get(), text -> true);
                takeList(sheet, related.get(), text -> true);
                takeRelated(sheet, related.get());
            }
        }
    }

    /** What a part needs or points to is told of in a part itself. */
    private void takeList(String sheet, Part part, Predicate<String> told) throws IOException, XMLStreamException {
        Optional<Part> list = archive.part(part.name().ofRelationships());
        if (list.isPresent() && !read.contains(list.get())) {
            take(sheet, list.get(), told);
        }
    }

    /** Reads all that is left, and what the parts are called. */
    void rest() throws IOException, XMLStreamException {
        for (Part part : archive.all()) {
            to.accept(new Passage(
                    Passage.Kind.OTHER, "", Optional.empty(), part.name().key()));
            if (!read.contains(part)) {
                take("", part, text -> true);
            }
        }
    }

    private void take(String sheet, Part part, Predicate<String> told) throws IOException, XMLStreamException {
        read.add(part);
        String type = part.type();
        // What a part is that does not say so can only be found out by reading it.
        boolean isXml = type.isEmpty() || type.endsWith("xml") || type.contains("vmldrawing");
        if (!isXml || type.contains(ORDER_OF_CALCULATION)) {
            return;
        }
        Passage.Kind kind = kind(type);
        try (XmlInput xml = new XmlInput(part)) {
            XmlTexts.read(xml, (element, cell, text) -> {
                if (told.test(text)) {
                    to.accept(new Passage(
                            element.equals("sheet") && kind == Passage.Kind.NAME ? Passage.Kind.SHEET_NAME : kind,
                            sheet,
                            cell,
                            text));
                }
            });
        } catch (XMLStreamException noXml) {
            // Drawings of old programs are not always well-formed, and nothing of the data depends on them.
            try (InputStream bytes = part.open()) {
                RawTexts.read(bytes, text -> to.accept(new Passage(kind, sheet, Optional.empty(), text)));
            }
        }
    }

    private static Passage.Kind kind(String type) {
        if (type.contains("comment") || type.contains("person")) {
            return Passage.Kind.COMMENT;
        }
        if (type.contains("pivot")) {
            return Passage.Kind.PIVOT;
        }
        if (type.contains("externallink")
                || type.contains("connections")
                || type.contains("querytable")
                || type.contains("relationships")) {
            return Passage.Kind.LINK;
        }
        if (type.contains("drawing") || type.contains("chart") || type.contains("diagram")) {
            return Passage.Kind.DRAWING;
        }
        if (type.contains("properties")) {
            return Passage.Kind.PROPERTY;
        }
        return type.contains("main+xml") ? Passage.Kind.NAME : Passage.Kind.OTHER;
    }
}
