package se.underlag.ooxml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What kind of content each part of a workbook has:
 *
 * <pre>
 * {@code <Default Extension="xml" ContentType="application/xml"/>}
 * {@code <Override PartName="/xl/workbook.xml" ContentType="application/vnd.….sheet.main+xml"/>}
 * </pre>
 */
public final class ContentTypes {

    public static final String PART = "[Content_Types].xml";

    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    public static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    public static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String COMMENT_BOXES = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final Set<String> WORD = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml");
    private static final String MACROS = "application/vnd.ms-office.vbaProject";

    private final XmlPart xml;

    public ContentTypes(Archive archive) throws DamagedPart {
        this.xml = XmlPart.read(archive, PART);
    }

    /** The first part that is of its own declared to be a workbook of any sort: with or without macros, or a template. */
    public Optional<String> workbook() {
        return overrides()
                .filter(element -> XmlPart.attribute(element, "ContentType").endsWith(".main+xml"))
                .map(element -> XmlPart.attribute(element, "PartName").substring(1))
                .findFirst();
    }

    /** What kind of Office file it is: the type of the first part that is the main one of any. */
    public Optional<String> main() {
        return overrides()
                .map(element -> XmlPart.attribute(element, "ContentType"))
                .filter(type -> type.endsWith(".main+xml"))
                .findFirst();
    }

    /** Whether a type is that of a document or a template of Word which holds no macros. */
    public static boolean isWordWithoutMacros(String type) {
        return WORD.contains(type);
    }

    public boolean is(String part, String type) {
        return overrides(part)
                .anyMatch(element -> XmlPart.attribute(element, "ContentType").equals(type));
    }

    public void declare(String part, String type) {
        forget(part);
        Element element = XmlPart.add(xml.root(), "Override");
        element.setAttribute("PartName", "/" + part);
        element.setAttribute("ContentType", type);
    }

    public void forget(String part) {
        overrides(part).toList().forEach(element -> xml.root().removeChild(element));
    }

    /** Macros are often declared by their extension alone, which a workbook without any must not do. */
    public void forgetMacros() {
        List<Element> gone = XmlPart.children(xml.root()).stream()
                .filter(element -> XmlPart.attribute(element, "ContentType").equals(MACROS))
                .toList();
        gone.forEach(element -> xml.root().removeChild(element));
    }

    /** Some programs declare each part that holds relationships on its own; those that are added have to be known too. */
    public void declareRelationships() {
        if (byExtension("rels").isEmpty()) {
            declareExtension("rels", RELATIONSHIPS);
        }
    }

    /** Boxes of comments are declared by their extension, as Excel does, where that does not mean something else. */
    public void declareCommentBoxes(String part) {
        Optional<String> declared = byExtension("vml");
        if (declared.isEmpty()) {
            declareExtension("vml", COMMENT_BOXES);
        } else if (!declared.get().equals(COMMENT_BOXES)) {
            declare(part, COMMENT_BOXES);
        }
    }

    private Optional<String> byExtension(String extension) {
        return XmlPart.children(xml.root(), "Default").stream()
                .filter(element -> XmlPart.attribute(element, "Extension").equalsIgnoreCase(extension))
                .map(element -> XmlPart.attribute(element, "ContentType"))
                .findFirst();
    }

    private void declareExtension(String extension, String type) {
        Element element = XmlPart.addAfter(xml.root(), "Default", List.of());
        element.setAttribute("Extension", extension);
        element.setAttribute("ContentType", type);
    }

    public void putInto(Rewriting rewriting) {
        rewriting.put(PART, xml::writeTo);
    }

    private Stream<Element> overrides() {
        return XmlPart.children(xml.root(), "Override").stream();
    }

    private Stream<Element> overrides(String part) {
        Predicate<Element> isOfPart =
                element -> Archive.key(XmlPart.attribute(element, "PartName")).equals(Archive.key(part));
        return overrides().filter(isOfPart);
    }
}
