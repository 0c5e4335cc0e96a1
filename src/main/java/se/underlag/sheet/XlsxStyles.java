package se.underlag.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * What the cell styles of an Office Open XML workbook show, from its {@code styles.xml}:
 *
 * <pre>
 * {@code <numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>}
 * {@code <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>}
 * </pre>
 */
final class XlsxStyles {

    /** More than spreadsheet programs allow, of styles and of number formats. */
    private static final int MOST = 100_000;

    private XlsxStyles() {}

    /** The formats by style number. */
    static CellFormat[] read(Part part) throws IOException, XMLStreamException {
        Map<String, CellFormat> own = new HashMap<>();
        List<CellFormat> styles = new ArrayList<>();
        // Differential styles and named styles hold elements of the same names.
        String section = "";
        try (XmlInput xml = new XmlInput(part)) {
            for (int event = xml.nextTag(); event != XMLStreamConstants.END_DOCUMENT; event = xml.nextTag()) {
                if (event == XMLStreamConstants.END_ELEMENT) {
                    section = xml.isAt(section) ? "" : section;
                } else if (xml.isAt("numFmts") || xml.isAt("cellXfs")) {
                    section = xml.reader().getLocalName();
                } else if (section.equals("numFmts") && xml.isAt("numFmt")) {
                    own.put(xml.attribute("numFmtId"), NumberFormats.ofCode(xml.attribute("formatCode")));
                } else if (section.equals("cellXfs") && xml.isAt("xf")) {
                    styles.add(format(xml.attribute("numFmtId"), own));
                }
                if (styles.size() > MOST || own.size() > MOST) {
                    throw new UnsafeContent(MOST + " styles");
                }
            }
        }
        return styles.toArray(new CellFormat[0]);
    }

    private static CellFormat format(String id, Map<String, CellFormat> own) {
        CellFormat format = own.get(id);
        if (format != null) {
            return format;
        }
        try {
            return NumberFormats.ofBuiltIn(Integer.parseInt(id));
        } catch (NumberFormatException notANumber) {
            return CellFormat.GENERAL;
        }
    }
}
