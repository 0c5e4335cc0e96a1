package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.SourceLocation;

/**
 * How the bytes of a text file are to be read. A byte order mark says it; without one it is UTF-16 where every other
 * byte is zero, UTF-8 where all of the file is valid UTF-8, which text in another encoding practically never is, and
 * otherwise windows-1252.
 *
 * @param charset the encoding
 * @param markBytes how many bytes of byte order mark come before the text
 */
record TextEncoding(Charset charset, int markBytes) {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 8192;

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private record Mark(Charset charset, int... bytes) {

        boolean begins(byte[] head) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The encoding, where the first bytes of a file are plainly UTF-16, marked or not. */
    static Optional<Charset> utf16(byte[] head) {
        return MARKS.stream()
                .filter(mark -> mark.begins(head))
                .findFirst()
                .map(Mark::charset)
                .or(() -> UnmarkedUtf16.of(head))
                .filter(charset -> charset != StandardCharsets.UTF_8);
    }

    /** Judges the whole file, in one or two passes that keep nothing. */
    static TextEncoding of(Path file, SourceLocation location) throws IOException, UnreadableFile {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        for (Mark mark : MARKS) {
            if (mark.begins(head)) {
                TextEncoding marked = new TextEncoding(mark.charset, mark.bytes.length);
                return marked.checked(file, location);
            }
        }
        Optional<Charset> utf16 = UnmarkedUtf16.of(head);
        if (utf16.isPresent()) {
            return new TextEncoding(utf16.get(), 0).checked(file, location);
        }
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        return utf8.fits(file) ? utf8 : new TextEncoding(WESTERN, 0).checked(file, location);
    }

    private TextEncoding checked(Path file, SourceLocation location) throws IOException, UnreadableFile {
        if (!fits(file)) {
            throw new UnreadableFile(Finding.of(FindingCode.TEXT_ENCODING, location, charset.name()));
        }
        return this;
    }

    private boolean fits(Path file) throws IOException {
        try (InputStream in = bytes(file)) {
            if (charset == StandardCharsets.UTF_8) {
                return TextBytes.areUtf8(in);
            }
            return charset.equals(WESTERN) ? TextBytes.areWestern(in) : decodes(in);
        }
    }

    private boolean decodes(InputStream in) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        while (true) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            chars.clear();
            if (decoder.decode(bytes, chars, read < 0).isError()) {
                return false;
            }
            if (read < 0) {
                return true;
            }
            bytes.compact();
        }
    }

    /** Whether a byte below 128 is that character of ASCII wherever it stands, as in all encodings here but UTF-16. */
    boolean keepsAscii() {
        return charset == StandardCharsets.UTF_8 || charset.equals(WESTERN);
    }

    /** The bytes of the file, from behind the byte order mark. */
    InputStream bytes(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(markBytes);
            return in;
        } catch (IOException failure) {
            in.close();
            throw failure;
        }
    }

    /** The text of the file, from behind the byte order mark. */
    Reader open(Path file) throws IOException {
        return new InputStreamReader(bytes(file), charset);
    }
}
