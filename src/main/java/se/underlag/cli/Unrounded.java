package se.underlag.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.wording.Typography;
import se.underlag.wording.UnitTexts;

/** Figures as they are computed with, for people: with all decimals they have, or with the first of endless ones. */
final class Unrounded {

    private static final int MOST_DECIMALS = 10;
    /** Of endless ones. */
    private static final int FIRST_DECIMALS = 6;
    /** Numbers of persons and things are told without a unit. */
    private static final String COUNT = "antal";

    private Unrounded() {}

    /** {@code -1,178263…}. */
    static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= MOST_DECIMALS) {
            return Typography.plainNumber(plain, Math.max(0, plain.scale()));
        }
        return Typography.plainNumber(value.setScale(FIRST_DECIMALS, RoundingMode.DOWN), FIRST_DECIMALS) + "…";
    }

    /** {@code -59 527 000 kr}; the missing sign where there is no figure. */
    static String amount(Measure measure, Unit unit, UnitTexts units) {
        return measure.value()
                .map(value -> with(unit, number(value), units))
                .orElseGet(() -> Typography.plain(Typography.MISSING));
    }

    /** A number as it is shown, with its unit unless that stands there already. */
    static String with(Unit unit, String number, UnitTexts units) {
        boolean bare = unit.symbol().equals(COUNT) || unit.symbol().isEmpty() || number.endsWith("%");
        if (bare) {
            return number;
        }
        return unit.words()
                .map(words -> number + " " + words.many().in(units.locale()))
                .orElseGet(() -> units.amount(number, unit.symbol()));
    }
}
