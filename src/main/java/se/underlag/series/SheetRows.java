package se.underlag.series;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of a sheet, by their numbers as people count, from 1.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param ranges the rows, each once, from the top
 */
public record SheetRows(String sheet, List<Range> ranges) {

    public SheetRows {
        ranges = List.copyOf(ranges);
    }

    /** The rows in a text such as {@code 6-95,101}. */
    static SheetRows parse(String sheet, String numbers) {
        return new SheetRows(
                sheet, Stream.of(numbers.split(",")).map(Range::parse).toList());
    }

    /** How many rows they are. */
    public int count() {
        return ranges.stream()
                .mapToInt(range -> range.last() - range.first() + 1)
                .sum();
    }

    /** {@code 6-95,101}. */
    public String numbers() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }

    /**
     * Rows one after the other.
     *
     * @param first the first of them
     * @param last the last of them, which may be the first
     */
    public record Range(int first, int last) {

        private static Range parse(String text) {
            int dash = text.indexOf('-');
            return dash < 0
                    ? new Range(Integer.parseInt(text), Integer.parseInt(text))
                    : new Range(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }
}
