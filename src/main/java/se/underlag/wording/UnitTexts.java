package se.underlag.wording;

import java.util.Locale;

/**
 * What units are called where they stand alone, beside a number or in a column: {@code mnkr}, in English {@code SEK
 * million}. A unit that is not known is called as the exports and definitions call it.
 */
public final class UnitTexts {

    private static final String BUNDLE = "se.underlag.wording.units";

    private final Messages messages;

    public UnitTexts(Locale locale) {
        this.messages = Messages.of(BUNDLE, locale);
    }

    /** The language they are in. */
    public Locale locale() {
        return messages.locale();
    }

    /**
     * A unit.
     *
     * @param symbol as it is printed in Swedish: {@code st}
     */
    public String name(String symbol) {
        return messages.has(symbol) ? messages.text(symbol) : symbol;
    }

    /** A number that has been printed, with its unit: {@code 59,5 mnkr}, {@code SEK 59,5 million}. */
    public String amount(String number, String symbol) {
        String pattern = symbol + ".amount";
        return messages.has(pattern) ? messages.text(pattern, number) : number + " " + name(symbol);
    }
}
