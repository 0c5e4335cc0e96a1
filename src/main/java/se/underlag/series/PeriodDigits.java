package se.underlag.series;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads months and days as {@link Period#toString()} writes them, without the formatters of {@code java.time}, which take ten
 * times as long: whatever is stored says for which period. What they would refuse is left to them, to be refused in their words.
 */
final class PeriodDigits {

    private PeriodDigits() {}

    static YearMonth month(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        boolean isPlain = text.length() == 7 && text.charAt(4) == '-' && year >= 0 && month >= 1 && month <= 12;
        return isPlain ? YearMonth.of(year, month) : YearMonth.parse(text);
    }

    static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        int day = number(text, 8, 10);
        YearMonth month = month(text.substring(0, 7));
        return month.isValidDay(day) ? month.atDay(day) : LocalDate.parse(text);
    }

    /** The number that some digits are; -1 where others than digits stand there. */
    private static int number(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
