package se.underlag.tabulate;

/** How a figure is computed from others; all of them unrounded. */
public enum Operation {
    /** a + b + … */
    SUM,
    /** a − b; of percentages, in percentage points. */
    DIFFERENCE,
    /** (a − b) ÷ b, in percent. */
    PERCENT_CHANGE,
    /** a ÷ b, in percent. */
    SHARE,
    /** −a: a cost shown as a positive figure. */
    OPPOSITE
}
