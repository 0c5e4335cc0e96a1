package se.underlag.chart;

/** How a chart is drawn. A new kind is a constant here and a case where the compiler then asks for one. */
public enum ChartKind {
    /** One bar a series beside each other in every category, from zero. */
    GROUPED_BARS("grouped-bars"),
    /** The series of a category after each other in one bar. */
    STACKED_BARS("stacked-bars"),
    /** Bars to the left and right of zero, for changes and deviations. */
    DIVERGING_BARS("diverging-bars"),
    /** The parts of each category as shares of a whole, all bars as long: figures in percent, from 0 to 100. */
    SHARE_BARS("share-bars"),
    /** A line for each series over time; the categories are months from the left, each in the group of its year. */
    LINES("lines"),
    /** From a first amount, over what was added and taken away, to a last; see {@link ChartData.Category#role()}. */
    WATERFALL("waterfall"),
    /** Two series to the left and right of one zero, such as women and men by age. */
    POPULATION_BARS("population-bars"),
    /** A small plot for each group of categories, all with the same scale. */
    PANELS("panels");

    private final String code;

    ChartKind(String code) {
        this.code = code;
    }

    /** Whether the series of a category share one bar, after each other or to both sides of zero. */
    boolean isOneBar() {
        return this == STACKED_BARS || this == SHARE_BARS || this == POPULATION_BARS;
    }

    /** The word used in definitions and in the keys of messages. */
    public String code() {
        return code;
    }
}
