package se.underlag.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.series.Period;
import se.underlag.wording.Messages;
import se.underlag.wording.PeriodTexts;
import se.underlag.wording.Typography;

/** What the command line says, in one language. */
final class Wording {

    private static final String BUNDLE = "se.underlag.cli.console";
    private static final BigDecimal MILLIS = new BigDecimal(1_000);
    private static final int SECONDS_WITH_DECIMAL = 60;

    private final Locale locale;
    private final Messages messages;
    private final PeriodTexts periods;
    private final DateTimeFormatter moment;

    Wording(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.messages = Messages.of(BUNDLE, locale);
        this.periods = new PeriodTexts(locale);
        this.moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).withZone(zone);
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A number of things, {@code 1 fil} or {@code 12 filer}, by the keys {@code <key>.one} and {@code <key>.many}. */
    String count(String key, long count) {
        return messages.text(key + (count == 1 ? ".one" : ".many"), number(count));
    }

    /** A whole number with spaces between thousands. */
    String number(long number) {
        return Typography.plainNumber(BigDecimal.valueOf(number), 0);
    }

    /** How long something took: {@code 4,2 s} ({@code 4.2 s} in English), {@code 3 min 12 s}. */
    String duration(Duration duration) {
        if (duration.toSeconds() < SECONDS_WITH_DECIMAL) {
            BigDecimal seconds = BigDecimal.valueOf(duration.toMillis()).divide(MILLIS);
            String figure = Typography.plainNumber(seconds, 1);
            return (locale.equals(Messages.ENGLISH) ? figure.replace(',', '.') : figure) + " s";
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    String moment(Instant instant) {
        return moment.format(instant);
    }

    String month(YearMonth month) {
        return Typography.plain(periods.month(month));
    }

    String period(Period period) {
        String text = period instanceof Period.Months months
                ? periods.yearOrSpan(months.first(), months.last())
                : periods.day(period.lastDay());
        return Typography.plain(text);
    }

    /** A finding on one line: where, what stands there, what should, what to do. */
    String finding(Finding finding) {
        FindingText text = FindingText.of(finding, locale);
        String place = finding.location().sheet().isEmpty()
                ? finding.location().place()
                : finding.location().sheet()
                        + (finding.location().place().isEmpty()
                                ? ""
                                : " › " + finding.location().place());
        String where = place.isEmpty() ? "" : place + ": ";
        return where + text("finding", text.found(), text.expected(), text.whatToDo());
    }
}
