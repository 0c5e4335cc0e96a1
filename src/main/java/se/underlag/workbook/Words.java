package se.underlag.workbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;
import se.underlag.wording.PeriodTexts;

/** What the workbook says in one language. */
final class Words {

    private final Messages messages;

    Words(Locale language) {
        this.messages = Messages.of("se.underlag.workbook.workbook", language);
    }

    String text(String key, Object... arguments) {
        return messages.filled(key, Arrays.asList(arguments));
    }

    /** A number and what is counted, {@code 1 tabell}, {@code 8 tabeller}; nothing for none. */
    String count(String what, int number) {
        return number == 0 ? "" : text("count." + what + (number == 1 ? ".one" : ".many"), number);
    }

    boolean has(String key) {
        return messages.has(key);
    }

    String month(YearMonth month) {
        return new PeriodTexts(messages.locale()).month(month);
    }

    String moment(Instant moment) {
        return new MomentTexts(messages.locale()).moment(moment);
    }
}
