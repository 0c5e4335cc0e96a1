package se.underlag.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.underlag.source.SourceLocation;

/** A file of delimited text, seen as a workbook with one sheet without a name; its fields are texts or blank. */
final class CsvWorkbook implements Workbook {

    private static final Sheet ONLY_SHEET = new Sheet("", 0, true);
    private static final int SAMPLE = 1 << 16;
    /** From this many bytes on, a thread that reads ahead is worth its start. */
    private static final int LARGE = 1 << 20;

    /** A first line that Excel heeds: it names the delimiter and is no data. */
    private static final String DIRECTIVE = "sep=";

    private final Path file;
    private final SourceLocation location;
    private final TextEncoding encoding;
    private final char delimiter;
    private final boolean directive;
    private Optional<CsvSource> latest = Optional.empty();

    private CsvWorkbook(Path file, SourceLocation location, TextEncoding encoding) throws IOException {
        this.file = file;
        this.location = location;
        this.encoding = encoding;
        String beginning = beginning();
        this.directive = beginning.regionMatches(true, 0, DIRECTIVE, 0, DIRECTIVE.length())
                && beginning.length() > DIRECTIVE.length() + 1
                && "\r\n".indexOf(beginning.charAt(DIRECTIVE.length() + 1)) >= 0;
        this.delimiter = directive
                ? beginning.charAt(DIRECTIVE.length())
                : Delimiter.of(beginning, beginning.length() == SAMPLE);
    }

    static Workbook open(Path file, SourceLocation location) throws IOException, UnreadableFile {
        return new CsvWorkbook(file, location, TextEncoding.of(file, location));
    }

    private String beginning() throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader text = encoding.open(file)) {
            int read = 0;
            while (read >= 0 && length < SAMPLE) {
                length += read;
                read = text.read(sample, length, SAMPLE - length);
            }
        }
        return new String(sample, 0, length);
    }

    @Override
    public FileKind kind() {
        return FileKind.CSV;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(ONLY_SHEET);
    }

    @Override
    public RowCursor rows(Sheet sheet, Consumer<Passage> besides) throws UnreadableFile {
        try {
            CsvSource rows = source();
            latest = Optional.of(rows);
            return new GuardedCursor(Files.size(file) > LARGE ? new RowsAhead(rows) : rows, location);
        } catch (IOException | RuntimeException failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    /** The records that are data. */
    private CsvSource source() throws IOException {
        InputStream bytes = encoding.bytes(file);
        try {
            CsvSource records = records(bytes);
            if (directive) {
                records.next();
            }
            return records;
        } catch (IOException | RuntimeException | Error failure) {
            bytes.close();
            throw failure;
        }
    }

    private CsvSource records(InputStream bytes) throws IOException {
        if (encoding.keepsAscii() && PlainCsvRows.canSeparate(delimiter)) {
            return new PlainCsvRows(bytes, encoding.charset(), delimiter);
        }
        Reader text = new InputStreamReader(bytes, encoding.charset());
        return new CsvRows(new BufferedReader(text, SAMPLE), delimiter);
    }

    @Override
    public Optional<CutOff> cutOff() {
        return latest.flatMap(CsvSource::cutOff);
    }

    @Override
    public void passages(Consumer<Passage> to) {
        // All of it is cells.
    }

    @Override
    public void close() {
        // Each cursor holds the file open for itself.
    }
}
