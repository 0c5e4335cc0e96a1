package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook of Office Open XML holds outside its sheets: every part of XML is read through, whatever it is. Pictures,
 * macros and files within the file are not.
 */
final class XlsxPassages {

    /** Hangs on sheets and holds no texts; as long as the sheets. */
    private static final String ORDER_OF_CALCULATION = "calcChain";

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

    /** Reads what belongs to one sheet and to no sheet before it. */
    void ofSheet(String sheet, Part part) throws IOException, XMLStreamException {
        for (Relationship relationship : part.relationships()) {
            Optional<Part> related = relationship.part();
            if (related.isPresent() && !read.contains(related.get())) {
                take(sheet, related.get());
                ofSheet(sheet, related.get());
            }
        }
    }

    /** Reads all that is left. */
    void rest() throws IOException, XMLStreamException {
        for (Part part : archive.all()) {
            if (!read.contains(part)) {
                take("", part);
            }
        }
    }

    private void take(String sheet, Part part) throws IOException, XMLStreamException {
        read.add(part);
        String type = part.type();
        takeLinks(sheet, part);
        String kindOfFile = type.isEmpty() ? part.name().extension() : type;
        boolean isXml = kindOfFile.endsWith("xml") || type.contains("vmlDrawing");
        if (!isXml || part.name().isOfRelationships() || type.contains(ORDER_OF_CALCULATION)) {
            return;
        }
        Passage.Kind kind = kind(type);
        try (XmlInput xml = new XmlInput(part)) {
            XmlTexts.read(
                    xml,
                    (element, cell, text) -> to.accept(new Passage(
                            element.equals("sheet") && kind == Passage.Kind.NAME ? Passage.Kind.SHEET_NAME : kind,
                            sheet,
                            cell,
                            text)));
        } catch (XMLStreamException noXml) {
            // Drawings of old programs are not always well-formed, and nothing of the data depends on them.
            try (InputStream bytes = part.open()) {
                RawTexts.read(bytes, text -> to.accept(new Passage(kind, sheet, Optional.empty(), text)));
            }
        }
    }

    private void takeLinks(String sheet, Part part) throws IOException, XMLStreamException {
        for (Relationship relationship : part.relationships()) {
            if (relationship.external()) {
                to.accept(new Passage(Passage.Kind.LINK, sheet, Optional.empty(), relationship.target()));
            }
        }
    }

    private static Passage.Kind kind(String type) {
        if (type.contains("comment") || type.contains("Comment") || type.contains("person")) {
            return Passage.Kind.COMMENT;
        }
        if (type.contains("pivot")) {
            return Passage.Kind.PIVOT;
        }
        if (type.contains("externalLink") || type.contains("connections") || type.contains("queryTable")) {
            return Passage.Kind.LINK;
        }
        if (type.contains("drawing")
                || type.contains("Drawing")
                || type.contains("chart")
                || type.contains("diagram")) {
            return Passage.Kind.DRAWING;
        }
        if (type.contains("properties")) {
            return Passage.Kind.PROPERTY;
        }
        return type.contains("main+xml") ? Passage.Kind.NAME : Passage.Kind.OTHER;
    }
}
