package se.underlag.sheet;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The XML of a part of a workbook as bytes in UTF-8, a window at a time, for whoever knows what to expect there: a parser
 * that is ready for everything takes several times as long. Only what is as expected may be read here. {@link #parsed()}
 * gives the rest to the parser, from any place between two children of the element that the part was opened at.
 *
 * <p>Opened at {@code sheetData}, the head is all before the first row:
 *
 * <pre>
 * {@code <?xml version="1.0"?><worksheet><cols/><sheetData>   the head}
 * {@code <row r="1"><c r="A1"><v>5</v></c></row>              the window, from the position on}
 * </pre>
 */
final class XmlBytes implements Closeable {

    /** No child of interest is longer; one that is goes to the parser, which has limits of its own. */
    private static final int LARGEST_WINDOW = 1 << 17;

    /** Zeros after the bytes, which nothing expected begins with: whoever looks a few bytes ahead need not count. */
    private static final int BEYOND = 64;

    private final InputStream source;
    private final int window;
    private final byte[] bytes;
    private byte[] head = new byte[0];
    private int position;
    private int limit;
    private boolean ended;
    private boolean plain;

    /** @param element the local name of the element whose children are wanted, such as {@code sheetData} */
    XmlBytes(Part part, String element) throws IOException {
        this.source = XmlInput.unpacked(part);
        this.window = part.room(LARGEST_WINDOW);
        this.bytes = new byte[window + BEYOND];
        more();
        int start = startOf(element);
        if (start > 0) {
            head = Arrays.copyOf(bytes, start);
            position = start;
            plain = true;
        }
    }

    /** False where the part is written otherwise than nearly all are, so that only the parser can tell what it says. */
    boolean isPlain() {
        return plain;
    }

    /** The bytes; what counts begins at {@link #position()}, and zeros follow after the last. */
    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    /** Says that all before a place has been understood. */
    void understood(int upTo) {
        position = upTo;
    }

    /** The name of an attribute that lacks a declaration would be an error; true where a prefix is declared at the top. */
    boolean declares(String prefix) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(" xmlns:" + prefix + "=\"");
    }

    /**
     * Makes room for more bytes by moving the window up to its position.
     *
     * @return false where there are no more, or no room
     */
    boolean more() throws IOException {
        if (ended || position == 0 && limit == window) {
            return false;
        }
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
        int read = source.readNBytes(bytes, limit, window - limit);
        limit += read;
        ended = limit < window;
        Arrays.fill(bytes, limit, limit + BEYOND, (byte) 0);
        return read > 0;
    }

    /** What has not been understood, after the head, for the parser. */
    XmlInput parsed() throws IOException, XMLStreamException {
        InputStream unread = new ByteArrayInputStream(bytes, position, limit - position);
        return new XmlInput(new SequenceInputStream(
                Collections.enumeration(List.of(new ByteArrayInputStream(head), unread, source))));
    }

    /** A single child of the element, after the head, for the parser. */
    XmlInput parsed(int from, int to, String end) throws IOException, XMLStreamException {
        InputStream child = new ByteArrayInputStream(bytes, from, to - from);
        InputStream closing = new ByteArrayInputStream(end.getBytes(StandardCharsets.US_ASCII));
        return new XmlInput(new SequenceInputStream(
                Collections.enumeration(List.of(new ByteArrayInputStream(head), child, closing))));
    }

    /** Where the first place after some ASCII text is, from a place on; −1 where the window does not hold it. */
    int after(String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int at = from; at + wanted.length <= limit; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at + wanted.length;
            }
        }
        return -1;
    }

    /** True where some ASCII text stands at a place. */
    boolean isAt(String text, int at) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the children begin: after the first start tag with the name, which the parser must see there too. */
    private int startOf(String element) {
        int name = after("<" + element, 0);
        int start = name < 0 ? -1 : after(">", name);
        if (start < 0 || bytes[start - 2] == '/' || !isUtf8()) {
            return -1;
        }
        byte[] upToIt = Arrays.copyOf(bytes, start);
        try (XmlInput xml = new XmlInput(new ByteArrayInputStream(upToIt))) {
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                if (xml.isAt(element)) {
                    return start;
                }
                if (!xml.isAt("worksheet") && !xml.isAt("macrosheet")) {
                    xml.skip();
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException notPlain) {
            // The parser comes upon the same again, and tells it.
        }
        return -1;
    }

    private boolean isUtf8() {
        int end = after("?>", 0);
        if (end < 0) {
            return true;
        }
        String declaration = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return declaration.contains("version=\"1.0\"")
                && (!declaration.contains("encoding") || declaration.contains("encoding=\"utf-8\""));
    }

    /**
     * The end of a text of the usual kind: the next {@code <}. −1 where there is a reference that needs a declaration, a line
     * end that is to be changed, or what no text may hold.
     */
    int endOfText(int from) {
        byte[] b = bytes;
        int at = from;
        while (true) {
            int c = b[at];
            if (c >= ' ') {
                if (c == '<') {
                    return at;
                }
                if (c == '&' && XmlReference.lengthAt(b, at) == 0 || c == '>' && isMarkedEnd(b, at, from)) {
                    return -1;
                }
                at++;
            } else if (c < 0) {
                int length = Utf8.lengthAt(b, at);
                if (length == 0) {
                    return -1;
                }
                at += length;
            } else if (c == '\t' || c == '\n') {
                at++;
            } else {
                return -1;
            }
        }
    }

    /** {@code ]]>}, which may not stand in a text. */
    private static boolean isMarkedEnd(byte[] b, int at, int from) {
        return at - from >= 2 && b[at - 1] == ']' && b[at - 2] == ']';
    }

    /** A text whose end is known, with references replaced by what they stand for. */
    String text(int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '&') {
                return XmlReference.replaced(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
