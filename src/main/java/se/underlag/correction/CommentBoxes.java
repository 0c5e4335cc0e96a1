package se.underlag.correction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Rewriting;
import se.underlag.ooxml.XmlPart;
import se.underlag.source.CellAddress;

/**
 * The boxes in which a sheet's comments are shown; a comment without one is not seen:
 *
 * <pre>
 * {@code <v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note">}
 * {@code   <x:Anchor>9, 15, 16, 2, 12, 31, 22, 9</x:Anchor><x:Row>16</x:Row><x:Column>8</x:Column>}
 * {@code </x:ClientData></v:shape>}
 * </pre>
 */
final class CommentBoxes {

    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String EXCEL = "urn:schemas-microsoft-com:office:excel";
    private static final String BOX = "_x0000_t202";
    private static final String NUMBERED = "_x0000_s";
    private static final int FIRST_NUMBER = 1024;

    private static final String NONE = "<xml xmlns:v=\"" + VML + "\" xmlns:o=\"" + OFFICE + "\" xmlns:x=\"" + EXCEL
            + "\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>"
            + "<v:shapetype id=\"" + BOX
            + "\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";

    private final XmlPart xml;

    private CommentBoxes(XmlPart xml) {
        this.xml = xml;
    }

    static CommentBoxes none() throws DamagedPart {
        return new CommentBoxes(XmlPart.of(NONE));
    }

    /** Reads a part; Excel itself writes line breaks in it that are no XML. */
    static CommentBoxes read(Archive archive, String part) throws DamagedPart {
        try (InputStream in = archive.open(part)) {
            // One character for each byte, so that nothing is lost whatever the encoding.
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String mended = bytes.replace("<br>", "<br/>").replace("<BR>", "<br/>");
            return new CommentBoxes(XmlPart.parsed(mended.getBytes(StandardCharsets.ISO_8859_1), part));
        } catch (IOException failure) {
            throw failure instanceof DamagedPart told ? told : new DamagedPart(part, failure);
        }
    }

    void remove(CellAddress cell) {
        at(cell).ifPresent(shape -> shape.getParentNode().removeChild(shape));
    }

    /** Makes a box for a cell's comment, or moves the one that it has. */
    void put(CellAddress cell, BoxAnchor anchor) throws DamagedPart {
        Optional<Element> existing = at(cell);
        if (existing.isPresent()) {
            Element data = data(existing.get()).orElseThrow();
            XmlPart.child(data, "Anchor").ifPresent(old -> old.setTextContent(anchor.toString()));
        } else {
            Element shape = XmlPart.of(shape(cell, anchor)).root();
            xml.root().appendChild(xml.root().getOwnerDocument().importNode(shape, true));
        }
    }

    private String shape(CellAddress cell, BoxAnchor anchor) {
        int number = shapes().map(shape -> XmlPart.attribute(shape, "id"))
                        .mapToInt(CommentBoxes::number)
                        .max()
                        .orElse(FIRST_NUMBER)
                + 1;
        return """
                <v:shape xmlns:v="%s" xmlns:o="%s" xmlns:x="%s" id="%s%d" type="#%s" \
                style="position:absolute;width:%dpx;height:%dpx;z-index:%d;visibility:hidden" \
                fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>\
                <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
                <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>\
                <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>\
                <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"""
                .formatted(
                        VML,
                        OFFICE,
                        EXCEL,
                        NUMBERED,
                        number,
                        BOX,
                        anchor.width(),
                        anchor.height(),
                        number - FIRST_NUMBER,
                        anchor,
                        cell.row(),
                        cell.column());
    }

    private static int number(String id) {
        try {
            return id.startsWith(NUMBERED) ? Integer.parseInt(id.substring(NUMBERED.length())) : FIRST_NUMBER;
        } catch (NumberFormatException none) {
            return FIRST_NUMBER;
        }
    }

    private Optional<Element> at(CellAddress cell) {
        return shapes().filter(shape -> data(shape)
                        .filter(data -> XmlPart.attribute(data, "ObjectType").equals("Note"))
                        .filter(data -> is(data, "Row", cell.row()) && is(data, "Column", cell.column()))
                        .isPresent())
                .findFirst();
    }

    private Stream<Element> shapes() {
        List<Element> top = XmlPart.children(xml.root());
        return top.stream().filter(element -> element.getLocalName().equals("shape"));
    }

    private static Optional<Element> data(Element shape) {
        return XmlPart.child(shape, "ClientData");
    }

    private static boolean is(Element data, String name, int value) {
        return XmlPart.child(data, name)
                .map(element -> element.getTextContent().strip().equals(String.valueOf(value)))
                .orElse(false);
    }

    void putInto(Rewriting rewriting, String part) {
        // Excel writes no declaration here, and nobody is known to miss it.
        rewriting.put(part, out -> XmlPart.write(xml.root(), out));
    }
}
