package se.underlag.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an archive holds that is as office programs write it ({@code APPNOTE.TXT} of PKWARE, 4.3): each file by Deflate, with a
 * name of ASCII, and at the end a directory with nothing after it.
 *
 * <pre>
 * PK 3 4  header of a file, its name, then its bytes
 * PK 1 2  in the directory: how a file is packed, its sizes, its name, where its header is
 * PK 5 6  the end: how many files there are, where the directory is
 * </pre>
 *
 * The list of what is usual is closed: what is not on it may mean something to others.
 */
final class PlainDirectory {

    /** Ten thousand sheets take less. */
    private static final int LARGEST = 1 << 21;

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LISTED = 0x02014b50;
    private static final int LISTED_BYTES = 46;
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_BYTES = 30;

    /** Before the end, where another end is told of: that of an archive of more than four gigabytes. */
    private static final int OTHER_END = 0x07064b50;

    private static final int OTHER_END_BYTES = 20;

    /** How well it is packed, that sizes come after the bytes, that names are UTF-8. */
    private static final int USUAL_FLAGS = 0x080E;

    private static final int DEFLATED = 8;

    /** For a size or a place that does not fit. */
    private static final long ELSEWHERE = 0xFFFF_FFFFL;

    /** Times of a file, two ways to tell owners, the mark of Java's archives, and room that Office leaves. */
    private static final Set<Integer> USUAL_FIELDS = Set.of(0x5455, 0x000A, 0x7875, 0xCAFE, 0xA220);

    private static final int FIELD_HEAD_BYTES = 4;

    private final ArchiveBytes bytes;
    private final List<Listed> all = new ArrayList<>();

    private PlainDirectory(ArchiveBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * A file of an archive.
     *
     * @param start the place of its header
     * @param data the place of its first byte, packed
     * @param end the place after the last
     * @param size how many bytes it says it has, unpacked
     * @param sum their CRC-32, as it says
     */
    record Listed(String name, long start, long data, long end, long size, long sum) {}

    /** The files in the order of their bytes; empty where anything is not as usual. */
    static Optional<List<Listed>> of(ArchiveBytes bytes) throws IOException {
        PlainDirectory directory = new PlainDirectory(bytes);
        if (!directory.read()) {
            return Optional.empty();
        }
        directory.all.sort(Comparator.comparingLong(Listed::start));
        return Optional.of(directory.all);
    }

    private boolean read() throws IOException {
        long endAt = bytes.length() - END_BYTES;
        if (endAt < 0) {
            return false;
        }
        ByteBuffer end = bytes.at(endAt, END_BYTES);
        long size = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        int files = Short.toUnsignedInt(end.getShort(10));
        boolean usual = end.getInt(0) == END
                && end.getInt(4) == 0
                && end.getShort(8) == end.getShort(10)
                && end.getShort(20) == 0
                && size <= LARGEST
                && start + size == endAt
                && !isOtherEnd(endAt - OTHER_END_BYTES);
        return usual && read(bytes.at(start, (int) size), files, start);
    }

    private boolean isOtherEnd(long place) throws IOException {
        return place >= 0 && bytes.at(place, Integer.BYTES).getInt(0) == OTHER_END;
    }

    /** @param end where there are no bytes of files any more */
    private boolean read(ByteBuffer directory, int files, long end) throws IOException {
        int at = 0;
        for (int i = 0; i < files; i++) {
            int next = next(directory, at);
            if (next < 0 || !add(directory, at, end)) {
                return false;
            }
            at = next;
        }
        return at == directory.limit();
    }

    /** Where the file after this one is told of; below 0 where this one is not told of whole, or has a remark. */
    private static int next(ByteBuffer directory, int at) {
        if (directory.limit() - at < LISTED_BYTES
                || directory.getInt(at) != LISTED
                || directory.getShort(at + 32) != 0) {
            return -1;
        }
        int next = at + LISTED_BYTES + nameBytes(directory, at) + fieldBytes(directory, at);
        return next > directory.limit() ? -1 : next;
    }

    private static int nameBytes(ByteBuffer directory, int at) {
        return Short.toUnsignedInt(directory.getShort(at + 28));
    }

    private static int fieldBytes(ByteBuffer directory, int at) {
        return Short.toUnsignedInt(directory.getShort(at + 30));
    }

    private boolean add(ByteBuffer directory, int at, long end) throws IOException {
        int name = at + LISTED_BYTES;
        int nameBytes = nameBytes(directory, at);
        long sum = Integer.toUnsignedLong(directory.getInt(at + 16));
        long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long size = Integer.toUnsignedLong(directory.getInt(at + 24));
        long start = Integer.toUnsignedLong(directory.getInt(at + 42));
        boolean usual = (directory.getShort(at + 8) & ~USUAL_FLAGS) == 0
                && directory.getShort(at + 10) == DEFLATED
                && directory.getShort(at + 34) == 0
                && packed != ELSEWHERE
                && size != ELSEWHERE
                && start != ELSEWHERE
                && isUsualName(directory, name, nameBytes)
                && hasUsualFields(directory, name + nameBytes, fieldBytes(directory, at));
        long data = usual ? dataOf(start, packed, end) : -1;
        if (data < 0) {
            return false;
        }
        all.add(new Listed(text(directory, name, nameBytes), start, data, data + packed, size, sum));
        return true;
    }

    /** The place after the header of a file; below 0 where it is not as usual. */
    private long dataOf(long start, long packed, long end) throws IOException {
        if (start + HEADER_BYTES > end) {
            return -1;
        }
        ByteBuffer header = bytes.at(start, HEADER_BYTES);
        long fields = start + HEADER_BYTES + Short.toUnsignedInt(header.getShort(26));
        int fieldBytes = Short.toUnsignedInt(header.getShort(28));
        long data = fields + fieldBytes;
        boolean usual = header.getInt(0) == HEADER
                && data + packed <= end
                && hasUsualFields(bytes.at(fields, fieldBytes), 0, fieldBytes);
        return usual ? data : -1;
    }

    private static boolean isUsualName(ByteBuffer from, int at, int count) {
        for (int i = at; i < at + count; i++) {
            byte sign = from.get(i);
            if (sign < ' ' || sign > '~' || sign == '\\') {
                return false;
            }
        }
        return count > 0;
    }

    private static String text(ByteBuffer from, int at, int count) {
        byte[] text = new byte[count];
        from.get(at, text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** Each whole, and of each kind one. */
    private static boolean hasUsualFields(ByteBuffer from, int start, int count) {
        Set<Integer> met = new HashSet<>();
        int at = start;
        int end = start + count;
        while (at + FIELD_HEAD_BYTES <= end) {
            int kind = Short.toUnsignedInt(from.getShort(at));
            if (!USUAL_FIELDS.contains(kind) || !met.add(kind)) {
                return false;
            }
            at += FIELD_HEAD_BYTES + Short.toUnsignedInt(from.getShort(at + 2));
        }
        return at == end;
    }
}
