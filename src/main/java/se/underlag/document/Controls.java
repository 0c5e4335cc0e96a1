package se.underlag.document;

import java.util.List;
import se.underlag.ooxml.Xml;

/** Content controls: places in a document that know what they hold, so that it can be renewed. */
final class Controls {

    private Controls() {}

    /**
     * A control around paragraphs, tables or runs.
     *
     * @param title what Word shows at its edge
     */
    static Xml around(ControlTag tag, String title, List<Xml> content) {
        Xml properties =
                Xml.of("w:sdtPr").add(Script.value("w:alias", shortened(title)), Script.value("w:tag", tag.text()));
        return Xml.of("w:sdt").add(properties, Xml.of("w:sdtContent").add(content));
    }

    /** Word takes titles no longer than tags. */
    private static String shortened(String title) {
        return title.length() <= ControlTag.LONGEST
                ? title
                : title.substring(0, ControlTag.LONGEST - 1).stripTrailing() + "…";
    }
}
