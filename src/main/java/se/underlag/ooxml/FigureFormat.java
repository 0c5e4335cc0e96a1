package se.underlag.ooxml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.underlag.series.Unit;

/**
 * How a figure is kept and shown where numbers are numbers: in cells and at the bars of charts. Everything is kept
 * unrounded; a percentage as a share of one, as spreadsheets do, so 4.3 % is 0.043. The formats are Swedish wherever they are
 * opened: decimal comma and a no-break space between thousands.
 *
 * @param unit the unit shown
 * @param decimals with how many decimals
 */
public record FigureFormat(Unit unit, int decimals) {

    private static final String SWEDISH = "[$-41D]";

    /** The number as it is kept, given in the unit shown. */
    public BigDecimal kept(BigDecimal figure) {
        return unit.isPercent() ? figure.movePointLeft(2) : figure;
    }

    /** For cells, with the minus of spreadsheets. */
    public String forCells() {
        return SWEDISH + digits();
    }

    /**
     * For a cell whose number has words around it that are no part of it: the sign of a limit before it, {@code > 78}, or
     * last year's figure behind it, {@code 4 (5)}.
     */
    public String forCells(String before, String behind) {
        if (before.isEmpty() && behind.isEmpty()) {
            return forCells();
        }
        return between(before, "", behind) + ";" + between(before, "-", behind) + ";" + between(before, "", behind);
    }

    private String between(String before, String minus, String behind) {
        return SWEDISH + literal(before + minus) + digits() + literal(behind);
    }

    /** A format has no way to write its own quotation mark within a text. */
    private static String literal(String text) {
        return text.isEmpty() ? "" : '"' + text.replace('"', '\'') + '"';
    }

    /** For charts, with the minus of documents; signed where a figure that rises has a plus. */
    public String forCharts(boolean signed) {
        String plus = signed ? "+" : "";
        return SWEDISH + plus + digits() + ";" + SWEDISH + "\"\u2212\"" + digits() + ";" + SWEDISH + digits();
    }

    /** For one that is shown as zero and is not: without a sign. */
    public String withoutSign() {
        return withoutSign("", "");
    }

    /** The same with words around it. */
    public String withoutSign(String before, String behind) {
        String same = between(before, "", behind);
        return same + ";" + same + ";" + same;
    }

    /** True for a figure that is shown as zero although it is below or above it. */
    public boolean roundsToZero(BigDecimal figure) {
        return figure.signum() != 0
                && figure.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
    }

    private String digits() {
        String point = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return unit.isPercent() ? point + "\"\u00A0\"%" : point;
    }
}
