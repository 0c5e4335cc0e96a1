package se.underlag.sheet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * An archive as office programs write it: each file by Deflate, with a name of ASCII, and at the end a directory with
 * nothing after it ({@code APPNOTE.TXT} of PKWARE, 4.3). A small archive is read at once, and what is small in it unpacked once,
 * since the same parts are asked for several times.
 *
 * <pre>
 * PK 3 4  header of a file, its name, then its bytes
 * PK 1 2  in the directory: how a file is packed, its sizes, its name, where its header is
 * PK 5 6  the end: how many files there are, where the directory is
 * </pre>
 *
 * Whatever else an archive may be is {@link LibraryArchive}'s, and also what is wrong with it.
 */
final class PlainArchive implements Packing {

    /** An archive up to this many bytes is read at once. */
    private static final int SMALL = 1 << 18;

    /** A file up to this many bytes is unpacked once. No limit is needed for so few. */
    private static final int UNPACKED_ONCE = 1 << 16;

    /** Ten thousand sheets take less. */
    private static final int LARGEST_DIRECTORY = 1 << 21;

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_BYTES = 46;
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_BYTES = 30;

    /** How well it is packed, that sizes come after the bytes, that names are UTF-8. */
    private static final int USUAL_FLAGS = 0x080E;

    private static final int DEFLATED = 8;

    /** For a size or a place that does not fit. */
    private static final long ELSEWHERE = 0xFFFF_FFFFL;

    private static final int LARGE_SIZES = 0x0001;
    private static final int UNICODE_NAME = 0x7075;

    private final FileChannel file;
    private final long length;
    private final byte[] whole;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Inflater> idle = new ArrayDeque<>();
    private boolean closed;

    private PlainArchive(FileChannel file) throws IOException {
        this.file = file;
        this.length = file.size();
        this.whole = new byte[length <= SMALL ? (int) length : 0];
        fill(file, 0, whole);
    }

    /** Gives an archive over a file, which is closed with it; empty where it is not as usual, and then nothing is closed. */
    static Optional<PlainArchive> of(FileChannel file) throws IOException {
        try {
            PlainArchive archive = new PlainArchive(file);
            return archive.list() ? Optional.of(archive) : Optional.empty();
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }

    private boolean list() throws IOException {
        if (length < END_BYTES) {
            return false;
        }
        ByteBuffer end = at(length - END_BYTES, END_BYTES);
        long directoryBytes = Integer.toUnsignedLong(end.getInt(12));
        long directory = Integer.toUnsignedLong(end.getInt(16));
        int files = Short.toUnsignedInt(end.getShort(10));
        boolean usual = end.getInt(0) == END
                && end.getInt(4) == 0
                && end.getShort(8) == end.getShort(10)
                && end.getShort(20) == 0
                && directoryBytes <= LARGEST_DIRECTORY
                && directory + directoryBytes == length - END_BYTES;
        return usual && list(at(directory, (int) directoryBytes), files, directory);
    }

    private boolean list(ByteBuffer directory, int files, long end) throws IOException {
        int at = 0;
        for (int i = 0; i < files; i++) {
            if (directory.limit() - at < LISTED_BYTES || directory.getInt(at) != LISTED) {
                return false;
            }
            int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraBytes = Short.toUnsignedInt(directory.getShort(at + 30));
            int next = at + LISTED_BYTES + nameBytes + extraBytes + Short.toUnsignedInt(directory.getShort(at + 32));
            if (next > directory.limit()) {
                return false;
            }
            long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
            long size = Integer.toUnsignedLong(directory.getInt(at + 24));
            long start = Integer.toUnsignedLong(directory.getInt(at + 42));
            boolean usual = (directory.getShort(at + 8) & ~USUAL_FLAGS) == 0
                    && directory.getShort(at + 10) == DEFLATED
                    && directory.getShort(at + 34) == 0
                    && packed != ELSEWHERE
                    && size != ELSEWHERE
                    && start != ELSEWHERE
                    && isName(directory, at + LISTED_BYTES, nameBytes)
                    && isUsualExtra(directory, at + LISTED_BYTES + nameBytes, extraBytes);
            if (!usual || !add(name(directory, at + LISTED_BYTES, nameBytes), start, packed, size, end)) {
                return false;
            }
            at = next;
        }
        entries.sort(Comparator.comparingLong(Entry::start));
        return at == directory.limit();
    }

    /** @param end where no bytes of files are any more */
    private boolean add(String name, long start, long packed, long size, long end) throws IOException {
        if (start + HEADER_BYTES > end) {
            return false;
        }
        ByteBuffer header = at(start, HEADER_BYTES);
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        int extraBytes = Short.toUnsignedInt(header.getShort(28));
        long extra = start + HEADER_BYTES + nameBytes;
        long data = extra + extraBytes;
        if (header.getInt(0) != HEADER || data + packed > end || !isUsualExtra(at(extra, extraBytes), 0, extraBytes)) {
            return false;
        }
        entries.add(new Entry(name, start, data, data + packed, size));
        return true;
    }

    private static boolean isName(ByteBuffer bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            byte sign = bytes.get(i);
            if (sign < ' ' || sign > '~' || sign == '\\') {
                return false;
            }
        }
        return count > 0;
    }

