package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An archive through a library that is ready for all that archives may be, and tells what is wrong with one. */
final class LibraryArchive implements Packing {

    private final ZipFile archive;
    private final List<Entry> entries;

    /** @throws DamagedContent when it is no zip archive, or one that is broken or cut off */
    LibraryArchive(SeekableByteChannel bytes) throws DamagedContent {
        try {
            this.archive = ZipFile.builder().setSeekableByteChannel(bytes).get();
        } catch (IOException | RuntimeException failure) {
            throw new DamagedContent(Damage.ARCHIVE, String.valueOf(failure.getMessage()));
        }
        this.entries = Collections.list(archive.getEntriesInPhysicalOrder()).stream()
                .map(entry -> new Entry(archive, entry, new Seal(entry.getSize(), entry.getCrc())))
                .toList();
    }

    private record Entry(ZipFile archive, ZipArchiveEntry entry, Seal seal) implements Packed {

        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public boolean isDirectory() {
            return entry.isDirectory();
        }

        @Override
        public long start() {
            return entry.getLocalHeaderOffset();
        }

        @Override
        public long end() {
            return entry.getDataOffset() + entry.getCompressedSize();
        }

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return seal.over(UnpackingLimit.of(archive, entry));
        }
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
