package se.underlag.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.underlag.sheet.Cell.Text;

/**
 * The records of a CSV file:
 *
 * <pre>
 * Kvalitetssäkrad;Ja
 * Vårdcentral;Ålder;Antal
 * "Brickebacken; Örebro";0;112
 * </pre>
 *
 * <p>Characters after a closing quotation mark belong to the field, and a quotation mark inside an unquoted field is a
 * character like others. One that is opened and never closed cannot be read rightly and is damage.
 */
final class CsvRows implements CsvSource {

    private final RecordLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RowBuffer cells = new RowBuffer();
    private final LastRecords last;
    private final long linesBefore;
    private Row row = new Row(-1, List.of());

    CsvRows(Reader text, char delimiter) throws IOException {
        this(text, delimiter, new LastRecords(), 0);
    }

    /**
     * The rest of a file.
     *
     * @param last the records before it
     * @param linesBefore how many lines they took
     */
    CsvRows(Reader text, char delimiter, LastRecords last, long linesBefore) throws IOException {
        this.last = last;
        this.linesBefore = linesBefore;
        this.limit = new RecordLimit(text);
        this.parser = CSVParser.builder()
                .setReader(limit)
                .setFormat(CSVFormat.Builder.create()
                        .setDelimiter(delimiter)
                        .setQuote('"')
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (true) {
                long line = linesBefore + parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    return false;
                }
                CSVRecord record = records.next();
                limit.recordEnded();
                for (int i = 0; i < record.size(); i++) {
                    cells.put(i, cell(record.get(i)));
                }
                if (!cells.isEmpty()) {
                    last.add(Math.toIntExact(line), record.size(), record.get(0));
                    row = cells.take(Math.toIntExact(line));
                    return true;
                }
            }
        } catch (UncheckedIOException failure) {
            throw explained(failure.getCause());
        }
    }

    @Override
    public Optional<CutOff> cutOff() {
        return limit.endsLine() ? Optional.empty() : last.cutOff();
    }

    private static IOException explained(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("encapsulated") ? new DamagedContent(Damage.QUOTE, message) : failure;
    }

    private static Cell cell(String field) throws DamagedContent {
        if (field.isEmpty()) {
            return Cell.BLANK;
        }
        if (field.length() > TextBuffer.MOST_CHARACTERS) {
            throw new DamagedContent(Damage.TEXT_LENGTH, "more than " + TextBuffer.MOST_CHARACTERS);
        }
        return new Text(
                field.indexOf('\r') < 0 ? field : field.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
