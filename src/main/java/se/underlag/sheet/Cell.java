package se.underlag.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What a cell holds: the raw typed value, never the display text. A formula gives its cached value; a formula that was
 * never calculated is {@link Faulty}.
 */
public sealed interface Cell {

    /** The one blank cell: nothing there. */
    Cell BLANK = new Blank();

    /**
     * A text, as written: not trimmed. Line breaks are {@code \n} in CSV and nearly always in workbooks. Never empty: an
     * empty text is {@link Blank}.
     */
    record Text(String value) implements Cell {}

    /**
     * A number.
     *
     * @param value the number as a spreadsheet shows it in full: at most 15 significant digits, no trailing zeros
     * @param percent true where the cell's number format is a percentage: 0.75 is shown as 75 %
     */
    record Numeric(BigDecimal value, boolean percent) implements Cell {}

    /**
     * A number whose format makes it a date, a time or both.
     *
     * @param value the moment, to the millisecond; a time of day or a length of time is counted from {@link
     *     #TIME_ZERO}: 13:20 is 1899-12-31T13:20, 36 hours is 1900-01-01T12:00
     * @param kind what it is
     */
    record Dated(LocalDateTime value, DateKind kind) implements Cell {
        /** Where times are counted from, in workbooks of either date system. */
        public static final LocalDateTime TIME_ZERO = LocalDateTime.of(1899, 12, 31, 0, 0);
    }

    /** True or false. */
    record Flag(boolean value) implements Cell {

        /** The cell of a truth value as workbooks write it: {@code 1} or {@code true}. */
        static Flag of(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT);
            return new Flag(plain.equals("1") || plain.equals("true"));
        }
    }

    /** Nothing. */
    record Blank() implements Cell {}

    /**
     * A cell whose value cannot be used.
     *
     * @param code the error as a spreadsheet writes it ({@code #DIV/0!}), or {@link #UNCALCULATED}
     */
    record Faulty(String code) implements Cell {
        /** A formula without a cached value: the workbook was saved by a program that does not calculate. */
        public static final String UNCALCULATED = "#UNCALCULATED";
    }

    /** What a dated cell is. */
    enum DateKind {
        /** A date, with or without a time, even where its format shows only the time. */
        DATE,
        /** A time of day without a day, or a length of time ({@code [h]:mm}). */
        TIME
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
