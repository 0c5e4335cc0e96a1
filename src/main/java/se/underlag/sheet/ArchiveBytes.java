package se.underlag.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.Inflater;

/** The bytes of an archive, by their places; those of a small one are read at once. May be used by several threads. */
final class ArchiveBytes implements Closeable {

    private static final int SMALL = 1 << 18;

    private final FileChannel file;
    private final long length;
    private final byte[] whole;

    ArchiveBytes(FileChannel file) throws IOException {
        this.file = file;
        this.length = file.size();
        this.whole = new byte[length <= SMALL ? (int) length : 0];
        fill(0, whole);
    }

    long length() {
        return length;
    }

    boolean isInMemory() {
        return whole.length > 0;
    }

    /**
     * Some bytes, of which numbers are read as archives write them, the lowest byte first.
     *
     * @throws EOFException when the file ends before
     */
    ByteBuffer at(long place, int count) throws IOException {
        if (place + count > length) {
            throw new EOFException();
        }
        if (isInMemory()) {
            return ByteBuffer.wrap(whole, (int) place, count).slice().order(ByteOrder.LITTLE_ENDIAN);
        }
        byte[] bytes = new byte[count];
        fill(place, bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void fill(long place, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (file.read(rest, place + rest.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    /**
     * Lets an inflater have bytes from a place on, up to another.
     *
     * @param room for bytes that are not in memory
     * @return how many it has; below 0 where the file ends before
     */
    int feed(Inflater inflater, long from, long to, byte[] room) throws IOException {
        if (isInMemory()) {
            inflater.setInput(whole, (int) from, (int) (to - from));
            return (int) (to - from);
        }
        int count = file.read(ByteBuffer.wrap(room, 0, (int) Math.min(room.length, to - from)), from);
        inflater.setInput(room, 0, Math.max(count, 0));
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
