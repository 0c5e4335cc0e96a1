package se.underlag.wording;

/**
 * Which ten digits are an identity number: six of a day of birth, three of 001 to 999 that tell apart those born on it,
 * and a check digit. In a coordination number the day is 60 higher.
 */
final class IdentityDigits {

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int COORDINATION = 60;

    private IdentityDigits() {}

    /**
     * @param century the first two digits of the year; 0 where they are not told, and the day may be of any century
     * @param digits the ten digits as a number, leading zeros being zeros
     */
    static boolean areValid(int century, long digits) {
        return isDay(century, (int) (digits / 10_000)) && digits / 10 % 1_000 != 0 && isChecked(digits);
    }

    /** Whether six digits are a day of birth, or one that is 60 higher. */
    static boolean isDay(int century, int day) {
        return isDay(century, day / 10_000, day / 100 % 100, day % 100);
    }

    private static boolean isDay(int century, int year, int month, int day) {
        if (month < 1 || month > 12) {
            return false;
        }
        int dayOfMonth = day > COORDINATION ? day - COORDINATION : day;
        boolean leapDay = month == 2 && dayOfMonth == 29;
        return dayOfMonth >= 1 && dayOfMonth <= DAYS[month - 1] && (!leapDay || isLeap(century, year));
    }

    /** Of the centuries that the year 00 may lie in, 2000 had a leap day. */
    private static boolean isLeap(int century, int year) {
        return year == 0 ? century == 0 || century % 4 == 0 : year % 4 == 0;
    }

    /** Luhn's sum: every second digit doubled, from the one before the last, and all digits of that added up. */
    private static boolean isChecked(long digits) {
        int sum = 0;
        boolean doubled = false;
        for (long rest = digits; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10);
            int counted = doubled ? 2 * digit : digit;
            sum += counted > 9 ? counted - 9 : counted;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }
}
