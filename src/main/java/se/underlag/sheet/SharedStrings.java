package se.underlag.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import se.underlag.sheet.Cell.Text;

/**
 * The texts that the cells of a workbook refer to by number. A register of a million people has millions of them, so
 * they are kept as bytes, some ten each beside the text itself, and made cells of when asked for; the ones asked for
 * lately are remembered. They are read from the file only as far as is needed, since cells refer to them roughly in
 * order: whoever looks at the first rows of a sheet does not wait for all.
 */
final class SharedStrings implements Closeable {

    private static final int LARGEST_CHUNK = 1 << 18;
    private static final int MOST_REMEMBERED = 1 << 15;
    /** What a text takes of the part, tags and all. */
    private static final int LEAST_BYTES = 16;
    /** Longer texts are made anew each time: as many as are remembered would take more than all texts as bytes. */
    private static final int LONGEST_REMEMBERED = 512;

    /** A parser for each is slower than one for all, where there are many. */
    private static final int MOST_ODD = 1_000;

    private static final String PRESERVED = "<si><t xml:space=\"preserve\">";
    /** Less than this is no more than a file of an honest size has. */
    private static final long HONEST_BYTES = 100_000_000;

    private static final int BYTES_BESIDE_TEXT = Long.BYTES + Integer.BYTES;

    private final Optional<Part> part;
    private final long mostBytes;
    private final long honestBytes;
    private final int chunkBytes;
    private final TextBuffer buffer = new TextBuffer();
    private final List<byte[]> chunks = new ArrayList<>();
    private int usedOfChunk;

    /** For each text the number of its chunk in the upper half, its place in the chunk in the lower. */
    private long[] places = new long[256];

    private int[] lengths = new int[256];
    private int count;
    private int odd;

    private final Cell[] remembered;
    private final int[] rememberedIndexes;

    private Optional<XmlBytes> bytes = Optional.empty();
    private Optional<XmlInput> xml = Optional.empty();
    private boolean finished;

    /** Of a workbook whose texts lie in this part; a workbook without texts has none. */
    SharedStrings(Optional<Part> part) {
        // A quarter of what there is: the texts are all that grows with a file, a packed file says little of its size,
        // and
        // two files may be read at a time.
        this(part, Runtime.getRuntime().maxMemory() / 4, HONEST_BYTES);
    }

    /**
     * The same.
     *
     * @param mostBytes the most memory that the texts may take
     * @param honestBytes where they take more than there is, but not more than this, we have too little
     */
    SharedStrings(Optional<Part> part, long mostBytes, long honestBytes) {
        this.part = part;
        this.mostBytes = mostBytes;
        this.honestBytes = honestBytes;
        this.finished = part.isEmpty();
        this.chunkBytes = room(LARGEST_CHUNK);
        int slots = Integer.highestOneBit(room(MOST_REMEMBERED * LEAST_BYTES) / LEAST_BYTES);
        this.remembered = new Cell[slots];
        this.rememberedIndexes = new int[slots];
    }

    private int room(int most) {
        return part.map(texts -> texts.room(most)).orElse(LEAST_BYTES);
    }

    /** The cell for a text by its number. */
    Cell cell(int index) throws IOException, XMLStreamException {
        int slot = index & remembered.length - 1;
        Cell known = remembered[slot];
        if (known != null && rememberedIndexes[slot] == index) {
            return known;
        }
        readUpTo(index);
        if (index < 0 || index >= count) {
            throw new DamagedContent(Damage.STRING_MISSING, "text " + index + " of " + count);
        }
        Cell made = made(index);
        if (lengths[index] <= LONGEST_REMEMBERED) {
            remembered[slot] = made;
            rememberedIndexes[slot] = index;
        }
        return made;
    }

    private Cell made(int index) {
        int length = lengths[index];
        if (length == 0) {
            return Cell.BLANK;
        }
        byte[] chunk = chunks.get((int) (places[index] >>> 32));
        return new Text(new String(chunk, (int) places[index], length, StandardCharsets.UTF_8));
    }

