package se.underlag.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * An archive as office programs write it ({@link PlainDirectory}). What is small in a small one is unpacked once, since the same
 * parts are asked for several times. Whatever else an archive may be is {@link LibraryArchive}'s, and so is what is wrong with
 * one.
 */
final class PlainArchive implements Packing {

    /** A file up to this many bytes is unpacked once. */
    private static final int SMALL = 1 << 16;

    /** So many bytes are held unpacked: files that pack well are many in a small archive. */
    private static final int MOST_HELD = 1 << 21;

    private final ArchiveBytes bytes;
    private final List<Entry> entries;
    private final Deque<Inflater> idle = new ArrayDeque<>();
    private int held;
    private boolean closed;

    private PlainArchive(ArchiveBytes bytes, List<PlainDirectory.Listed> files) {
        this.bytes = bytes;
        this.entries = files.stream().map(Entry::new).toList();
    }

    /** Gives an archive over a file, which is closed with it; empty where it is not as usual, and then nothing is closed. */
    static Optional<PlainArchive> of(FileChannel file) {
        try {
            ArchiveBytes bytes = new ArchiveBytes(file);
            return PlainDirectory.of(bytes).map(files -> new PlainArchive(bytes, files));
        } catch (IOException notReadable) {
            // The library comes upon the same, and says what it is.
            return Optional.empty();
        }
    }

    /** A file of the archive. */
    final class Entry implements Packed {

        private final PlainDirectory.Listed listed;
        private final Seal seal;
        private Optional<byte[]> unpacked = Optional.empty();

        private Entry(PlainDirectory.Listed listed) {
            this.listed = listed;
            this.seal = new Seal(listed.size(), listed.sum());
        }

        @Override
        public String name() {
            return listed.name();
        }

        @Override
        public boolean isDirectory() {
            return name().endsWith("/");
        }

        @Override
        public long start() {
            return listed.start();
        }

        @Override
        public long end() {
            return listed.end();
        }

        @Override
        public long size() {
            return listed.size();
        }

        @Override
        public Seal seal() {
            return seal;
        }

        @Override
        public InputStream open() throws IOException {
            if (unpacked.isEmpty() && bytes.isInMemory() && size() <= SMALL && hold((int) size())) {
                unpacked = unpacked();
            }
            return unpacked.isPresent() ? new ByteArrayInputStream(unpacked.get()) : limited();
        }

        /** All of it, where it is what it says. */
        private Optional<byte[]> unpacked() {
            byte[] all = new byte[(int) size()];
            try (InputStream in = limited()) {
                boolean whole = in.readNBytes(all, 0, all.length) == all.length && in.read() < 0;
                return whole ? Optional.of(all) : Optional.empty();
            } catch (IOException damaged) {
                // Who reads it comes upon the same, after all that is before it.
                return Optional.empty();
            }
        }

        private InputStream limited() {
            Unpacking packed = new Unpacking(PlainArchive.this, bytes, listed.data(), listed.end());
            return seal.over(new UnpackingLimit(packed, packed::taken));
        }
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    /** Whether so many bytes more may be held. */
    private synchronized boolean hold(int more) {
        boolean may = more <= MOST_HELD - held;
        held += may ? more : 0;
        return may;
    }

    /** To begin anew is quicker than to make another. */
    synchronized Inflater inflater() {
        Inflater used = idle.poll();
        return used == null ? new Inflater(true) : used;
    }

    synchronized void giveBack(Inflater inflater) {
        if (closed) {
            inflater.end();
        } else {
            inflater.reset();
            idle.push(inflater);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            idle.forEach(Inflater::end);
            idle.clear();
        }
        bytes.close();
    }
}
