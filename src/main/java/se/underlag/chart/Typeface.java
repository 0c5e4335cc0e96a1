package se.underlag.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bundled font as outlines. Read by us and not by AWT, so that a chart needs no font, no fontconfig and no FreeType on
 * the machine, starts without AWT's font manager and looks the same everywhere.
 */
final class Typeface {

    private final TrueType font;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private Typeface(TrueType font) {
        this.font = font;
    }

    static Typeface bundled(String file) {
        return new Typeface(TrueType.read(file));
    }

    /** The width of a text in the unit of the size. */
    double width(String text, double size) {
        int width = 0;
        int previous = -1;
        for (int i = 0; i < text.length(); i++) {
            int glyph = font.glyph(text.charAt(i));
            width += font.advance(glyph) + (previous < 0 ? 0 : font.kerning(previous, glyph));
            previous = glyph;
        }
        return width * size / font.unitsPerEm();
    }

    /** The text as a shape, its base line starting at a point. */
    Shape outline(String text, double x, double y, double size) {
        double scale = size / font.unitsPerEm();
        Path2D line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int pen = 0;
        int previous = -1;
        for (int i = 0; i < text.length(); i++) {
            int glyph = font.glyph(text.charAt(i));
            pen += previous < 0 ? 0 : font.kerning(previous, glyph);
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x + pen * scale, y);
            line.append(outlines.computeIfAbsent(glyph, font::outline).getPathIterator(place), false);
            pen += font.advance(glyph);
            previous = glyph;
        }
        return line;
    }

    boolean shows(char character) {
        return font.glyph(character) != 0;
    }
}
