package se.underlag.series;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a number counts. Amounts are kept in kronor and shown in the unit a table asks for; every other unit is kept as
 * it is shown. A share is kept and shown in percent: 4.3 means 4,3 %.
 *
 * @param symbol the unit as it is printed: {@code mnkr}, {@code %}, {@code årsarbetare}
 * @param factor how many of the base unit one of this unit is: 1 000 000 for mnkr, 1 for all that are not money
 * @param words how it is said in sentences; empty for one that everybody knows, or that is said as it is printed
 */
public record Unit(String symbol, BigDecimal factor, Optional<Words> words) {

    public static final Unit KR = known("kr", 1);
    public static final Unit TKR = known("tkr", 1_000);
    public static final Unit MNKR = known("mnkr", 1_000_000);
    public static final Unit PERCENT = known("%", 1);
    public static final Unit PERCENTAGE_POINTS = known("procentenheter", 1);

    /** The unit with this symbol; kr, tkr and mnkr in any case, anything else as a unit of its own. */
    public static Unit of(String symbol) {
        String text = symbol.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "kr", "kronor", "sek" -> KR;
            case "tkr", "kkr" -> TKR;
            case "mnkr", "mkr", "mnkr." -> MNKR;
            case "%", "procent" -> PERCENT;
            default -> known(text, 1);
        };
    }

    /** The same unit, said in these words. */
    public Unit said(Words said) {
        return new Unit(symbol, factor, Optional.of(said));
    }

    private static Unit known(String symbol, long factor) {
        return new Unit(symbol, BigDecimal.valueOf(factor), Optional.empty());
    }

    public boolean isMoney() {
        return this.equals(KR) || this.equals(TKR) || this.equals(MNKR);
    }

    public boolean isPercent() {
        return this.equals(PERCENT);
    }

    @Override
    public String toString() {
        return symbol;
    }

    /**
     * A unit in sentences.
     *
     * @param one {@code 1 vårdtillfälle}: what follows the number
     * @param many {@code 2 vårdtillfällen}
     */
    public record Words(LocalText one, LocalText many) {}
}
