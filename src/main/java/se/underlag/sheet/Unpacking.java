package se.underlag.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** A file of a {@link PlainArchive} while it is unpacked. */
final class Unpacking extends InputStream {

    private static final int BLOCK = 1 << 16;

    /** Counted so, a text that returns at once does not look like one that returns for ever. */
    private static final long STEP = 512;

    private static final byte[] NOTHING = {0};

    private final PlainArchive archive;
    private final Inflater inflater;
    private final long end;
    private final byte[] room;
    private long position;
    private boolean closed;

    /**
     * @param from the place of its first byte in the archive
     * @param end the place after its last
     */
    Unpacking(PlainArchive archive, long from, long end) {
        this.archive = archive;
        this.inflater = archive.inflater();
        this.position = from;
        this.end = end;
        this.room = new byte[archive.isInMemory() ? 0 : (int) Math.min(BLOCK, end - from)];
    }

    /** How many bytes have been taken from the archive. */
    long taken() {
        return (inflater.getBytesRead() + STEP - 1) / STEP * STEP;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        try {
            while (true) {
                int unpacked = inflater.inflate(into, from, count);
                if (unpacked > 0) {
                    return unpacked;
                }
                if (inflater.finished() || inflater.needsDictionary()) {
                    return -1;
                }
                feed();
            }
        } catch (DataFormatException damaged) {
            throw new ZipException(String.valueOf(damaged.getMessage()));
        }
    }

    private void feed() throws IOException {
        if (position == end) {
            // One byte after the last may be needed to come to the end.
            inflater.setInput(NOTHING);
            position++;
            return;
        }
        int fed = position < end ? archive.feed(inflater, position, end, room) : -1;
        if (fed < 0) {
            throw new EOFException("a file of the archive is cut off");
        }
        position += fed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            archive.giveBack(inflater);
        }
    }
}
