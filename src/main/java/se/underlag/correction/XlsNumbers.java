package se.underlag.correction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of an .xls workbook, which are binary, as .xlsx workbooks write them. */
final class XlsNumbers {

    /** As many digits as Excel writes: they tell each binary number from the next. */
    private static final int WRITTEN = 17;

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private XlsNumbers() {}

    /**
     * The number with 17 digits; with more where those it is shown with, 15, would else come to be rounded twice. It must be
     * finite.
     */
    static String text(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = WRITTEN;
        BigDecimal written = exact.round(new MathContext(digits));
        while (written.round(SHOWN).compareTo(exact.round(SHOWN)) != 0) {
            written = exact.round(new MathContext(++digits));
        }
        return written.stripTrailingZeros().toString();
    }
}
