package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream on a thread of its own, a few blocks ahead of whoever reads here, so that unpacking and parsing a large
 * part of a workbook run side by side. Closing ends the thread before it closes the stream.
 */
final class ReadAhead extends InputStream {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int BLOCKS = 8;

    private final InputStream source;
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
    private final Thread reader;
    private volatile boolean closed;
    private Block current = new Block(new byte[0], 0, false, Optional.empty());
    private int position;

    /** Bytes as they were read; the last of a stream is followed by nothing, because it ends or fails. */
    private record Block(byte[] bytes, int length, boolean last, Optional<Throwable> failure) {}

    ReadAhead(InputStream source) {
        this.source = source;
        for (int i = 0; i < BLOCKS; i++) {
            free.add(new byte[BLOCK_BYTES]);
        }
        this.reader = new Thread(this::fill, "read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void fill() {
        boolean last = false;
        while (!last) {
            Block block = next();
            filled.add(block);
            last = block.last();
        }
    }

    private Block next() {
        byte[] bytes = new byte[0];
        try {
            bytes = free.take();
            int length = closed ? 0 : source.readNBytes(bytes, 0, bytes.length);
            return new Block(bytes, length, length < bytes.length || closed, Optional.empty());
        } catch (IOException | InterruptedException | RuntimeException | Error failure) {
            // Whatever it is, the one who waits for this block must hear of it.
            return new Block(bytes, 0, true, Optional.of(failure));
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (position == current.length()) {
            if (current.last()) {
                rethrow();
                return -1;
            }
            advance();
        }
        int count = Math.min(length, current.length() - position);
        System.arraycopy(current.bytes(), position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    private void advance() throws IOException {
        if (current.bytes().length > 0) {
            free.add(current.bytes());
        }
        try {
            current = Awaited.next(filled, reader);
            position = 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void rethrow() throws IOException {
        if (current.failure().isPresent()) {
            throw new IOException(Awaited.other(current.failure().get()));
        }
    }

    /** The reading thread is not interrupted, since that would close the file under all who read from it. */
    @Override
    public void close() throws IOException {
        closed = true;
        free.offer(new byte[0]);
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
