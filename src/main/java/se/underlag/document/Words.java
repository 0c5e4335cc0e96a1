package se.underlag.document;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import se.underlag.wording.Messages;
import se.underlag.wording.PeriodTexts;

/** What a document says in one language. */
final class Words {

    private final Messages messages;

    Words(Locale language) {
        this.messages = Messages.of("se.underlag.document.document", language);
    }

    Locale language() {
        return messages.locale();
    }

    String text(String key, Object... arguments) {
        return messages.filled(key, Arrays.asList(arguments));
    }

    String month(YearMonth month) {
        return new PeriodTexts(messages.locale()).month(month);
    }
}
