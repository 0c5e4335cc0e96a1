package se.underlag.chart;

/** How a chart is drawn. A new kind is a constant here and a case where the compiler then asks for one. */
public enum ChartKind {
    /** One bar a series beside each other in every category, from zero. */
    GROUPED_BARS("grouped-bars"),
    /** The series of a category after each other in one bar. */
    STACKED_BARS("stacked-bars"),
    /** Bars to the left and right of zero, for changes and deviations. */
    DIVERGING_BARS("diverging-bars");

    private final String code;

    ChartKind(String code) {
        this.code = code;
    }

    /** The word used in definitions and in the keys of messages. */
    public String code() {
        return code;
    }
}
