package se.underlag.chart;

import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bundled font. Read by us and not by AWT, so that a chart needs no font, no fontconfig and no FreeType on
 * the machine, starts without AWT's font manager and looks the same everywhere.
 */
final class Typeface {

    private final TrueType font;
    private final Map<Double, Lettering> letterings = new ConcurrentHashMap<>();

    private Typeface(TrueType font) {
        this.font = font;
    }

    static Typeface bundled(String file) {
        return new Typeface(TrueType.read(file));
    }

    /** The width of a text in the unit of the size. */
    double width(String text, double size) {
        return set(text, (glyph, pen) -> {}) * size / unitsPerEm();
    }

    /** Takes a glyph of a line of text and the place where it stands, in the font's units. */
    @FunctionalInterface
    interface Setting {
        void set(int glyph, int pen);
    }

    /**
     * Sets a line of text, glyph by glyph.
     *
     * @return how wide it is, in the font's units
     */
    int set(String text, Setting setting) {
        int pen = 0;
        int previous = -1;
        for (int i = 0; i < text.length(); i++) {
            int glyph = font.glyph(text.charAt(i));
            pen += previous < 0 ? 0 : font.kerning(previous, glyph);
            setting.set(glyph, pen);
            pen += font.advance(glyph);
            previous = glyph;
        }
        return pen;
    }

    /** In the font's units, y upwards. */
    Path2D outline(int glyph) {
        return font.outline(glyph);
    }

    /** How many of the font's units are as long as its size. */
    int unitsPerEm() {
        return font.unitsPerEm();
    }

    /** Its letters in a size in pixels, made when they are first drawn. */
    Lettering lettering(double size) {
        return letterings.computeIfAbsent(size, any -> new Lettering(this, size));
    }

    boolean shows(char character) {
        return font.glyph(character) != 0;
    }
}
