package se.underlag.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a spreadsheet shows them in full: at most 15 significant digits, so that the 0.30000000000000004 that a
 * file holds is the 0.3 that its author sees. Whole numbers have scale 0; no trailing zeros after the decimal point.
 */
final class Decimals {

    private static final int DIGITS_SHOWN = 15;
    private static final MathContext SHOWN = new MathContext(DIGITS_SHOWN, RoundingMode.HALF_UP);
    /** As many digits as a {@code long} holds whatever they are. */
    private static final int DIGITS_OF_LONG = 18;

    private static final int LARGEST_EXPONENT = 308;
    private static final int SMALLEST_EXPONENT = -340;

    private Decimals() {}

    /** A number of an .xls file; it must be finite. */
    static BigDecimal of(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < 1_000_000_000_000_000L) {
            return BigDecimal.valueOf(whole);
        }
        return shown(new BigDecimal(value));
    }

    /**
     * A number of XML: {@code 37.456}, {@code -1.5E-3}, with or without white space around it. Seldom more than 18
     * digits without an exponent, so that case makes no text and no large integers.
     *
     * @throws NumberFormatException where it is no number, or none that a spreadsheet can hold
     */
    static BigDecimal parse(char[] chars, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && chars[start] <= ' ') {
            start++;
        }
        while (end > start && chars[end - 1] <= ' ') {
            end--;
        }
        int i = start;
        boolean negative = i < end && chars[i] == '-';
        if (negative) {
            i++;
        }
        long unscaled = 0;
        int digits = 0;
        int decimals = 0;
        boolean point = false;
        boolean any = false;
        for (; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit >= 0 && digit <= 9) {
                any = true;
                if (unscaled != 0 || digit != 0) {
                    digits++;
                }
                if (digits > DIGITS_OF_LONG) {
                    return parseLong(chars, start, end);
                }
                unscaled = 10 * unscaled + digit;
                if (point) {
                    decimals++;
                }
            } else if (chars[i] == '.' && !point) {
                point = true;
            } else {
                return parseLong(chars, start, end);
            }
        }
        if (!any) {
            return parseLong(chars, start, end);
        }
        return shown(negative ? -unscaled : unscaled, digits, decimals);
    }

    private static BigDecimal shown(long unscaled, int digits, int decimals) {
        long value = unscaled;
        int scale = decimals;
        int surplus = digits - DIGITS_SHOWN;
        if (surplus > 0) {
            long divisor = surplus == 1 ? 10 : surplus == 2 ? 100 : 1000;
            long half = value < 0 ? -divisor / 2 : divisor / 2;
            value = (value + half) / divisor;
            scale -= surplus;
        }
        while (scale > 0 && value % 10 == 0) {
            value /= 10;
            scale--;
        }
        BigDecimal decimal = BigDecimal.valueOf(value, scale);
        return scale < 0 ? decimal.setScale(0) : decimal;
    }

    /** Numbers with an exponent or with more digits than a {@code long} holds. */
    private static BigDecimal parseLong(char[] chars, int from, int to) {
        BigDecimal value = new BigDecimal(chars, from, to - from);
        long exponent = (long) value.precision() - value.scale() - 1;
        if (value.signum() == 0 || exponent < SMALLEST_EXPONENT) {
            return BigDecimal.ZERO;
        }
        if (exponent > LARGEST_EXPONENT) {
            throw new NumberFormatException("larger than a spreadsheet holds");
        }
        return shown(value);
    }

    private static BigDecimal shown(BigDecimal value) {
        BigDecimal stripped = value.round(SHOWN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
