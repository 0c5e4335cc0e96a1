package se.underlag.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** The outlines of a TrueType font: contours of lines and quadratic curves, and glyphs put together from others (Å of A and a ring). */
final class GlyphOutlines {

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private static final int WORDS = 1;
    private static final int SCALED = 8;
    private static final int MORE = 32;
    private static final int SCALED_XY = 64;
    private static final int MATRIX = 128;

    private final ByteBuffer bytes;
    private final int glyphs;
    private final int offsets;
    private final boolean longOffsets;

    GlyphOutlines(ByteBuffer bytes, int glyphs, int offsets, boolean longOffsets) {
        this.bytes = bytes;
        this.glyphs = glyphs;
        this.offsets = offsets;
        this.longOffsets = longOffsets;
    }

    /** In the font's units, y upwards; empty for a space. */
    Path2D outline(int glyph) {
        int from = offset(glyph);
        if (from == offset(glyph + 1)) {
            return new Path2D.Double();
        }
        int place = glyphs + from;
        int contours = bytes.getShort(place);
        return contours < 0 ? composed(place + 10) : simple(place + 10, contours);
    }

    private int offset(int glyph) {
        return longOffsets ? bytes.getInt(offsets + 4 * glyph) : 2 * unsigned(offsets + 2 * glyph);
    }

    private Path2D composed(int start) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int place = start;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = unsigned(place);
            Path2D part = outline(unsigned(place + 2));
            boolean words = (flags & WORDS) != 0;
            double dx = words ? bytes.getShort(place + 4) : bytes.get(place + 4);
            double dy = words ? bytes.getShort(place + 6) : bytes.get(place + 5);
            place += words ? 8 : 6;
            double[] matrix = {1, 0, 0, 1};
            if ((flags & SCALED) != 0) {
                matrix[0] = matrix[3] = fraction(place);
                place += 2;
            } else if ((flags & SCALED_XY) != 0) {
                matrix[0] = fraction(place);
                matrix[3] = fraction(place + 2);
                place += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    matrix[i] = fraction(place + 2 * i);
                }
                place += 8;
            }
            path.append(
                    part.getPathIterator(new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], dx, dy)),
                    false);
        }
        return path;
    }

    private Path2D simple(int start, int contours) {
        int points = unsigned(start + 2 * (contours - 1)) + 1;
        int place = start + 2 * contours;
        place += 2 + unsigned(place);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = bytes.get(place++);
            if ((flags[i] & REPEATED) != 0) {
                int more = bytes.get(place++) & 0xFF;
                for (int k = 0; k < more; k++) {
                    i++;
                    flags[i] = flags[i - 1];
                }
            }
        }
        int[] x = new int[points];
        place = coordinates(place, flags, SHORT_X, SAME_X, x);
        int[] y = new int[points];
        coordinates(place, flags, SHORT_Y, SAME_Y, y);

        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int first = 0;
        for (int contour = 0; contour < contours; contour++) {
            int last = unsigned(start + 2 * contour);
            addContour(path, flags, x, y, first, last);
            first = last + 1;
        }
        return path;
    }

    private int coordinates(int start, int[] flags, int shortFlag, int sameFlag, int[] coordinates) {
        int place = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameFlag) != 0;
            if ((flags[i] & shortFlag) != 0) {
                int step = bytes.get(place++) & 0xFF;
                value += same ? step : -step;
            } else if (!same) {
                value += bytes.getShort(place);
                place += 2;
            }
            coordinates[i] = value;
        }
        return place;
    }

    /** Between two control points in a row lies a point of the curve that the file leaves out. */
    private static void addContour(Path2D path, int[] flags, int[] x, int[] y, int first, int last) {
        int count = last - first + 1;
        int begin = first;
        while (begin <= last && (flags[begin] & ON_CURVE) == 0) {
            begin++;
        }
        boolean noneOnCurve = begin > last;
        if (noneOnCurve) {
            begin = first;
        }
        double startX = noneOnCurve ? (x[first] + x[last]) / 2.0 : x[begin];
        double startY = noneOnCurve ? (y[first] + y[last]) / 2.0 : y[begin];
        path.moveTo(startX, startY);
        boolean pending = noneOnCurve;
        double controlX = x[begin];
        double controlY = y[begin];
        for (int step = 1; step < count; step++) {
            int i = first + (begin - first + step) % count;
            boolean onCurve = (flags[i] & ON_CURVE) != 0;
            if (pending) {
                double endX = onCurve ? x[i] : (controlX + x[i]) / 2;
                double endY = onCurve ? y[i] : (controlY + y[i]) / 2;
                path.quadTo(controlX, controlY, endX, endY);
            } else if (onCurve) {
                path.lineTo(x[i], y[i]);
            }
            pending = !onCurve;
            controlX = x[i];
            controlY = y[i];
        }
        if (pending) {
            path.quadTo(controlX, controlY, startX, startY);
        }
        path.closePath();
    }

    private double fraction(int place) {
        return bytes.getShort(place) / 16384.0;
    }

    private int unsigned(int place) {
        return bytes.getShort(place) & 0xFFFF;
    }
}
