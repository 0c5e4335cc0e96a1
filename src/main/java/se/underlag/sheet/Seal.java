package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * What an archive tells of a file in it so that damage can be seen: how long it is unpacked, and its CRC-32. A byte that has
 * changed on the way mostly unpacks to something, and where it stood in a figure, to another figure. May be asked by a
 * thread while another unpacks.
 */
final class Seal {

    private final long size;
    private final long sum;
    private volatile boolean held;

    /**
     * @param size how many bytes there are, unpacked; below 0 where nothing is told
     * @param sum their CRC-32; below 0 where nothing is told
     */
    Seal(long size, long sum) {
        this.size = size;
        this.sum = sum;
    }

    /** Whether all of the file has been unpacked and was what is told. */
    boolean isHeld() {
        return held;
    }

    /** The bytes of the file as they are unpacked; at their end a failure where they are not what is told. */
    InputStream over(InputStream unpacked) {
        return new Sealed(unpacked);
    }

    private final class Sealed extends CheckedInputStream {

        private long bytes;

        Sealed(InputStream unpacked) {
            super(unpacked, new CRC32());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? one : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int read = super.read(into, from, count);
            count(read);
            return read;
        }

        /** Nothing is read twice. */
        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int read) throws DamagedContent {
            if (read < 0) {
                check();
            } else {
                bytes += read;
            }
        }

        private void check() throws DamagedContent {
            if (size >= 0 && bytes != size || sum >= 0 && getChecksum().getValue() != sum) {
                throw new DamagedContent(Damage.CHANGED, "unpacked to other bytes than were packed");
            }
            held = true;
        }
    }
}
