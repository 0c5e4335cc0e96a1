package se.underlag.correction;

import java.util.Set;
import org.w3c.dom.Element;
import se.underlag.ooxml.XmlPart;

/**
 * Whether a text is white or nearly so, by the colour of its font:
 *
 * <pre>
 * {@code <color rgb="FFFFFFFF"/>   <color theme="0" tint="-0.05"/>   <color indexed="9"/>}
 * </pre>
 */
final class TextColour {

    private static final int LIGHT = 160;
    /** The two backgrounds of a theme, which are light but in the darkest of themes. */
    private static final Set<String> BACKGROUNDS = Set.of("0", "2");

    private static final Set<String> WHITE = Set.of("1", "9");

    private TextColour() {}

    static boolean isLight(Element colour) {
        String rgb = XmlPart.attribute(colour, "rgb");
        if (!rgb.isEmpty()) {
            return isLight(rgb);
        }
        return WHITE.contains(XmlPart.attribute(colour, "indexed"))
                || BACKGROUNDS.contains(XmlPart.attribute(colour, "theme")) && tint(colour) > -0.4;
    }

    private static boolean isLight(String argb) {
        try {
            int colour = Integer.parseUnsignedInt(argb, 16);
            int red = colour >> 16 & 0xFF;
            int green = colour >> 8 & 0xFF;
            int blue = colour & 0xFF;
            return (299 * red + 587 * green + 114 * blue) / 1000 > LIGHT;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static double tint(Element colour) {
        try {
            return Double.parseDouble(XmlPart.attribute(colour, "tint"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
