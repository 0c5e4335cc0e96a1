package se.underlag.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters of a typeface in one size, as the shades of their pixels. A chart has a thousand letters and some sixty different
 * ones: each is filled once and then only laid down, at the nearest half of a pixel along the line and the nearest pixel across
 * it, which at the resolution of print is a twentieth of a millimetre at most.
 */
final class Lettering {

    private static final int STEPS = 2;

    private final Typeface face;
    private final double pixelsPerUnit;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    /** @param size of the letters in pixels */
    Lettering(Typeface face, double size) {
        this.face = face;
        this.pixelsPerUnit = size / face.unitsPerEm();
    }

    /**
     * How much of each pixel a letter covers.
     *
     * @param left of the first column, from the place the letter stands at
     * @param top of the first row, from the base line
     * @param width how many pixels are in a row
     * @param shades from 0, not at all, to 255, rows from the top
     */
    private record Letter(int left, int top, int width, byte[] shades) {}

    /**
     * Draws a line of text.
     *
     * @param x where it begins, in pixels
     * @param baseline in pixels
     * @param colour red, green and blue
     */
    void draw(Pixels pixels, String text, double x, double baseline, int colour) {
        int row = (int) Math.round(baseline);
        face.set(text, (glyph, pen) -> {
            long steps = Math.round((x + pen * pixelsPerUnit) * STEPS);
            int step = (int) Math.floorMod(steps, (long) STEPS);
            Letter letter = letters.computeIfAbsent(glyph * STEPS + step, any -> letter(glyph, step));
            int column = (int) Math.floorDiv(steps, (long) STEPS);
            pixels.lay(letter.shades, letter.width, column + letter.left, row + letter.top, colour);
        });
    }

    private Letter letter(int glyph, int step) {
        Path2D outline = new Path2D.Double(
                face.outline(glyph),
                new AffineTransform(pixelsPerUnit, 0, 0, -pixelsPerUnit, step / (double) STEPS, 0));
        Rectangle2D bounds = outline.getBounds2D();
        if (bounds.isEmpty()) {
            return new Letter(0, 0, 0, new byte[0]);
        }
        int left = (int) Math.floor(bounds.getMinX());
        int top = (int) Math.floor(bounds.getMinY());
        int width = (int) Math.ceil(bounds.getMaxX()) - left;
        int height = (int) Math.ceil(bounds.getMaxY()) - top;
        BufferedImage white = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = white.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setPaint(Color.WHITE);
        g2.translate(-left, -top);
        g2.fill(outline);
        g2.dispose();
        return new Letter(left, top, width, new Pixels(white).blue());
    }
}
