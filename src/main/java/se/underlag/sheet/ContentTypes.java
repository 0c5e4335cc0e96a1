package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What the parts of a workbook are, from its {@code [Content_Types].xml}:
 *
 * <pre>
 * {@code <Types><Default Extension="xml" ContentType="application/xml"/>}
 * {@code   <Override PartName="/xl/workbook.xml" ContentType="application/vnd.…sheet.main+xml"/></Types>}
 * </pre>
 */
final class ContentTypes {

    private final Map<String, String> ofExtensions = new HashMap<>();
    private final Map<PartName, String> ofNames = new HashMap<>();

    private ContentTypes() {}

    static ContentTypes read(InputStream part) throws IOException, XMLStreamException {
        ContentTypes types = new ContentTypes();
        try (XmlInput xml = new XmlInput(part)) {
            for (int event = xml.nextOfAny(); event != XMLStreamConstants.END_DOCUMENT; event = xml.nextOfAny()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    types.add(xml);
                }
            }
        }
        return types;
    }

    private void add(XmlInput xml) {
        String whole = xml.attribute("ContentType");
        int parameters = whole.indexOf(';');
        String type = (parameters < 0 ? whole : whole.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (xml.isAt("Default")) {
            ofExtensions.put(xml.attribute("Extension").toLowerCase(Locale.ROOT), type);
        } else if (xml.isAt("Override")) {
            ofNames.put(PartName.of(xml.attribute("PartName")), type);
        }
    }

    /** The type of a part in small letters; empty where none is told. */
    String of(PartName part) {
        String own = ofNames.get(part);
        return own != null ? own : ofExtensions.getOrDefault(part.extension(), "");
    }
}
