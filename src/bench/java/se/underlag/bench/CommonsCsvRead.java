package se.underlag.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Goes through every field of CSV files with Commons CSV and looks at its value. */
public final class CommonsCsvRead {

    private CommonsCsvRead() {}

    /** @param arguments a file, or a folder of them */
    public static void main(String[] arguments) throws IOException {
        Seen seen = new Seen();
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(';').get();
        for (Path file : Inputs.of(arguments[0])) {
            try (Reader text = withoutMark(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                    CSVParser parser = CSVParser.builder()
                            .setReader(text)
                            .setFormat(format)
                            .get()) {
                for (CSVRecord record : parser) {
                    look(record, seen);
                }
            }
        }
        System.out.println(seen);
    }

    /** The byte order mark is no letter of the first field; to Java it is. */
    private static Reader withoutMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static void look(CSVRecord record, Seen seen) {
        seen.row();
        for (String field : record) {
            if (!field.isEmpty()) {
                seen.cell(field);
            }
        }
    }
}
