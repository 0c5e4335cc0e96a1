package se.underlag.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Knows UTF-16 that has no byte order mark by its zero bytes: in text of Latin letters every other byte is zero, always
 * on the same side, which nothing else is that people call text. A few characters of other alphabets and dashes do not
 * hide it; text that has no Latin letters is not known.
 */
final class UnmarkedUtf16 {

    /** Enough characters to tell chance from pattern. */
    private static final int FEWEST = 4;

    private static final double MOSTLY = 0.75;

    private UnmarkedUtf16() {}

    /** The encoding that the first bytes of a file show, if they are plainly UTF-16. */
    static Optional<Charset> of(byte[] head) {
        int characters = head.length / 2;
        int zeroFirst = 0;
        int zeroSecond = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            zeroFirst += head[i] == 0 ? 1 : 0;
            zeroSecond += head[i + 1] == 0 ? 1 : 0;
        }
        if (characters < FEWEST || Math.max(zeroFirst, zeroSecond) < MOSTLY * characters) {
            return Optional.empty();
        }
        if (zeroFirst == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeroSecond == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