    private void readUpTo(int index) throws IOException, XMLStreamException {
        if (finished || index < count) {
            return;
        }
        if (bytes.isEmpty()) {
            bytes = Optional.of(new XmlBytes(part.orElseThrow(), "sst"));
        }
        if (xml.isEmpty()) {
            readPlain(bytes.get(), index);
        }
        if (count <= index) {
            readParsed(index);
        }
    }

    /** Reads as far as the texts are written as usual: {@code <si><t>Regionkansliet</t></si>}. */
    private void readPlain(XmlBytes part, int index) throws IOException, XMLStreamException {
        while (count <= index && part.isPlain()) {
            int at = PlainCell.afterSpace(part.bytes(), part.position());
            int start = afterStart(part, at);
            int end = start < 0 ? -1 : part.endOfText(start);
            if (end >= 0 && part.isAt("</t></si>", end)) {
                add(part, start, end);
                part.understood(end + "</t></si>".length());
            } else if (!readOdd(part, at) && !part.more()) {
                return;
            }
        }
    }

    private static int afterStart(XmlBytes part, int at) {
        if (part.isAt("<si><t>", at)) {
            return at + "<si><t>".length();
        }
        return part.isAt(PRESERVED, at) ? at + PRESERVED.length() : -1;
    }

    private void add(XmlBytes part, int start, int end) throws IOException {
        byte[] b = part.bytes();
        for (int at = start; at < end; at++) {
            if (b[at] == '&' || b[at] == '_') {
                add(buffer.unescaped(part.text(start, end)).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        add(b, start, end - start);
    }

    /** Reads a single text that is not written as usual, one of several runs most often; false where it cannot be told apart. */
    private boolean readOdd(XmlBytes part, int at) throws IOException {
        int end = part.isAt("<si", at) && odd < MOST_ODD ? part.after("</si>", at) : -1;
        if (end < 0) {
            return false;
        }
        try (XmlInput piece = part.parsed(at, end, "</sst>")) {
            piece.nextTag();
            piece.nextTag();
            buffer.clear();
            StringItem.read(piece, buffer);
            if (piece.nextTag() != XMLStreamConstants.END_ELEMENT) {
                return false;
            }
            piece.nextTag();
        } catch (XMLStreamException notByItself) {
            return false;
        }
        odd++;
        add(buffer.unescaped().getBytes(StandardCharsets.UTF_8));
        part.understood(end);
        return true;
    }

    /** Reads on with the parser, which understands all there is or tells what is wrong. */
    private void readParsed(int index) throws IOException, XMLStreamException {
        if (xml.isEmpty()) {
            xml = Optional.of(bytes.orElseThrow().parsed());
        }
        XmlInput input = xml.get();
        while (count <= index && !finished) {
            int event = input.nextTag();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                finished = true;
                close();
            } else if (event == XMLStreamConstants.START_ELEMENT && input.isAt("si")) {
                buffer.clear();
                StringItem.read(input, buffer);
                add(buffer.unescaped().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void add(byte[] text) throws UnsafeContent {
        add(text, 0, text.length);
    }

    private void add(byte[] source, int from, int length) throws UnsafeContent {
        boolean chunkIsFull = chunks.isEmpty() || length > chunkBytes - usedOfChunk;
        if (chunkIsFull || count == places.length) {
            refuseTooMany();
        }
        if (chunkIsFull) {
            chunks.add(new byte[Math.max(chunkBytes, length)]);
            usedOfChunk = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        int chunk = chunks.size() - 1;
        System.arraycopy(source, from, chunks.get(chunk), usedOfChunk, length);
        places[count] = (long) chunk << 32 | usedOfChunk;
        lengths[count++] = length;
        usedOfChunk += length;
    }

    private void refuseTooMany() throws UnsafeContent {
        long held = (long) chunkBytes * chunks.size() + (long) BYTES_BESIDE_TEXT * count;
        if (held > mostBytes && held <= honestBytes) {
            throw new OutOfMemoryError(count + " texts of more than a quarter of the memory");
        }
        if (held > mostBytes) {
            throw new UnsafeContent(count + " texts of more than " + mostBytes + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        if (xml.isPresent()) {
            XmlInput open = xml.get();
            xml = Optional.empty();
            open.close();
        } else if (bytes.isPresent()) {
            bytes.get().close();
        }
    }
}
