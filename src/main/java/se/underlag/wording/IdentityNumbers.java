package se.underlag.wording;

/**
 * Swedish personal identity numbers and coordination numbers, which no text of ours may tell. They are written with or
 * without century, and with a hyphen, a plus, a dash, a space or nothing before the last four digits:
 *
 * <pre>
 * 811218-9870   811218+9870   8112189870   811218 – 9870   Anna (19811218-9870)   198112189870   811278-9870
 * </pre>
 *
 * <p>(Invented, as is every number in this project; none of these has the right check digit.) Digits are those of ASCII.
 * What is part of a longer run of digits is none.
 */
public final class IdentityNumbers {

    private static final int FEWEST_CHARACTERS = 10;
    /** The day of birth without century: so many digits at least stand together in every one. */
    private static final int SHORT_DAY = 6;

    private static final int LONG_DAY = 8;
    private static final int LAST = 4;
    private static final int SHORT_LENGTH = 9;
    private static final long TEN_DIGITS = 10_000_000_000L;

    private IdentityNumbers() {}

    /** Whether a text holds one: a day that there was or will be, and the check digit that belongs to it. */
    public static boolean isIn(String text) {
        return mayBeIn(text) && next(text, 0, true) >= 0;
    }

    /** Whether a text holds what somebody may have meant for one, whatever its day and check digit. */
    public static boolean looksIn(String text) {
        return mayBeIn(text) && next(text, 0, false) >= 0;
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
                && runAt(text, 0) == SHORT_LENGTH
                && isShort(number(text, 0, SHORT_LENGTH));
    }

    /** The text as it may be told, each digit of each identity number a star. */
    public static String hidden(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder told = new StringBuilder(text);
        int start = next(text, 0, true);
        while (start >= 0) {
            int end = end(text, start, true);
            for (int i = start; i < end; i++) {
                if (isDigit(text, i)) {
                    told.setCharAt(i, '*');
                }
            }
            start = next(text, end, true);
        }
        return told.toString();
    }

    /** Nearly every text is told apart here: a run of six digits covers every sixth place once. */
    private static boolean mayBeIn(String text) {
        if (text.length() < FEWEST_CHARACTERS) {
            return false;
        }
        for (int i = SHORT_DAY - 1; i < text.length(); i += SHORT_DAY) {
            if (isDigit(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Where the next one begins; −1 where there is none. */
    private static int next(String text, int from, boolean valid) {
        for (int i = from; i <= text.length() - FEWEST_CHARACTERS; i++) {
            if (isDigit(text, i) && !isDigit(text, i - 1) && end(text, i, valid) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the one that begins with the run of digits at a place ends; −1 where none does. */
    private static int end(String text, int start, boolean valid) {
        int run = runAt(text, start);
        boolean together = run == SHORT_DAY + LAST || run == LONG_DAY + LAST;
        int day = together ? run - LAST : run;
        if (day != SHORT_DAY && day != LONG_DAY) {
            return -1;
        }
        int last = together ? start + day : afterSeparator(text, start + day);
        int century = day == LONG_DAY ? (int) number(text, start, 2) : 0;
        if (day == LONG_DAY && !isCentury(century) || !isLast(text, last, valid)) {
            return -1;
        }
        long birth = number(text, start + day - SHORT_DAY, SHORT_DAY);
        return !valid || IdentityDigits.areValid(century, birth * 10_000 + number(text, last, LAST)) ? last + LAST : -1;
    }

    /** Four digits and no more; in numbers given for the time being a T stands for the first. */
    private static boolean isLast(String text, int at, boolean valid) {
        boolean temporary = !valid && at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == 't');
        return temporary ? runAt(text, at + 1) == LAST - 1 : runAt(text, at) == LAST;
    }

    private static boolean isCentury(int century) {
        return century >= 18 && century <= 20;
    }

    private static int afterSeparator(String text, int at) {
        int sign = isSpace(text, at) ? at + 1 : at;
        int after = isSign(text, sign) ? sign + 1 : sign;
        return isSpace(text, after) ? after + 1 : after;
    }

    private static int runAt(String text, int start) {
        int end = start;
        while (isDigit(text, end)) {
            end++;
        }
        return end - start;
    }

    private static long number(String text, int start, int digits) {
        long number = 0;
        for (int i = start; i < start + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isSpace(String text, int at) {
        return at < text.length()
                && (Character.isSpaceChar(text.charAt(at)) || Character.isWhitespace(text.charAt(at)));
    }

    /** Hyphen, plus, soft hyphen, the hyphens and dashes of Unicode, minus. */
    private static boolean isSign(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c == '-' || c == '+' || c == '\u00AD' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }
}
