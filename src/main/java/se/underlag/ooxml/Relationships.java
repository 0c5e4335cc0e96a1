package se.underlag.ooxml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/**
 * What a part of a workbook refers to:
 *
 * <pre>
 * {@code <Relationship Id="rId2" Type="http://…/relationships/comments" Target="../comments1.xml"/>}
 * </pre>
 */
public final class Relationships {

    private static final String NONE =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    private static final String EXTERNAL = "External";

    private final String owner;
    private final String part;
    private final XmlPart xml;

    private Relationships(String owner, String part, XmlPart xml) {
        this.owner = owner;
        this.part = part;
        this.xml = xml;
    }

    /**
     * A relationship to a part of the same workbook.
     *
     * @param id what the owner calls it
     * @param type a long name, whose end tells what it is
     * @param target the name of the part
     */
    public record Relationship(String id, String type, String target) {

        public boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** Those of a part, or of the workbook as a whole, whose name is empty. */
    public static Relationships of(Archive archive, String owner) throws DamagedPart {
        String part = part(owner);
        return new Relationships(owner, part, archive.has(part) ? XmlPart.read(archive, part) : XmlPart.of(NONE));
    }

    /** The part in which those of an owner stand. */
    public static String part(String owner) {
        int slash = owner.lastIndexOf('/') + 1;
        return owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels";
    }

    public List<Relationship> all() {
        List<Relationship> all = new ArrayList<>();
        for (Element element : XmlPart.children(xml.root(), "Relationship")) {
            if (!XmlPart.attribute(element, "TargetMode").strip().equalsIgnoreCase(EXTERNAL)) {
                all.add(new Relationship(
                        XmlPart.attribute(element, "Id"),
                        XmlPart.attribute(element, "Type"),
                        resolved(XmlPart.attribute(element, "Target"))));
            }
        }
        return all;
    }

    public Optional<Relationship> first(String kind) {
        return all().stream().filter(relationship -> relationship.is(kind)).findFirst();
    }

    public Optional<Relationship> byId(String id) {
        return all().stream()
                .filter(relationship -> relationship.id().equals(id))
                .findFirst();
    }

    /** Adds one, and gives the id that it got. */
    public String add(String type, String target) {
        List<String> taken = XmlPart.children(xml.root()).stream()
                .map(element -> XmlPart.attribute(element, "Id"))
                .toList();
        String id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "rId" + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
        Element element = XmlPart.add(xml.root(), "Relationship");
        element.setAttribute("Id", id);
        element.setAttribute("Type", type);
        element.setAttribute("Target", "/" + target);
        return id;
    }

    public void remove(Relationship gone) {
        XmlPart.children(xml.root()).stream()
                .filter(element -> XmlPart.attribute(element, "Id").equals(gone.id()))
                .forEach(element -> xml.root().removeChild(element));
    }

    /** Leads one to another part, under the same id. */
    public void redirect(Relationship changed, String type, String target) {
        XmlPart.children(xml.root()).stream()
                .filter(element -> XmlPart.attribute(element, "Id").equals(changed.id()))
                .forEach(element -> {
                    element.setAttribute("Type", type);
                    element.setAttribute("Target", "/" + target);
                });
    }

    /** Leaves them out, since their owner is left out. */
    public void dropFrom(Rewriting rewriting) {
        rewriting.drop(part);
    }

    /** Writes them anew, with what was added and removed. */
    public void putInto(Rewriting rewriting) {
        rewriting.put(part, xml::writeTo);
    }

    private String resolved(String target) {
        String path = target.replace('\\', '/').replace(" ", "%20");
        try {
            String whole = URI.create("/" + owner.replace(" ", "%20"))
                    .resolve(path)
                    .normalize()
                    .getPath();
            return whole.startsWith("/") ? whole.substring(1) : whole;
        } catch (IllegalArgumentException odd) {
            return target;
        }
    }
}
