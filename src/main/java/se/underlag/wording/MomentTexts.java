package se.underlag.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * How a point in time is printed on pages: {@code 14 jan 2025 kl. 02.15}.
 */
public final class MomentTexts {

    /**
     * The time of everything that people read or say: pages, lines, the log, days of folders, {@code --report-at}. It is
     * Swedish, since those are who read and say it, wherever the machine stands.
     */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final String BUNDLE = "se.underlag.wording.moments";

    private final Messages messages;

    public MomentTexts(Locale locale) {
        this.messages = Messages.of(BUNDLE, locale);
    }

    /** {@code 14 jan 2025 kl. 02.15}. */
    public String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(ZONE);
        return messages.text("moment", day(instant), twoDigits(at.getHour()), twoDigits(at.getMinute()));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** {@code 14 jan 2025}: the day that it is in Sweden. */
    public String day(Instant instant) {
        LocalDate date = instant.atZone(ZONE).toLocalDate();
        return messages.text(
                "day." + date.getMonthValue(), String.valueOf(date.getDayOfMonth()), String.valueOf(date.getYear()));
    }
}
