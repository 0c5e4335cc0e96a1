package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;

/**
 * A part of a workbook while it is unpacked, which may not grow beyond all reason.
 *
 * <p>Honest sheets of a few values repeated reach 1:120 and more; Deflate reaches 1:1032 on a bomb. We may go between,
 * because rows are read as they are unpacked and none is kept: what a part costs is time, not memory, and the time is
 * bounded by the size of a part. The one part that is kept, the list of texts, has a limit of its own in
 * {@link SharedStrings}.
 */
public final class UnpackingLimit extends CountedInput {

    /** The most times as large unpacked as packed; the words for refusing name it too. */
    static final int RATIO = 400;

    /** A sheet of a million rows and a dozen columns is some tenth of this. */
    static final long PART_BYTES = 0xFFFF_FFFFL;

    /** So much harms nobody, however well it is packed. */
    private static final int HARMLESS_BYTES = 100_000;

    private final LongSupplier packed;
    private long unpacked;

    /** @param packed how many bytes have been taken from the archive */
    UnpackingLimit(InputStream unpacked, LongSupplier packed) {
        super(unpacked);
        this.packed = packed;
    }

    /**
     * Begins to unpack a part.
     *
     * @throws IOException when it cannot be unpacked; its reading throws one where it grows too large
     */
    public static InputStream of(ZipFile archive, ZipArchiveEntry part) throws IOException {
        InputStream unpacked = archive.getInputStream(part);
        if (unpacked instanceof InputStreamStatistics packed) {
            return new UnpackingLimit(unpacked, packed::getCompressedCount);
        }
        unpacked.close();
        throw new ZipException("packed by method " + part.getMethod());
    }

    @Override
    void count(int bytes) throws IOException {
        unpacked += bytes;
        boolean explodes = unpacked > HARMLESS_BYTES && unpacked > RATIO * packed.getAsLong();
        if (explodes || unpacked > PART_BYTES) {
            throw new UnsafeContent(unpacked + " bytes of " + packed.getAsLong());
        }
    }
}
