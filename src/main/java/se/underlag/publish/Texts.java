package se.underlag.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;
import se.underlag.wording.Typography;

/** The texts of the pages in one language, and months and times as they are written there. */
final class Texts {

    private final Messages messages;
    private final MomentTexts moments;

    Texts(Locale language) {
        boolean english = language.getLanguage().equals("en");
        this.messages = Messages.of("se.underlag.publish.publish", english ? Messages.ENGLISH : Messages.SWEDISH);
        this.moments = new MomentTexts(messages.locale());
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

    /** {@code 13 tabeller, 15 diagram och 531 siffror.} A report without charts does not count them. */
    String counts(PublishedReport report) {
        int charts = report.charts().size();
        return messages.filled(
                "report.counts",
                List.of(
                        count("tables", report.tables().size()),
                        charts == 0 ? "" : count("charts", charts),
                        count("figures", report.figures())));
    }

    /** {@code december 2024}. */
    String month(YearMonth month) {
        return text("month." + month.getMonthValue(), String.valueOf(month.getYear()));
    }

    /** {@code 14 jan 2025 kl. 02.15}, in Swedish time. */
    String time(Instant instant) {
        return moments.moment(instant);
    }

    private static String grouped(long number) {
        return Typography.number(BigDecimal.valueOf(number), 0);
    }
}
