package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are text where Java's own decoders say so. */
class TextBytesTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final CharsetDecoder UTF_8 = reporting(StandardCharsets.UTF_8);
    private static final CharBuffer DECODED = CharBuffer.allocate(1024);

    /** The bytes on both sides of every border there is in UTF-8. */
    private static final int[] BORDERS = {
        0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFF
    };

    private static CharsetDecoder reporting(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Test
    void everyByteIsWesternOrNotAsTheDecoderSays() throws Exception {
        for (int value = 0; value < 256; value++) {
            byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; at < bytes.length; at++) {
                byte[] changed = bytes.clone();
                changed[at] = (byte) value;
                assertThat(TextBytes.areWestern(new ByteArrayInputStream(changed)))
                        .as("%02X", value)
                        .isEqualTo(isDecoded(reporting(WESTERN), changed, changed.length));
            }
        }
    }

    @Test
    void everySequenceOfUpToThreeBytesIsUtf8OrNotAsTheDecoderSays() throws Exception {
        byte[] bytes = new byte[3];
        for (int value = 0; value < 1 << 24; value++) {
            bytes[0] = (byte) (value >> 16);
            bytes[1] = (byte) (value >> 8);
            bytes[2] = (byte) value;
            if (bytes[0] < 0) {
                assertUtf8AsDecoded(bytes, 3);
            }
            if (bytes[2] == 0) {
                assertUtf8AsDecoded(bytes, 2);
                assertUtf8AsDecoded(bytes, 1);
            }
        }
    }

    @Test
    void sequencesOfFourBytesAtTheBordersAreUtf8OrNotAsTheDecoderSays() throws Exception {
        byte[] bytes = new byte[6];
        bytes[5] = 'x';
        for (int first : BORDERS) {
            for (int second : BORDERS) {
                for (int third : BORDERS) {
                    for (int fourth : BORDERS) {
                        bytes[0] = (byte) first;
                        bytes[1] = (byte) second;
                        bytes[2] = (byte) third;
                        bytes[3] = (byte) fourth;
                        assertUtf8AsDecoded(bytes, 4);
                        bytes[4] = (byte) third;
                        assertUtf8AsDecoded(bytes, 6);
                    }
                }
            }
        }
    }

    /** Texts with at most one wrong byte, which come in pieces of any length. */
    @Test
    void longTextsAreUtf8OrNotAsTheDecoderSaysHoweverTheyCome() throws Exception {
        long seed = 20261129;
        Random random = new Random(seed);
        String some = "abcdefghijklmnop;1234567\nåäöÅÄÖ–€\uFFFF\u0800\uD83D\uDE00\uDBFF\uDFFF";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(some.codePointAt(some.offsetByCodePoints(0, random.nextInt(some.length() - 2))));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            byte[] changed = Arrays.copyOf(bytes, bytes.length - (bytes.length > 0 ? random.nextInt(2) : 0));
            if (changed.length > 0 && random.nextBoolean()) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(TextBytes.areUtf8(new InPieces(changed, random)))
                    .as("seed %d: %s", seed, HexFormat.of().formatHex(changed))
                    .isEqualTo(isDecoded(UTF_8, changed, changed.length));
        }
    }

    @Test
    void aCharacterAcrossTheEndOfWhatIsLookedAtAtOnceIsUtf8() throws Exception {
        for (int before = (1 << 16) - 5; before <= 1 << 16; before++) {
            for (String text : new String[] {"å", "€", "\uD83D\uDE00"}) {
                byte[] bytes = ("x".repeat(before) + text + "y".repeat(1 << 16)).getBytes(StandardCharsets.UTF_8);
                assertThat(TextBytes.areUtf8(new ByteArrayInputStream(bytes))).isTrue();
                byte[] cut = Arrays.copyOf(bytes, before + text.getBytes(StandardCharsets.UTF_8).length - 1);
                assertThat(TextBytes.areUtf8(new ByteArrayInputStream(cut))).isFalse();
            }
        }
    }

    private static void assertUtf8AsDecoded(byte[] bytes, int length) {
        boolean expected = isDecoded(UTF_8, bytes, length);
        boolean given = TextBytes.afterUtf8(bytes, length) == length;
        if (given != expected) {
            assertThat(given).as(HexFormat.of().formatHex(bytes, 0, length)).isEqualTo(expected);
        }
    }

    private static boolean isDecoded(CharsetDecoder decoder, byte[] bytes, int length) {
        decoder.reset();
        return !decoder.decode(ByteBuffer.wrap(bytes, 0, length), DECODED.clear(), true)
                .isError();
    }

    /** A stream that seldom gives as much as it is asked for. */
    private static final class InPieces extends InputStream {

        private final ByteArrayInputStream bytes;
        private final Random random;

        InPieces(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return bytes.read(into, offset, Math.min(length, 1 + random.nextInt(9)));
        }
    }
}
