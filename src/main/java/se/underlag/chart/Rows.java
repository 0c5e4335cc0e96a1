package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the categories stand, from the top of the plot, in points.
 *
 * @param middles the middle of each category
 * @param thickness of a bar
 * @param apart between the bars of a category
 * @param bars how many bars stand beside each other in a category
 * @param height of all
 */
record Rows(List<Double> middles, double thickness, double apart, int bars, double height) {

    private static final double GAP = 0.75;
    private static final double GROUP_GAP = 0.6;

    /**
     * As thick as there is room for, within what the theme allows, and spread over the room; thinnest and close where the
     * rows need more than that.
     *
     * @param heights the height each category's label needs
     * @param startsGroup true for each category that stands apart from the one before
     * @param bars how many bars stand beside each other in a category
     * @param room the height to fill, if it can be
     */
    static Rows fill(List<Double> heights, List<Boolean> startsGroup, int bars, double room, Theme.Bars theme) {
        double thickness = theme.thickest();
        while (thickness > theme.thinnest() && place(heights, startsGroup, bars, thickness, GAP, theme).height > room) {
            thickness = Math.max(theme.thinnest(), thickness - 0.25);
        }
        double gap = GAP;
        while (place(heights, startsGroup, bars, thickness, gap + 0.05, theme).height <= room) {
            gap += 0.05;
        }
        return place(heights, startsGroup, bars, thickness, gap, theme);
    }

    private static Rows place(
            List<Double> heights, List<Boolean> startsGroup, int bars, double thickness, double gap, Theme.Bars theme) {
        double barsHeight = bars * thickness + (bars - 1) * theme.apart();
        List<Double> middles = new ArrayList<>();
        double y = gap * thickness / 2;
        for (int i = 0; i < heights.size(); i++) {
            double height = Math.max(barsHeight, heights.get(i));
            if (i > 0) {
                y += gap * thickness + (startsGroup.get(i) ? GROUP_GAP * thickness : 0);
            }
            middles.add(y + height / 2);
            y += height;
        }
        return new Rows(middles, thickness, theme.apart(), bars, Math.ceil(y + gap * thickness / 2));
    }

    /** The upper edge of a bar. */
    double top(int category, int bar) {
        double all = bars * thickness + (bars - 1) * apart;
        return middles.get(category) - all / 2 + bar * (thickness + apart);
    }
}
