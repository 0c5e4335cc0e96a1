package se.underlag.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how much is read of it, so that there can be a limit. Nothing is passed over unread. */
abstract class CountedInput extends FilterInputStream {

    private static final int SKIPPED = 1 << 12;

    CountedInput(InputStream source) {
        super(source);
    }

    /**
     * So many more bytes have been read.
     *
     * @throws IOException where they are too many
     */
    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(bytes, SKIPPED)]));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(Math.max(bytes, 0));
        return bytes;
    }
}
