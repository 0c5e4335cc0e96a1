package se.underlag.ooxml;

import java.nio.ByteBuffer;

/** A PNG picture: its size in pixels, as its header has it. */
public record Picture(int width, int height) {

    private static final int HEADER = 24;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    /** Reads the header of a picture of ours. */
    public static Picture of(byte[] png) {
        ByteBuffer header = ByteBuffer.wrap(png);
        if (png.length < HEADER || header.getLong(0) != SIGNATURE) {
            throw new IllegalArgumentException("no PNG picture");
        }
        return new Picture(header.getInt(WIDTH_AT), header.getInt(HEIGHT_AT));
    }

    /** How high it is where it is so wide, undistorted. */
    public long heightAt(long wanted) {
        return Math.round((double) wanted * height / width);
    }
}
