package se.underlag.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import se.underlag.sheet.Cell.DateKind;
import se.underlag.sheet.Cell.Dated;
import se.underlag.sheet.Cell.Numeric;

/**
 * Turns the numbers behind dates into moments, to the millisecond. A workbook counts days from the turn of 1900, with
 * a 29 February 1900 that never was, or from 1 January 1904.
 */
final class SerialDates {

    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int FIRST_REAL_DAY_1900 = 60;
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
    /** More days than any date has; a longer length of time is a number. */
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3_000_000);

    private static final int REMEMBERED = 1024;

    private final boolean from1904;
    private final LocalDate zero;
    /** Whole days met lately, by day modulo the length: a column of dates has few distinct ones. */
    private final Dated[] remembered = new Dated[REMEMBERED];

    private final int[] rememberedDays = new int[REMEMBERED];

    SerialDates(boolean from1904) {
        this.from1904 = from1904;
        this.zero = from1904 ? ZERO_1904 : ZERO_1900;
    }

    /**
     * The moment of a number whose format shows days or times of day. From zero to below one day it is a time of day; a
     * negative number is a moment before the first day, counted back from 30 December 1899, or in a workbook that counts
     * from 1904 a negative time of day. A number outside the years 1 to 9999 stays a number.
     */
    Cell moment(BigDecimal serial) {
        if (serial.signum() < 0) {
            return beforeZero(serial);
        }
        if (serial.compareTo(MOST_DAYS) > 0) {
            return new Numeric(serial, false);
        }
        int day = serial.intValue();
        if (day == 0) {
            return length(serial);
        }
        if (serial.scale() <= 0) {
            return wholeDay(serial, day);
        }
        return dated(serial, date(day).atStartOfDay().plusNanos(nanos(serial.subtract(BigDecimal.valueOf(day)))));
    }

    private Cell beforeZero(BigDecimal serial) {
        if (serial.compareTo(MOST_DAYS.negate()) < 0) {
            return new Numeric(serial, false);
        }
        int day = serial.intValue();
        if (day == 0 && from1904) {
            // Those who need negative times choose 1904, since only there they are shown.
            return length(serial);
        }
        return dated(
                serial, zero.plusDays(day).atStartOfDay().plusNanos(nanos(serial.subtract(BigDecimal.valueOf(day)))));
    }

    private static Cell dated(BigDecimal serial, LocalDateTime value) {
        boolean outside =
                value.toLocalDate().isBefore(FIRST) || value.toLocalDate().isAfter(LAST);
        return outside ? new Numeric(serial, false) : new Dated(value, DateKind.DATE);
    }

    /** A length of time, counted from {@link Dated#TIME_ZERO}; negative ones lie before it. */
    Cell length(BigDecimal days) {
        if (days.abs().compareTo(MOST_DAYS) > 0) {
            return new Numeric(days, false);
        }
        int whole = days.intValue();
        long nanos = nanos(days.subtract(BigDecimal.valueOf(whole)));
        return new Dated(Dated.TIME_ZERO.plusDays(whole).plusNanos(nanos), DateKind.TIME);
    }

    private Cell wholeDay(BigDecimal serial, int day) {
        int slot = day % REMEMBERED;
        Dated known = remembered[slot];
        if (known != null && rememberedDays[slot] == day) {
            return known;
        }
        LocalDate date = date(day);
        if (date.isAfter(LAST)) {
            return new Numeric(serial, false);
        }
        Dated made = new Dated(date.atStartOfDay(), DateKind.DATE);
        remembered[slot] = made;
        rememberedDays[slot] = day;
        return made;
    }

    private LocalDate date(int day) {
        return zero.plusDays(!from1904 && day < FIRST_REAL_DAY_1900 ? day + 1L : day);
    }

    private static long nanos(BigDecimal partOfDay) {
        return partOfDay
                        .multiply(MILLIS_OF_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                * 1_000_000;
    }
}
