package se.underlag.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Swedish personal identity numbers and coordination numbers, which no text of ours may tell. They are written with or
 * without century, in one run or with signs or spaces between year, month and day, and with a hyphen, a plus, a dash, spaces
 * or nothing before the last four digits:
 *
 * <pre>
 * 811218-9870   811218+9870   8112189870   811218 – 9870   Anna (19811218-9870)   198112189870   811278-9870
 * 1981-12-18-9870   81 12 18 9870   1981.12.18-9870   1981/12/18 9870   ８１１２１８－９８７０
 * </pre>
 *
 * <p>(Invented, as is every number in this project; none of these has the right check digit.) Digits are those of any
 * script ({@link Folded}). What is part of a longer run of digits is none, and neither is what goes on as a date does:
 * {@code 2024-12-31 2023-12-31}.
 */
public final class IdentityNumbers {

    private static final int FEWEST_DIGITS = 10;
    private static final int SHORT_LENGTH = 9;
    private static final long TEN_DIGITS = 10_000_000_000L;
    /** Up to here, no character but 0 to 9 is a digit. */
    private static final char LAST_PLAIN = '\u065F';

    /** The last four; in numbers given for the time being a T stands for the first of them. */
    private static final String LAST = "(?<last>[\\dTt]\\d{3})(?!\\d)";

    private static final Pattern RUN = Pattern.compile("(?<!\\d)(?<century>18|19|20)?(?<day>\\d{6}) ?-? ?" + LAST);
    private static final Pattern PARTS = Pattern.compile("(?<!\\d)(?<!\\d[-./])(?<century>18|19|20)?(?<year>\\d\\d)"
            + "(?<sign>[-./ ])(?<month>\\d\\d)\\k<sign>(?<dayOfMonth>\\d\\d)(?:\\k<sign>| ?-? ?)" + LAST
            + "(?![-./]\\d)");

    private IdentityNumbers() {}

    /** Whether a text holds one: a day that there was or will be, and the check digit that belongs to it. */
    public static boolean isIn(String text) {
        return mayBeIn(text, FEWEST_DIGITS) && Sought.VALID.isIn(Folded.of(text).text());
    }

    /** Whether a text holds what somebody may have meant for one, whatever its check digit. */
    public static boolean looksIn(String text) {
        return mayBeIn(text, FEWEST_DIGITS - 1)
                && Sought.LOOKING.isIn(Folded.of(text).text());
    }

    /** Whether a whole number of ten or twelve digits is one. */
    public static boolean is(long number) {
        int century = (int) (number / TEN_DIGITS);
        boolean tenDigits = century == 0 && number >= TEN_DIGITS / 10;
        return (tenDigits || isCentury(century)) && IdentityDigits.areValid(century, number % TEN_DIGITS);
    }

    /** Whether a whole number of nine digits is one that lost its leading zero: of somebody born in 2001 to 2009. */
    public static boolean isShort(long number) {
        return number >= TEN_DIGITS / 100 && number < TEN_DIGITS / 10 && IdentityDigits.areValid(0, number);
    }

    /** Whether a text is nothing but such a number of nine digits. */
    public static boolean isShort(String text) {
        return text.length() == SHORT_LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && isShort(Long.parseLong(text));
    }

    /** The text as it may be told, each digit of each identity number a star. */
    public static String hidden(String text) {
        if (!isIn(text)) {
            return text;
        }
        Folded folded = Folded.of(text);
        StringBuilder told = new StringBuilder(text);
        for (Pattern way : Sought.WAYS) {
            Matcher found = way.matcher(folded.text());
            for (int at = 0; found.find(at); at = found.start() + 1) {
                if (Sought.VALID.isOne(found)) {
                    hide(told, folded, found.start(), found.end());
                }
            }
        }
        return told.toString();
    }

    /** A digit of two characters becomes two stars, so that all places stay where they are. */
    private static void hide(StringBuilder told, Folded folded, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isDigit(folded.text().charAt(i))) {
                int place = folded.place(i);
                int characters = Character.charCount(told.codePointAt(place));
                told.replace(place, place + characters, "*".repeat(characters));
            }
        }
    }

    /** Nearly every text is told apart here, by how many digits it has. */
    private static boolean mayBeIn(String text, int fewest) {
        if (text.length() < fewest) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length() && digits < fewest; i++) {
            char c = text.charAt(i);
            digits += isDigit(c) || c > LAST_PLAIN && (Character.isDigit(c) || Character.isHighSurrogate(c)) ? 1 : 0;
        }
        return digits == fewest;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCentury(int century) {
        return century >= 18 && century <= 20;
    }

    /** What is taken for one. */
    private enum Sought {
        /** There is such a day, and the check digit is right. */
        VALID,
        /** Somebody may have meant it for one; where a date is parted, it is one that there is. */
        LOOKING;

        private static final Pattern[] WAYS = {RUN, PARTS};

        boolean isIn(CharSequence text) {
            for (Pattern way : WAYS) {
                Matcher found = way.matcher(text);
                for (int at = 0; found.find(at); at = found.start() + 1) {
                    if (isOne(found)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isOne(Matcher found) {
            int century = found.group("century") == null ? 0 : Integer.parseInt(found.group("century"));
            boolean run = found.pattern() == RUN;
            String birth =
                    run ? found.group("day") : found.group("year") + found.group("month") + found.group("dayOfMonth");
            if (this == LOOKING) {
                return run || IdentityDigits.isDay(century, Integer.parseInt(birth));
            }
            boolean temporary = Character.isLetter(found.group("last").charAt(0));
            return !temporary && IdentityDigits.areValid(century, Long.parseLong(birth + found.group("last")));
        }
    }
}
