package se.underlag.ooxml;

import java.util.Locale;
import java.util.Optional;
import se.underlag.ooxml.Relationships.Relationship;

/** What a document says about itself: title and language. Nothing about when or by whom, which would differ each time. */
public final class CoreProperties {

    static final String PART = "docProps/core.xml";

    private final Xml xml;

    private CoreProperties(Xml xml) {
        this.xml = xml;
    }

    public static CoreProperties of(String title, Locale language) {
        return new CoreProperties(Xml.of("cp:coreProperties")
                .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
                .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .add(
                        Xml.of("dc:title").text(title),
                        Xml.of("dc:creator").text("underlag"),
                        Xml.of("dc:language").text(language.getLanguage())));
    }

    /** Into a package made of another: in the place of what that said. */
    public void putInto(Archive archive, Rewriting rewriting, ContentTypes types) throws DamagedPart {
        Relationships relationships = Relationships.of(archive, "");
        Optional<Relationship> there = relationships.first("core-properties");
        if (there.isEmpty()) {
            types.declare(PART, Namespaces.CORE_PROPERTIES);
            relationships.add(Namespaces.TO_CORE_PROPERTIES, PART);
            relationships.putInto(rewriting);
        }
        rewriting.put(there.map(Relationship::target).orElse(PART), out -> out.write(xml.part()));
    }

    public void putInto(NewPackage target) {
        target.part(PART, Namespaces.CORE_PROPERTIES, xml.part());
        target.relate("", Namespaces.TO_CORE_PROPERTIES, PART);
    }
}
