package se.underlag.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a sheet, by their numbers as people count, from 1.
 *
 * @param sheet the sheet's name; empty for CSV
 * @param ranges the rows, each once, from the top
 */
public record SheetRows(String sheet, List<Range> ranges) {

    private static final char RELATIVE = '+';
    private static final int BASE = 36;

    public SheetRows {
        ranges = List.copyOf(ranges);
    }

    /**
     * Ranges as they are kept: for each how far its first row lies from the last one before it, and where it has more than
     * one, how many more; in digits to the base of 36, after a plus sign. Half as long as the numbers themselves, of which a
     * large file has as many as it has rows.
     *
     * <pre>
     * +6-2h,6   is 6-95,101
     * </pre>
     *
     * @param bounds the first and the last row of each range, from the top
     * @param size how many of the bounds there are
     */
    public static String kept(int[] bounds, int size) {
        StringBuilder text = new StringBuilder(2 * size).append(RELATIVE);
        int last = 0;
        for (int at = 0; at < size; at += 2) {
            if (at > 0) {
                text.append(',');
            }
            digits(bounds[at] - last, text);
            last = bounds[at + 1];
            if (last > bounds[at]) {
                digits(last - bounds[at], text.append('-'));
            }
        }
        return text.toString();
    }

    /** Appends a number, which is not negative; there may be as many as a file has rows, so that none is made a text first. */
    private static void digits(int number, StringBuilder text) {
        if (number >= BASE) {
            digits(number / BASE, text);
        }
        text.append(Character.forDigit(number % BASE, BASE));
    }

    /** The rows in a text as they are kept, or in {@code 6-95,101}, as they were kept before. */
    static SheetRows parse(String sheet, String numbers) {
        boolean relative = numbers.charAt(0) == RELATIVE;
        List<Range> ranges = new ArrayList<>();
        int last = 0;
        for (String range : numbers.substring(relative ? 1 : 0).split(",")) {
            String[] ends = range.split("-");
            int first = relative ? last + Integer.parseInt(ends[0], BASE) : Integer.parseInt(ends[0]);
            last = first;
            if (ends.length > 1) {
                last = relative ? first + Integer.parseInt(ends[1], BASE) : Integer.parseInt(ends[1]);
            }
            ranges.add(new Range(first, last));
        }
        return new SheetRows(sheet, ranges);
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

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }
}
