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
        return isMonth(text, 7) ? plainMonth(text) : YearMonth.parse(text);
    }

    static LocalDate day(String text) {
        if (isMonth(text, 10) && text.charAt(7) == '-') {
            YearMonth month = plainMonth(text);
            int day = number(text, 8, 10);
            if (month.isValidDay(day)) {
                return month.atDay(day);
            }
        }
        return LocalDate.parse(text);
    }

    /** Whether a text of a length begins with a month. */
    private static boolean isMonth(String text, int length) {
        int month = text.length() == length ? number(text, 5, 7) : -1;
        return month >= 1 && month <= 12 && text.charAt(4) == '-' && number(text, 0, 4) >= 0;
    }

    private static YearMonth plainMonth(String text) {
        return YearMonth.of(number(text, 0, 4), number(text, 5, 7));
    }

    /** The number that some digits are; -1 where others than digits stand there. */
    private static int number(String text, int from, int to) {
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
