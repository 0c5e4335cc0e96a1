package se.underlag.chart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file of few colours ({@link Palette}), with its resolution. ImageIO would do, but scans for plug-ins, may
 * write temporary files and needs a tree of metadata for the resolution alone.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCH_IN_METRES = 0.0254;
    private static final byte BITS = 8;
    private static final byte INDEXED = 3;
    private static final byte PER_METRE = 1;

    private Png() {}

    static byte[] encode(PixelRuns image, int dpi) {
        Palette palette = Palette.of(image);
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(image.width()).putInt(image.height()).put(BITS).put(INDEXED);
        chunk(file, "IHDR", header.array(), 13);
        int perMetre = (int) Math.round(dpi / INCH_IN_METRES);
        ByteBuffer resolution = ByteBuffer.allocate(9);
        resolution.putInt(perMetre).putInt(perMetre).put(PER_METRE);
        chunk(file, "pHYs", resolution.array(), 9);
        byte[] colours = palette.bytes();
        chunk(file, "PLTE", colours, colours.length);
        addPixels(file, image, palette);
        chunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    /** Rows as they are, each after a zero that says so: differences between rows would pack worse with few colours. */
    private static void addPixels(ByteArrayOutputStream file, PixelRuns image, Palette palette) {
        byte[] line = new byte[1 + image.width()];
        byte[] packed = new byte[1 << 16];
        Deflater deflater = new Deflater(6);
        try {
            for (int row = 0; row < image.rows(); row++) {
                fill(line, image, row, palette);
                for (int times = image.alike(row); times > 0; times--) {
                    deflater.setInput(line);
                    while (!deflater.needsInput()) {
                        write(file, deflater, packed);
                    }
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

    private static void fill(byte[] line, PixelRuns image, int row, Palette palette) {
        int[] at = {1};
        image.forEach(row, (colour, length) -> {
            Arrays.fill(line, at[0], at[0] + length, (byte) palette.place(colour));
            at[0] += length;
        });
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
