package se.underlag.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The parts of a workbook, of which those that POI reads into memory whole may not be large: what the parts are and how
 * they hang together. The sheets, texts and styles we read ourselves, piece by piece.
 */
final class PartsLimit extends ZipFileZipEntrySource {

    /** All of these together; ten thousand sheets would need two thirds of it. */
    private static final long MOST_BYTES = 4_000_000;

    private long read;
    private boolean opened;

    PartsLimit(ZipSecureFile archive) {
        super(archive);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        InputStream part = super.getInputStream(entry);
        return opened && !entry.getName().endsWith(".rels") ? part : new Counted(part);
    }

    /** Says that POI knows the parts: from now on it reads only how they hang together. */
    void opened() {
        opened = true;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = super.read(buffer, offset, length);
            count(Math.max(bytes, 0));
            return bytes;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > MOST_BYTES) {
                throw new UnsafeContent("parts that describe the workbook of more than " + MOST_BYTES);
            }
        }
    }
}
