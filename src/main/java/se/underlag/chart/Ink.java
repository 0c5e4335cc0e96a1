package se.underlag.chart;

import java.awt.Color;

/**
 * What a bar, or another part of a chart that stands for figures, is filled with.
 *
 * @param fill {@code #RRGGBB}
 * @param line the outline, {@code #RRGGBB}; the same as the fill where there is none
 */
public record Ink(String fill, String line) {

    static Ink solid(String colour) {
        return new Ink(colour, colour);
    }

    boolean hasLine() {
        return !fill.equals(line);
    }

    /** The lightness of the fill as grey-scale print has it, 0 black to 255 white. */
    double grey() {
        Color colour = Color.decode(fill);
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    /** True where a text upon it has to be light to be read. */
    public boolean isDark() {
        return grey() < 110;
    }

    /** The colour in which a text upon it can be read. */
    String textColour(Theme.Colours colours) {
        return isDark() ? colours.ground() : colours.text();
    }
}
