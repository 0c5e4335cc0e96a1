package se.underlag.series;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a figure is true: on a day (a level, such as the number of employees) or over a span of whole months (a flow,
 * such as hours or kronor).
 */
public sealed interface Period extends Comparable<Period> {

    /** The same kind of period a year earlier; the last day of February goes to the last day of February. */
    Period oneYearEarlier();

    /** The same kind of period a year later; the inverse of {@link #oneYearEarlier()}. */
    Period oneYearLater();

    LocalDate firstDay();

    LocalDate lastDay();

    /** Whether another period lies wholly within this one; a period contains itself. */
    default boolean contains(Period other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }

    /** The month that holds the last day. */
    default YearMonth lastMonth() {
        return YearMonth.from(lastDay());
    }

    /**
     * The period that was written as {@code 2024-12-31}, {@code 2024-01} or {@code 2024-01--2024-12}; the inverse of its
     * {@code toString()}.
     *
     * @throws java.time.DateTimeException when it was written in no such way
     */
    static Period parse(String text) {
        int dashes = text.indexOf("--");
        if (dashes > 0) {
            return new Months(
                    PeriodDigits.month(text.substring(0, dashes)), PeriodDigits.month(text.substring(dashes + 2)));
        }
        return text.length() > "2024-01".length()
                ? new Day(PeriodDigits.day(text))
                : Months.of(PeriodDigits.month(text));
    }

    /** Ordered by the last day, then by the first. */
    @Override
    default int compareTo(Period other) {
        int byLast = lastDay().compareTo(other.lastDay());
        return byLast != 0 ? byLast : firstDay().compareTo(other.firstDay());
    }

    /** A day. */
    record Day(LocalDate date) implements Period {

        @Override
        public Day oneYearEarlier() {
            return yearsLater(-1);
        }

        @Override
        public Day oneYearLater() {
            return yearsLater(1);
        }

        private Day yearsLater(int years) {
            YearMonth month = YearMonth.from(date).plusYears(years);
            boolean lastOfMonth = date.getDayOfMonth() == date.lengthOfMonth();
            int day = lastOfMonth ? month.lengthOfMonth() : Math.min(date.getDayOfMonth(), month.lengthOfMonth());
            return new Day(month.atDay(day));
        }

        @Override
        public LocalDate firstDay() {
            return date;
        }

        @Override
        public LocalDate lastDay() {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }

        // Said here, since what a record is given for it is put together at run time (docs/decisions/0024).
        @Override
        public boolean equals(Object other) {
            return other instanceof Day that && date.equals(that.date);
        }

        @Override
        public int hashCode() {
            return date.hashCode();
        }
    }

    /** A span of whole months, both included. */
    record Months(YearMonth first, YearMonth last) implements Period {

        public Months {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a span that ends before it begins: " + first + "--" + last);
            }
        }

        public static Months of(YearMonth month) {
            return new Months(month, month);
        }

        public static Months ofYear(int year) {
            return new Months(YearMonth.of(year, 1), YearMonth.of(year, 12));
        }

        @Override
        public Months oneYearEarlier() {
            return new Months(first.minusYears(1), last.minusYears(1));
        }

        @Override
        public Months oneYearLater() {
            return new Months(first.plusYears(1), last.plusYears(1));
        }

        @Override
        public LocalDate firstDay() {
            return first.atDay(1);
        }

        @Override
        public LocalDate lastDay() {
            return last.atEndOfMonth();
        }

        public boolean isYear() {
            return first.getYear() == last.getYear() && first.getMonthValue() == 1 && last.getMonthValue() == 12;
        }

        /** Every month of the span, in order. */
        public List<YearMonth> months() {
            return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .toList();
        }

        /** {@code 2024-01} or {@code 2024-01--2024-12}. */
        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + "--" + last;
        }
    }
}
