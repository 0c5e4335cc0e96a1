package se.underlag.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a text with or without formatted runs; phonetic runs are left out:
 *
 * <pre>
 * {@code <si><t>Regionkansliet</t></si>}
 * {@code <si><r><rPr/><t>Summa </t></r><r><t>intäkter</t></r><rPh sb="0" eb="1"><t>…</t></rPh></si>}
 * </pre>
 */
final class StringItem {

    private StringItem() {}

    /** Adds the text of the {@code si} or {@code is} whose start was reached to a buffer, and goes on to its end. */
    static void read(XmlInput xml, TextBuffer into) throws IOException, XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.nextTag();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.isAt("t")) {
                xml.text(into);
            } else if (xml.isAt("rPh") || xml.isAt("rPr") || xml.isAt("phoneticPr")) {
                xml.skip();
            } else {
                depth++;
            }
        }
    }
}
