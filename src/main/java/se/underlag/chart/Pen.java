package se.underlag.chart;

/**
 * How a line is drawn: lines of one chart differ in dash and in marker, so that they stay apart in grey.
 *
 * @param colour {@code #RRGGBB}, of the line and its markers
 * @param dash how the line is broken up
 * @param marker what stands at each figure
 */
public record Pen(String colour, Dash dash, Marker marker) {

    /** How a line is broken up. */
    public enum Dash {
        SOLID,
        DASHED,
        DOTTED,
        DASH_DOTTED
    }

    /** What stands at each figure, filled in the line's colour. */
    public enum Marker {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }
}
