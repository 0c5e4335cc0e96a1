package se.underlag.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of some bytes that should be UTF-8.
 *
 * @param text the text as far as it goes, without a byte order mark
 * @param badLine the line, from 1, of the first bytes that are no UTF-8; 0 where all are
 */
record Utf8(String text, int badLine) {

    static Utf8 of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int line = (int) plain.chars().filter(character -> character == '\n').count() + 1;
        return new Utf8(plain, result.isError() ? line : 0);
    }
}
