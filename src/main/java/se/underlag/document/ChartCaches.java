package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.XmlPart;

/**
 * What a chart shows: kinds of its bars or lines, names, categories and figures, and the text above. Two charts that show
 * the same have equal ones, whatever Word has made of the rest.
 */
final class ChartCaches {

    private ChartCaches() {}

    static List<String> of(byte[] chart) throws DamagedPart {
        List<String> shown = new ArrayList<>();
        collect(XmlPart.parsed(chart, "chart").root(), shown);
        return shown;
    }

    private static void collect(Element element, List<String> shown) {
        String name = element.getLocalName();
        if (name.endsWith("Chart") || name.equals("ser") || name.equals("pt")) {
            shown.add(name + XmlPart.attribute(element, "idx"));
        } else if (name.equals("grouping") || name.equals("barDir")) {
            shown.add(XmlPart.attribute(element, "val"));
        } else if (name.equals("v") || name.equals("t")) {
            shown.add(rounded(element.getTextContent()));
        }
        XmlPart.children(element).forEach(child -> collect(child, shown));
    }

    /** Word writes numbers with as many digits as it thinks fit. */
    private static String rounded(String text) {
        try {
            return String.format(Locale.ROOT, "%.12e", Double.parseDouble(text));
        } catch (NumberFormatException words) {
            return text;
        }
    }
}
