package se.underlag.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/** The texts of the pages in one language, and months and times as they are written there. */
final class Texts {

    /** The pages are read in Sweden, wherever the machine stands that made them. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Messages messages;

    Texts(Locale language) {
        boolean english = language.getLanguage().equals("en");
        this.messages = Messages.of("se.underlag.publish.publish", english ? Messages.ENGLISH : Messages.SWEDISH);
    }

    Locale locale() {
        return messages.locale();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A number and what is counted: {@code 1 tabell}, {@code 8 tabeller}. */
    String count(String what, long number) {
        return text("count." + what + (number == 1 ? ".one" : ".many"), grouped(number));
    }

    /** {@code december 2024}. */
    String month(YearMonth month) {
        return text("month." + month.getMonthValue(), String.valueOf(month.getYear()));
    }

    /** {@code 14 jan 2025 kl. 02.15}, in Swedish time. */
    String time(Instant instant) {
        ZonedDateTime at = instant.atZone(ZONE);
        return text("time", day(at.toLocalDate()), "%02d".formatted(at.getHour()), "%02d".formatted(at.getMinute()));
    }

    private String day(LocalDate date) {
        return text(
                "day." + date.getMonthValue(), String.valueOf(date.getDayOfMonth()), String.valueOf(date.getYear()));
    }

    private static String grouped(long number) {
        return Typography.number(BigDecimal.valueOf(number), 0);
    }
}
