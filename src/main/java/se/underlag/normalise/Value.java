package se.underlag.normalise;

import java.math.BigDecimal;
import se.underlag.layout.PeriodText;
import se.underlag.series.Unit;

/** What a cell of a row of data means. */
public sealed interface Value {

    /** Nothing usable; a finding may say why. */
    Value NONE = new None();

    /** Nothing. */
    record None() implements Value {}

    /** A value the source says is missing. */
    record Missing() implements Value {}

    /**
     * A number.
     *
     * @param number in the file's own unit; a share always as a fraction of one
     */
    record Number(BigDecimal number) implements Value {}

    /**
     * A code.
     *
     * @param id what is stored
     */
    record Coded(String id) implements Value {}

    /** When. */
    record When(PeriodText.Reading period) implements Value {}

    /**
     * A number that is a limit.
     *
     * @param number in the file's own unit
     * @param sign one of {@code > ≥ < ≤}
     */
    record Bounded(BigDecimal number, String sign) implements Value {}

    /** The unit of the row's figures. */
    record In(Unit unit) implements Value {}

    /** A text that matters only for being the same as another. */
    record Plain(String text) implements Value {}
}
