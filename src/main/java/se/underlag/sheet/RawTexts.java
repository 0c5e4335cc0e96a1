package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Texts among bytes of which we know no more than that there may be texts: as one byte for each character and as two, from
 * either beginning. What has no four digits in a row is left out, which is nearly everything.
 */
final class RawTexts {

    private static final int BLOCK = 1 << 16;
    /** Even, so that characters of two bytes stay whole; what stands across two blocks is seen in the second. */
    private static final int OVERLAP = 128;

    private static final int DIGITS = 4;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

    private RawTexts() {}

    /** Reads a stream to its end, block by block. */
    static void read(InputStream bytes, Consumer<String> to) throws IOException {
        byte[] block = new byte[BLOCK];
        int kept = 0;
        int length = bytes.readNBytes(block, 0, BLOCK);
        while (length > 0) {
            read(Arrays.copyOf(block, kept + length), to);
            int held = Math.min(OVERLAP, kept + length);
            System.arraycopy(block, kept + length - held, block, 0, held);
            kept = held;
            length = bytes.readNBytes(block, kept, BLOCK - kept);
        }
    }

    /** The texts in some bytes. */
    static void read(byte[] bytes, Consumer<String> to) {
        for (Charset charset : CHARSETS) {
            take(new String(bytes, charset), to);
        }
        if (bytes.length > 1) {
            take(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE), to);
        }
    }

    private static void take(String text, Consumer<String> to) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
            if (run == DIGITS) {
                to.accept(text);
                return;
            }
        }
    }
}
