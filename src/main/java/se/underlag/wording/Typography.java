package se.underlag.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How numbers are printed, in tables and charts in either language: decimal comma, a no-break space between thousands, and rounding half up
 * that happens here and nowhere else. A rounded zero has no sign.
 */
public final class Typography {

    public static final char NO_BREAK_SPACE = '\u00A0';
    public static final char MINUS = '\u2212';
    public static final String MISSING = "\u2013";

    private Typography() {}

    /** A number for documents, pages and charts: {@code −1 073,1} with U+2212 and no-break spaces. */
    public static String number(BigDecimal value, int decimals) {
        return grouped(value, decimals, MINUS, NO_BREAK_SPACE);
    }

    /** A number for CSV and plain text: {@code -1 073,1} with a hyphen and ordinary spaces. */
    public static String plainNumber(BigDecimal value, int decimals) {
        return grouped(value, decimals, '-', ' ');
    }

    /** A text for CSV and plain text: no-break spaces, minus signs and en dashes become what a keyboard has. */
    public static String plain(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').replace(MINUS, '-').replace('\u2013', '-');
    }

    /**
     * A number that was printed here, as those read it who do not read Swedish: with a decimal point. The space between
     * thousands stays, since a comma there would be a decimal to others.
     */
    public static String inLanguage(String number, Locale language) {
        return language.getLanguage().equals(Messages.ENGLISH.getLanguage()) ? number.replace(',', '.') : number;
    }

    private static String grouped(BigDecimal value, int decimals, char minus, char separator) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(digits.length() + 6);
        if (rounded.signum() < 0) {
            text.append(minus);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(separator);
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(digits, point + 1, digits.length());
        }
        return text.toString();
    }
}
