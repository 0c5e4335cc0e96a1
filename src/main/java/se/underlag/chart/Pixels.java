package se.underlag.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The pixels of a picture as they lie in memory, red, green and blue of each in an {@code int}, from the left in each row, from the
 * top: to ask the picture for each would take longer than to draw it.
 */
final class Pixels {

    private static final int OPAQUE = 255;

    private final int[] pixels;
    private final int width;

    /** @param image of the type {@link BufferedImage#TYPE_INT_RGB} */
    Pixels(BufferedImage image) {
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.width = image.getWidth();
    }

    /** The picture as runs. */
    PixelRuns runs() {
        return new PixelRuns(pixels, width);
    }

    /** The blue of each. */
    byte[] blue() {
        byte[] blue = new byte[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            blue[at] = (byte) pixels[at];
        }
        return blue;
    }

    /**
     * Lays a colour over what is there, as dense as the shades say; what stands out of the picture is left out.
     *
     * @param shades from 0, nothing, to 255, the colour alone; rows from the top
     * @param across how many shades are in a row
     */
    void lay(byte[] shades, int across, int left, int top, int colour) {
        int from = Math.max(0, -left);
        int to = Math.min(across, width - left);
        for (int row = 0; row * across < shades.length; row++) {
            int y = top + row;
            if (y >= 0 && y < pixels.length / width) {
                mixIn(shades, row * across + from, row * across + to, y * width + left + from, colour);
            }
        }
    }

    private void mixIn(byte[] shades, int from, int to, int place, int colour) {
        for (int at = from; at < to; at++) {
            int shade = shades[at] & 0xFF;
            if (shade != 0) {
                int pixel = place + at - from;
                pixels[pixel] = shade == OPAQUE ? colour : mixed(pixels[pixel], colour, shade);
            }
        }
    }

    private static int mixed(int under, int over, int shade) {
        return mixed(under, over, shade, 16) | mixed(under, over, shade, 8) | mixed(under, over, shade, 0);
    }

    private static int mixed(int under, int over, int shade, int channel) {
        int from = under >> channel & 0xFF;
        int to = over >> channel & 0xFF;
        return from + ((to - from) * shade + (to >= from ? 127 : -127)) / OPAQUE << channel;
    }
}
