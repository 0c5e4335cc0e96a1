package se.underlag.series;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a number counts. Amounts are kept in kronor and shown in the unit a table asks for; every other unit is kept as
 * it is shown. A share is kept and shown in percent: 4.3 means 4,3 %.
 *
 * @param symbol the unit as it is printed: {@code mnkr}, {@code %}, {@code årsarbetare}
 * @param factor how many of the base unit one of this unit is: 1 000 000 for mnkr, 1 for all that are not money
 */
public record Unit(String symbol, BigDecimal factor) {

    public static final Unit KR = new Unit("kr", BigDecimal.ONE);
    public static final Unit TKR = new Unit("tkr", new BigDecimal(1_000));
    public static final Unit MNKR = new Unit("mnkr", new BigDecimal(1_000_000));
    public static final Unit PERCENT = new Unit("%", BigDecimal.ONE);
    public static final Unit PERCENTAGE_POINTS = new Unit("procentenheter", BigDecimal.ONE);

    /** The unit with this symbol; kr, tkr and mnkr in any case, anything else as a unit of its own. */
    public static Unit of(String symbol) {
        String text = symbol.strip();
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "kr", "kronor", "sek" -> KR;
            case "tkr", "kkr" -> TKR;
            case "mnkr", "mkr", "mnkr." -> MNKR;
            case "%", "procent" -> PERCENT;
            default -> new Unit(text, BigDecimal.ONE);
        };
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
}
