package se.underlag.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file of a {@link PlainArchive} while it is unpacked. */
final class Unpacking extends InputStream {

    private static final int BLOCK = 1 << 16;

    /** What has been taken counts in steps, as with the library, which takes so many bytes at a time. */
    private static final long STEP = 512;

    private static final byte[] ONE_MORE = {0};

    private final PlainArchive archive;
    private final ArchiveBytes bytes;
    private final Inflater inflater;
    private final long start;
    private final long end;
    private final byte[] room;
    private long position;
    private @Nullable ZipException damage;
    private boolean closed;

    /**
     * @param start the place of its first byte in the archive
     * @param end the place after its last
     */
    Unpacking(PlainArchive archive, ArchiveBytes bytes, long start, long end) {
        this.archive = archive;
        this.bytes = bytes;
        this.inflater = archive.inflater();
        this.position = start;
        this.start = start;
        this.end = end;
        this.room = new byte[bytes.isInMemory() ? 0 : (int) Math.min(BLOCK, end - start)];
    }

    /** How many bytes have been taken from the archive. */
    long taken() {
        return Math.min((inflater.getBytesRead() + STEP - 1) / STEP * STEP, end - start + 1);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (count == 0) {
            return 0;
        }
        while (true) {
            int unpacked = inflate(into, from, count);
            if (unpacked > 0) {
                return unpacked;
            }
            if (inflater.finished() || inflater.needsDictionary()) {
                return -1;
            }
            feed();
        }
    }

    /** What stands before a damage is given first. */
    private int inflate(byte[] into, int from, int count) throws ZipException {
        if (damage != null) {
            throw damage;
        }
        long before = inflater.getBytesWritten();
        try {
            return inflater.inflate(into, from, count);
        } catch (DataFormatException damaged) {
            ZipException told = new ZipException(String.valueOf(damaged.getMessage()));
            damage = told;
            int unpacked = (int) (inflater.getBytesWritten() - before);
            if (unpacked == 0) {
                throw told;
            }
            return unpacked;
        }
    }

    private void feed() throws IOException {
        if (position == end) {
            // One byte after the last may be needed to come to the end.
            inflater.setInput(ONE_MORE);
            position++;
            return;
        }
        int fed = position < end ? bytes.feed(inflater, position, end, room) : -1;
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