    private static String name(ByteBuffer bytes, int from, int count) {
        byte[] name = new byte[count];
        bytes.get(from, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Fields of any kind, each whole, but for those that say otherwise what the name or the sizes are. */
    private static boolean isUsualExtra(ByteBuffer bytes, int from, int count) {
        int at = from;
        int end = from + count;
        while (at + 4 <= end) {
            int kind = Short.toUnsignedInt(bytes.getShort(at));
            if (kind == LARGE_SIZES || kind == UNICODE_NAME) {
                return false;
            }
            at += 4 + Short.toUnsignedInt(bytes.getShort(at + 2));
        }
        return at == end;
    }

    private ByteBuffer at(long place, int count) throws IOException {
        if (isInMemory()) {
            if (place + count > length) {
                throw new EOFException();
            }
            return ByteBuffer.wrap(whole, (int) place, count).slice().order(ByteOrder.LITTLE_ENDIAN);
        }
        byte[] bytes = new byte[count];
        fill(file, place, bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void fill(FileChannel file, long place, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (file.read(rest, place + rest.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    /** A file of the archive. */
    final class Entry implements Packed {

        private final String name;
        private final long start;
        private final long data;
        private final long end;
        private final long size;
        private Optional<byte[]> unpacked = Optional.empty();

        private Entry(String name, long start, long data, long end, long size) {
            this.name = name;
            this.start = start;
            this.data = data;
            this.end = end;
            this.size = size;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isDirectory() {
            return name.endsWith("/");
        }

        @Override
        public long start() {
            return start;
        }

        @Override
        public long end() {
            return end;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() throws IOException {
            if (unpacked.isEmpty() && size <= UNPACKED_ONCE && isInMemory()) {
                unpacked = unpacked();
            }
            return unpacked.isPresent() ? new ByteArrayInputStream(unpacked.get()) : limited();
        }

        /** All of it, where it is what it says. */
        private Optional<byte[]> unpacked() throws IOException {
            byte[] bytes = new byte[(int) size];
            try (InputStream in = limited()) {
                boolean asSaid = in.readNBytes(bytes, 0, bytes.length) == bytes.length && in.read() < 0;
                return asSaid ? Optional.of(bytes) : Optional.empty();
            } catch (IOException damaged) {
                // Who reads it comes upon the same, after all that is before it.
                return Optional.empty();
            }
        }

        private InputStream limited() {
            Unpacking packed = new Unpacking(PlainArchive.this, data, end);
            return new UnpackingLimit(packed, packed::taken);
        }
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    /** Whether a file's bytes need no room to be read into. */
    boolean isInMemory() {
        return whole.length > 0;
    }

    /** Lets an inflater have bytes from a place on, up to another; tells how many. */
    int feed(Inflater inflater, long from, long to, byte[] room) throws IOException {
        if (isInMemory()) {
            inflater.setInput(whole, (int) from, (int) (to - from));
            return (int) (to - from);
        }
        int count = file.read(ByteBuffer.wrap(room, 0, (int) Math.min(room.length, to - from)), from);
        inflater.setInput(room, 0, Math.max(count, 0));
        return count;
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
        file.close();
    }
}
