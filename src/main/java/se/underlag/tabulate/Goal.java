package se.underlag.tabulate;

import java.math.BigDecimal;
import se.underlag.series.Code;

/** Which way is better, and what it takes to reach a target. */
enum Goal {
    /** Higher than the target. */
    ABOVE,
    /** As high as the target, or higher. */
    AT_LEAST,
    /** Lower than the target. */
    BELOW,
    /** As low as the target, or lower. */
    AT_MOST;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** The one that the sign of a limit stands for. */
    static Goal ofSign(String sign) {
        return switch (sign) {
            case ">" -> ABOVE;
            case "<" -> BELOW;
            case "\u2264" -> AT_MOST;
            case "\u2265" -> AT_LEAST;
            default -> throw new IllegalArgumentException("no sign of a limit: " + sign);
        };
    }

    /** 1 where higher is better, −1 where lower is. */
    int way() {
        return this == ABOVE || this == AT_LEAST ? 1 : -1;
    }

    /**
     * Reached, nearly reached or not.
     *
     * @param partly how near nearly is: so many percent of the target
     */
    Code.Mark reached(BigDecimal outcome, BigDecimal target, BigDecimal partly) {
        int beyond = outcome.compareTo(target) * way();
        boolean suffices = this == AT_LEAST || this == AT_MOST;
        if (beyond > 0 || beyond == 0 && suffices) {
            return Code.Mark.GOOD;
        }
        BigDecimal lacking = outcome.subtract(target).abs().multiply(HUNDRED);
        return lacking.compareTo(target.abs().multiply(partly)) <= 0 ? Code.Mark.PARTLY : Code.Mark.BAD;
    }
}
