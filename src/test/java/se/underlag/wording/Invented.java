package se.underlag.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Identity numbers with the right check digit, worked out here digit by digit as the tax agency describes it. None is
 * written out anywhere in the project.
 *
 * @param day the day of birth, {@code 19811218}; in a coordination number the day is 60 higher
 * @param last the last four digits
 */
public record Invented(String day, String last) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1890, 1, 1);
    private static final int DAYS = 60_000;

    /**
     * @param day eight digits
     * @param number three digits
     */
    public static Invented of(String day, String number) {
        return new Invented(day, number + checkDigit(day.substring(2) + number));
    }

    /** Anybody's: every fourth a coordination number. */
    public static Invented any(Random random) {
        String day = FIRST_DAY.plusDays(random.nextInt(DAYS)).format(DateTimeFormatter.BASIC_ISO_DATE);
        if (random.nextInt(4) == 0) {
            day = day.substring(0, 6) + (Integer.parseInt(day.substring(6)) + 60);
        }
        return of(day, String.format(Locale.ROOT, "%03d", 1 + random.nextInt(999)));
    }

    private static int checkDigit(String nine) {
        String weights = "212121212";
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            String product = String.valueOf((nine.charAt(i) - '0') * (weights.charAt(i) - '0'));
            sum += product.chars().map(digit -> digit - '0').sum();
        }
        return (10 - sum % 10) % 10;
    }

    /** With a check digit that is wrong by some steps. */
    public Invented wrongBy(int steps) {
        int wrong = (last.charAt(3) - '0' + steps) % 10;
        return new Invented(day, last.substring(0, 3) + wrong);
    }

    /** {@code 811218-9870}, with what is given for the hyphen. */
    public String withShortDay(String between) {
        return day.substring(2) + between + last;
    }

    /** {@code 19811218-9870}, with what is given for the hyphen. */
    public String withLongDay(String between) {
        return day + between + last;
    }

    /** The ten digits as a number, which has no leading zeros. */
    public long tenDigits() {
        return Long.parseLong(withShortDay(""));
    }

    public long twelveDigits() {
        return Long.parseLong(withLongDay(""));
    }
}
