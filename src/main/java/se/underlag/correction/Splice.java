package se.underlag.correction;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies a part byte for byte, but for places where something else is put. Places are named by their offset from the
 * beginning, and come in order. What is put in is plain ASCII, so that it is right in every encoding that has tags whose
 * bytes can be counted.
 */
final class Splice implements Closeable {

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private long position;

    Splice(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Copies everything up to an offset. */
    void copyTo(long offset) throws IOException {
        while (position < offset) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, offset - position));
            if (read < 0) {
                throw new EOFException("at " + position + " of " + offset);
            }
            out.write(buffer, 0, read);
            position += read;
        }
    }

    /** Takes out what stands up to an offset. */
    String takeTo(long offset) throws IOException {
        byte[] taken = in.readNBytes(Math.toIntExact(offset - position));
        position = offset;
        // One character for each byte, so that nothing is lost whatever the encoding.
        return new String(taken, StandardCharsets.ISO_8859_1);
    }

    void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void copyRest() throws IOException {
        in.transferTo(out);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
