package se.underlag.chart;

/**
 * How a text is set.
 *
 * @param semibold or regular
 * @param size in points
 * @param colour {@code #RRGGBB}
 * @param leading from line to line, as a multiple of the size
 */
record TextStyle(boolean semibold, double size, String colour, double leading) {

    /** Height of capitals and digits in Open Sans, as a share of the size. */
    private static final double CAPITALS = 0.714;

    Typeface face() {
        return semibold ? Fonts.SEMIBOLD : Fonts.REGULAR;
    }

    double width(String text) {
        return face().width(text, size);
    }

    double lineHeight() {
        return size * leading;
    }

    double capitals() {
        return size * CAPITALS;
    }

    TextStyle in(String otherColour) {
        return new TextStyle(semibold, size, otherColour, leading);
    }

    /** Loaded when the first text is measured, not before. */
    private static final class Fonts {
        static final Typeface REGULAR = Typeface.bundled("OpenSans-Regular.ttf");
        static final Typeface SEMIBOLD = Typeface.bundled("OpenSans-Semibold.ttf");
    }
}
