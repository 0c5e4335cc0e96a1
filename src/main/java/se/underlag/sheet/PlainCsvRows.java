package se.underlag.sheet;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.sheet.Cell.Text;

/**
 * The records of a CSV file, read straight from bytes as long as no field is quoted:
 *
 * <pre>
 * Vårdcentral;Ålder;Antal
 * Ängen;0;112
 * Norr;;5
 * </pre>
 *
 * From the first record on that holds a quotation mark, or is larger than what is looked at at once, the rest of the file is
 * {@link CsvRows}' to read, which also tells what is wrong with it. The bytes have been judged to be text
 * ({@link TextEncoding}).
 */
final class PlainCsvRows implements CsvSource {

    /** A record that fits has no field and no number of characters that is too large for {@link CsvRows}. */
    private static final int WINDOW = 1 << 17;

    private static final int NOT_PLAIN = -1;
    private static final int CUT = -2;

    /** A file with more columns is no table of texts that return. */
    private static final int MOST_REMEMBERED_COLUMNS = 64;

    private final InputStream source;
    private final Charset charset;
    private final char delimiter;
    private final byte[] bytes;
    private final boolean[] ends = new boolean[256];
    private final List<PlainTexts> texts = new ArrayList<>();
    private final RowBuffer cells = new RowBuffer();
    private final LastRecords last = new LastRecords();
    private int position;
    private int limit;
    private boolean ended;
    private byte lastByte;
    private long lines;
    private int fields;
    private Row row = new Row(-1, List.of());
    private Optional<CsvRows> parsed = Optional.empty();

    /**
     * @param source the file, from behind the byte order mark
     * @param charset an encoding in which a byte below 128 is always that character of ASCII
     */
    PlainCsvRows(InputStream source, Charset charset, char delimiter) {
        this(source, charset, delimiter, WINDOW);
    }

    /** @param window how many bytes are looked at at once, at most as many as usual */
    PlainCsvRows(InputStream source, Charset charset, char delimiter, int window) {
        this.source = source;
        this.charset = charset;
        this.delimiter = delimiter;
        this.bytes = new byte[window + 1];
        for (char end : new char[] {delimiter, '\n', '\r', '"'}) {
            ends[end] = true;
        }
        bytes[0] = '\n';
    }

    /** Whether a delimiter can be told by a byte; line ends and quotation marks are refused by {@link CsvRows}. */
    static boolean canSeparate(char delimiter) {
        return delimiter < 128 && delimiter != '\n' && delimiter != '\r' && delimiter != '"';
    }

    @Override
    public boolean next() throws IOException {
        while (parsed.isEmpty()) {
            if (position == limit && (!more() || limit == 0)) {
                return false;
            }
            int end = readRecord(position);
            if (end >= 0) {
                position = end;
                long line = lines++;
                if (!cells.isEmpty()) {
                    row = cells.take(Math.toIntExact(line));
                    last.add(row.index(), fields, row.cell(0) instanceof Text text ? text.value() : "");
                    return true;
                }
            } else if (end == NOT_PLAIN || !more()) {
                parsed = Optional.of(rest());
            }
        }
        if (parsed.get().next()) {
            row = parsed.get().row();
            return true;
        }
        return false;
    }

    /** Reads the record that begins at a place; gives where the next one begins. */
    private int readRecord(int start) throws IOException {
        byte[] b = bytes;
        cells.clear();
        int column = 0;
        int at = start;
        while (true) {
            int from = at;
            // A line end stands behind the last byte.
            while (!ends[b[at] & 0xFF]) {
                at++;
            }
            if (at == limit && !ended) {
                return CUT;
            }
            if (b[at] == '"' || column == RowBuffer.MOST_COLUMNS) {
                return NOT_PLAIN;
            }
            if (at > from) {
                cells.put(column, textsOf(column).cell(b, from, at));
            }
            column++;
            if (at == limit || b[at] != delimiter) {
                fields = column;
                return afterLineEnd(at);
            }
            at++;
        }
    }

    /** Columns beyond the last that is remembered by itself are remembered together. */
    private PlainTexts textsOf(int column) {
        int own = Math.min(column, MOST_REMEMBERED_COLUMNS);
        while (texts.size() <= own) {
            texts.add(new PlainTexts(charset));
        }
        return texts.get(own);
    }

    private int afterLineEnd(int at) {
        if (at == limit || bytes[at] == '\n') {
            return Math.min(at + 1, limit);
        }
        if (at + 1 == limit && !ended) {
            return CUT;
        }
        return at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Moves what has not been read to the beginning and fills up; false where nothing comes or there is no room. */
    private boolean more() throws IOException {
        int window = bytes.length - 1;
        if (ended || position == 0 && limit == window) {
            return false;
        }
        System.arraycopy(bytes, position, bytes, 0, limit - position);
        limit -= position;
        position = 0;
        int read = source.readNBytes(bytes, limit, window - limit);
        limit += read;
        lastByte = read > 0 ? bytes[limit - 1] : lastByte;
        ended = limit < window;
        bytes[limit] = '\n';
        return true;
    }

    private CsvRows rest() throws IOException {
        InputStream unread = new ByteArrayInputStream(bytes, position, limit - position);
        InputStreamReader text = new InputStreamReader(new SequenceInputStream(unread, source), charset);
        return new CsvRows(new BufferedReader(text, WINDOW), delimiter, last, lines);
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public Optional<CutOff> cutOff() {
        if (parsed.isPresent()) {
            return parsed.get().cutOff();
        }
        return lastByte == '\n' || lastByte == '\r' ? Optional.empty() : last.cutOff();
    }

    @Override
    public void close() throws IOException {
        if (parsed.isPresent()) {
            parsed.get().close();
        } else {
            source.close();
        }
    }
}
