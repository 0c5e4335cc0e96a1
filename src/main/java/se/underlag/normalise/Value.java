package se.underlag.normalise;

import java.math.BigDecimal;
import se.underlag.layout.PeriodText;

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

    /** A text that matters only for being the same as another. */
    record Plain(String text) implements Value {}
}
