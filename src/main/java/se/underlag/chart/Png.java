package se.underlag.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file: 8 bits for each of red, green and blue, with its resolution. ImageIO would do, but scans for
 * plug-ins, writes temporary files and needs a tree of metadata for the resolution alone.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCH_IN_METRES = 0.0254;
    private static final byte FILTER_UP = 2;

    private Png() {}

    static byte[] encode(BufferedImage image, int dpi) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(image.getWidth()).putInt(image.getHeight());
        header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(file, "IHDR", header.array(), 13);
        int perMetre = (int) Math.round(dpi / INCH_IN_METRES);
        byte[] resolution = ByteBuffer.allocate(9)
                .putInt(perMetre)
                .putInt(perMetre)
                .put((byte) 1)
                .array();
        chunk(file, "pHYs", resolution, 9);
        pixels(file, image);
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    /** Each row as its difference from the one above: most of a chart is the same from row to row. */
    private static void pixels(ByteArrayOutputStream file, BufferedImage image) {
        int width = image.getWidth();
        int[] row = new int[width];
        int[] above = new int[width];
        byte[] line = new byte[1 + 3 * width];
        line[0] = FILTER_UP;
        byte[] packed = new byte[1 << 16];
        Deflater deflater = new Deflater(6);
        try {
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, width, 1, row, 0, width);
                for (int x = 0; x < width; x++) {
                    line[3 * x + 1] = (byte) ((row[x] >> 16) - (above[x] >> 16));
                    line[3 * x + 2] = (byte) ((row[x] >> 8) - (above[x] >> 8));
                    line[3 * x + 3] = (byte) (row[x] - above[x]);
                }
                int[] swap = above;
                above = row;
                row = swap;
                deflater.setInput(line);
                while (!deflater.needsInput()) {
                    write(file, deflater, packed);
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                write(file, deflater, packed);
            }
        } finally {
            deflater.end();
        }
    }

    private static void write(ByteArrayOutputStream file, Deflater deflater, byte[] packed) {
        int length = deflater.deflate(packed);
        if (length > 0) {
            chunk(file, "IDAT", packed, length);
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data, 0, length);
        file.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        file.writeBytes(name);
        file.write(data, 0, length);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
