package se.underlag.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.sheet.Corpus.SeenCell;

/** Differences from other readers that are explained in {@code docs/reading-differences.md}, one by one. */
final class KnownDifference {

    private static final Pattern LENGTH_IN_DAYS =
            Pattern.compile("(?:(-?\\d+) days?, )?(\\d+):(\\d+):(\\d+)(\\.\\d+)?");
    private static final Pattern LENGTH_IN_HOURS = Pattern.compile("(-?)(\\d+):(\\d+):(\\d+)(\\.\\d+)?");
    private static final Pattern DAY_ZERO = Pattern.compile("1899-12-31T(.*)");

    private KnownDifference() {}

    static boolean explains(SeenCell their, SeenCell our) {
        return isSameLength(their, our) || isTimeOnDayZero(their, our) || isUnresolvedEscape(their, our);
    }

    /** A length of time, in days and hours or in hours. */
    private static boolean isSameLength(SeenCell their, SeenCell our) {
        Matcher days = LENGTH_IN_DAYS.matcher(their.value());
        Matcher hours = LENGTH_IN_HOURS.matcher(our.value());
        return their.type().equals("time")
                && our.type().equals("time")
                && days.matches()
                && hours.matches()
                && seconds(days.group(1), days, "") == seconds(null, hours, hours.group(1));
    }

    private static long seconds(String days, Matcher clock, String sign) {
        long whole = days == null ? 0 : Long.parseLong(days) * 86_400;
        long part = Long.parseLong(clock.group(2)) * 3600
                + Long.parseLong(clock.group(3)) * 60
                + Long.parseLong(clock.group(4));
        double fraction = clock.group(5) == null ? 0 : Double.parseDouble("0" + clock.group(5));
        double size = part + fraction;
        return Math.round((whole + (sign.equals("-") ? -size : size)) * 1000);
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
