package se.underlag.series;

/** How the values of a series behave over time. */
public enum SeriesKind {
    /** True on a day; never added over time. */
    LEVEL,
    /** Adds up over months. */
    FLOW,
    /** Holds for the span it was delivered for, which is never put together of parts: an indicator, a target. */
    VALUE,
    /** The quotient of two flows in percent; computed from their sums, never summed or averaged itself. */
    RATIO
}
