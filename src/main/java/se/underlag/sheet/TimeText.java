package se.underlag.sheet;

import java.time.Duration;
import java.util.Locale;
import se.underlag.sheet.Cell.Dated;

/**
 * Times as {@code peek --cells} writes them, for programs to read:
 *
 * <pre>
 * 13:20:01                       a time of day, or a length of time below a day
 * 10 days, 15:10:10.250000       255 hours and some; hours beyond 23 are hours of no clock
 * -1 day, 23:30:00               half an hour less than nothing: the days may be negative, the clock never
 * </pre>
 */
final class TimeText {

    private static final int MICRO = 1000;

    private TimeText() {}

    static String of(Dated time) {
        Duration length = Duration.between(Dated.TIME_ZERO, time.value());
        long days = Math.floorDiv(length.getSeconds(), Duration.ofDays(1).getSeconds());
        Duration clock = length.minusDays(days);
        String micros = clock.getNano() == 0 ? "" : String.format(Locale.ROOT, ".%06d", clock.getNano() / MICRO);
        String hours = String.format(Locale.ROOT, days == 0 ? "%02d" : "%d", clock.toHours());
        String rest = String.format(Locale.ROOT, ":%02d:%02d", clock.toMinutesPart(), clock.toSecondsPart());
        return days(days) + hours + rest + micros;
    }

    private static String days(long days) {
        return days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
    }
}
