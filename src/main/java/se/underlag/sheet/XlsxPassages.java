package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/**
 * What a workbook of Office Open XML holds outside its sheets: every part of XML is read through, whatever it is. Pictures,
 * macros and files within the file are not.
 */
final class XlsxPassages {

    /** Hangs on sheets and holds no texts; as long as the sheets. */
    private static final String ORDER_OF_CALCULATION = "calcChain";

    private final OPCPackage archive;
    private final Consumer<Passage> to;
    private final Set<PackagePart> read = new HashSet<>();

    XlsxPassages(OPCPackage archive, Consumer<Passage> to) {
        this.archive = archive;
        this.to = to;
    }

    /** Leaves out a part that is read for its cells, or whose texts these hold. */
    void leaveOut(PackagePart part) {
        read.add(part);
    }

    /** Reads what belongs to one sheet and to no sheet before it. */
    void ofSheet(String sheet, PackagePart part) throws IOException {
        for (PackageRelationship relationship : relationships(part)) {
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                Optional<PackagePart> related = related(part, relationship);
                if (related.isPresent() && !read.contains(related.get())) {
                    take(sheet, related.get());
                    ofSheet(sheet, related.get());
                }
            }
        }
    }

    /** Odd writers name parts that cannot be; what is in the file is then read with the rest. */
    private static Iterable<PackageRelationship> relationships(PackagePart part) {
        try {
            return part.getRelationships();
        } catch (OpenXML4JException notUnderstood) {
            return List.of();
        }
    }

    private static Optional<PackagePart> related(PackagePart part, PackageRelationship relationship) {
        try {
            return Optional.ofNullable(part.getRelatedPart(relationship));
        } catch (OpenXML4JException | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /** Reads all that is left. */
    void rest() throws IOException, OpenXML4JException {
        PackageProperties properties = archive.getPackageProperties();
        Stream.of(
                        properties.getTitleProperty(),
                        properties.getSubjectProperty(),
                        properties.getCreatorProperty(),
                        properties.getKeywordsProperty(),
                        properties.getDescriptionProperty(),
                        properties.getLastModifiedByProperty(),
                        properties.getCategoryProperty(),
                        properties.getContentStatusProperty(),
                        properties.getIdentifierProperty())
                .flatMap(Optional::stream)
                .forEach(text -> to.accept(new Passage(Passage.Kind.PROPERTY, "", Optional.empty(), text)));
        for (PackagePart part : List.copyOf(archive.getParts())) {
            if (!read.contains(part)) {
                take("", part);
            }
        }
    }

    private void take(String sheet, PackagePart part) throws IOException {
        read.add(part);
        String type = part.getContentType();
        takeLinks(sheet, part);
        boolean isXml = type.endsWith("xml") || type.contains("vmlDrawing");
        if (!isXml
                || part.isRelationshipPart()
                || part instanceof PackagePropertiesPart
                || type.contains(ORDER_OF_CALCULATION)) {
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
            try (InputStream bytes = part.getInputStream()) {
                RawTexts.read(bytes, text -> to.accept(new Passage(kind, sheet, Optional.empty(), text)));
            }
        }
    }

    private void takeLinks(String sheet, PackagePart part) {
        if (part.isRelationshipPart()) {
            return;
        }
        for (PackageRelationship relationship : relationships(part)) {
            if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                URI target = relationship.getTargetURI();
                to.accept(new Passage(Passage.Kind.LINK, sheet, Optional.empty(), target.toString()));
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
