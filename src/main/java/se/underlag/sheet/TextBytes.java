package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Judges whether bytes are text in an encoding, exactly as Java's decoders do that report what they cannot decode, but
 * without decoding: nearly all bytes of a table are ASCII, which is the same in both encodings and told from eight bytes at
 * once.
 */
final class TextBytes {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080_8080_8080_8080L;
    private static final int BUFFER = 1 << 16;

    private static final int MALFORMED = -1;
    private static final int CUT = 0;

    private TextBytes() {}

    /** Whether all bytes up to the end are UTF-8: no character in a longer form than it needs, none cut off. */
    static boolean areUtf8(InputStream in) throws IOException {
        byte[] b = new byte[BUFFER];
        int kept = 0;
        for (int read = in.read(b); read >= 0; read = in.read(b, kept, BUFFER - kept)) {
            int limit = kept + read;
            int at = afterUtf8(b, limit);
            if (at == MALFORMED) {
                return false;
            }
            kept = limit - at;
            System.arraycopy(b, at, b, 0, kept);
        }
        return kept == 0;
    }

    /** Where the first character begins that is not there to its end; −1 where bytes before the limit are no character. */
    static int afterUtf8(byte[] b, int limit) {
        int at = afterAscii(b, 0, limit);
        while (at < limit) {
            int length = utf8LengthAt(b, at, limit);
            if (length == MALFORMED) {
                return MALFORMED;
            }
            if (length == CUT) {
                return at;
            }
            at = afterAscii(b, at + length, limit);
        }
        return at;
    }

    /** Whether all bytes up to the end are windows-1252, which has no characters for five of them. */
    static boolean areWestern(InputStream in) throws IOException {
        byte[] b = new byte[BUFFER];
        for (int limit = in.read(b); limit >= 0; limit = in.read(b)) {
            for (int at = afterAscii(b, 0, limit); at < limit; at = afterAscii(b, at + 1, limit)) {
                switch (b[at] & 0xFF) {
                    case 0x81, 0x8D, 0x8F, 0x90, 0x9D -> {
                        return false;
                    }
                    default -> {
                        // A character.
                    }
                }
            }
        }
        return true;
    }

    /** The first place from one on where a byte is not ASCII; the limit where all are. */
    static int afterAscii(byte[] b, int from, int limit) {
        int at = from;
        while (at + Long.BYTES <= limit) {
            long others = (long) WORDS.get(b, at) & NOT_ASCII;
            if (others != 0) {
                return at + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < limit && b[at] >= 0) {
            at++;
        }
        return at;
    }

    /** How many bytes the character beyond ASCII at a place takes; 0 where the limit comes before its end. */
    private static int utf8LengthAt(byte[] b, int at, int limit) {
        int first = b[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return MALFORMED;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (limit - at < length) {
            return CUT;
        }
        for (int next = at + 1; next < at + length; next++) {
            if ((b[next] & 0xC0) != 0x80) {
                return MALFORMED;
            }
        }
        int second = b[at + 1] & 0xFF;
        boolean wrong =
                switch (first) {
                    case 0xE0 -> second < 0xA0; // fits into two bytes
                    case 0xED -> second > 0x9F; // half of a surrogate pair
                    case 0xF0 -> second < 0x90; // fits into three bytes
                    case 0xF4 -> second > 0x8F; // beyond the last character there is
                    default -> false;
                };
        return wrong ? MALFORMED : length;
    }
}
