package se.underlag.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** An archive of files, each packed by itself. */
interface Packing extends Closeable {

    /** What is packed, in the order of its bytes. */
    List<? extends Packed> entries();

    /** A file of an archive. */
    interface Packed {

        String name();

        boolean isDirectory();

        /** The place of its first byte, its header's. */
        long start();

        /** The place after its last byte, packed. */
        long end();

        /** How many bytes it says it has, unpacked; below 0 where it does not say. */
        long size();

        /** What the archive tells of its bytes, and whether they have been found to be so. */
        Seal seal();

        /**
         * Its bytes, unpacked as they are read, and no more of them than {@link UnpackingLimit} lets through. At their end
         * they have to be what its {@link #seal()} says.
         *
         * @throws IOException when it cannot be unpacked
         */
        InputStream open() throws IOException;
    }
}
