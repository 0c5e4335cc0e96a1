package se.underlag.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.sheet.Corpus.SeenCell;

/** Differences from other readers that are explained in {@code docs/reading-differences.md}, one by one. */
final class KnownDifference {

    private static final Pattern DAY_ZERO = Pattern.compile("1899-12-31T(.*)");

    private KnownDifference() {}

    static boolean explains(SeenCell their, SeenCell our) {
        return isTimeOnDayZero(their, our) || isUnresolvedEscape(their, our);
    }

    /** A time of day, which xlrd puts on the day before the first. */
    private static boolean isTimeOnDayZero(SeenCell their, SeenCell our) {
        Matcher zero = DAY_ZERO.matcher(their.value());
        return their.type().equals("date")
                && our.type().equals("time")
                && zero.matches()
                && zero.group(1).equals(our.value());
    }

    /** {@code _x000D_}, which openpyxl leaves as it stands. */
    private static boolean isUnresolvedEscape(SeenCell their, SeenCell our) {
        String resolved =
                their.value().toLowerCase(Locale.ROOT).replace("_x000d_", "\\r").replace("_x0007_", "\u0007");
        return their.type().equals("text") && resolved.equals(our.value().toLowerCase(Locale.ROOT));
    }
}
