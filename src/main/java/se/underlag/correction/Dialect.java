package se.underlag.correction;

import se.underlag.ooxml.XmlPart;

/** The two sets of names in which Office Open XML is written; all parts of a workbook are in one of them. */
enum Dialect {
    TRANSITIONAL(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    STRICT("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private final String main;
    private final String relationships;

    Dialect(String main, String relationships) {
        this.main = main;
        this.relationships = relationships;
    }

    static Dialect of(XmlPart workbook) {
        return STRICT.main.equals(workbook.root().getNamespaceURI()) ? STRICT : TRANSITIONAL;
    }

    /** The namespace of sheets, styles and comments. */
    String main() {
        return main;
    }

    /** The namespace of references to relationships. */
    String relationships() {
        return relationships;
    }

    /** The type of a relationship: {@code comments}, {@code worksheet}. */
    String relationship(String kind) {
        return relationships + "/" + kind;
    }
}
