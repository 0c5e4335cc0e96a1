package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** {@code figures.csv} of a report. */
final class Figures {

    private static final MathContext AS_KEPT = new MathContext(12);

    private final List<CSVRecord> lines;

    private Figures(List<CSVRecord> lines) {
        this.lines = lines;
    }

    static Figures of(Path report) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(report.resolve("figures.csv")))) {
            return new Figures(parser.getRecords());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<CSVRecord> lines() {
        return lines;
    }

    List<CSVRecord> ofTable(String table) {
        return lines.stream().filter(line -> line.get("table").equals(table)).toList();
    }

    /** The one line of a row, called so whether it is indented or not, and a column. */
    CSVRecord only(String table, String row, String column) {
        List<CSVRecord> found = ofTable(table).stream()
                .filter(line -> line.get("row").replaceFirst("^(- )+", "").equals(row))
                .filter(line -> line.get("column").equals(column))
                .toList();
        assertThat(found).as(table + ", " + row + ", " + column).hasSize(1);
        return found.get(0);
    }

    /** The value as spreadsheets keep it: a percentage as a share of one. */
    static BigDecimal kept(CSVRecord figure) {
        BigDecimal value = new BigDecimal(figure.get("value"));
        return kept((figure.get("unit").equals("%") ? value.movePointLeft(2) : value).doubleValue());
    }

    static BigDecimal kept(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(AS_KEPT).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    /** A text as {@code figures.csv} has it. */
    static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u2212', '-').replace('\u2013', '-');
    }
}
