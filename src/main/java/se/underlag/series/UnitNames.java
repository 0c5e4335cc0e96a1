package se.underlag.series;

import java.util.Locale;
import se.underlag.wording.Messages;

/** What units are called behind a number: {@code 1 052 timmar}. */
public final class UnitNames {

    private final Messages messages;

    public UnitNames(Locale language) {
        this.messages = Messages.of("se.underlag.series.units", language);
    }

    /** As the definitions say it, or as we know it in the language; a sign is the same in all. */
    public String of(Unit unit) {
        if (unit.words().isPresent()) {
            return unit.words().get().many().in(messages.locale());
        }
        return messages.has(unit.symbol()) ? messages.text(unit.symbol()) : unit.symbol();
    }
}
