package se.underlag.chart;

import java.util.List;
import java.util.Optional;

/**
 * What a chart is made of, apart from its picture: for those who build the same chart natively, as Word and Excel do,
 * or show its figures beside it.
 *
 * @param kind how it is drawn
 * @param data the figures it shows
 * @param subtitle what is measured: {@code Miljoner kronor}
 * @param notes what stands beneath it, with its marks
 * @param source the source line
 * @param inks one for each series, as the legend shows it
 * @param bars for each series, one for each category: the ink of its bar, which is another where it is on the worse side
 * @param pens one for each series of a chart of lines; none in other kinds
 * @param sides what left and right of zero mean, where it says so
 */
public record Blueprint(
        ChartKind kind,
        ChartData data,
        String subtitle,
        List<String> notes,
        String source,
        List<Ink> inks,
        List<List<Ink>> bars,
        List<Pen> pens,
        Optional<Sides> sides) {

    public Blueprint {
        notes = List.copyOf(notes);
        inks = List.copyOf(inks);
        bars = bars.stream().map(List::copyOf).toList();
        pens = List.copyOf(pens);
    }

    /** What the two sides of zero mean: {@code Sämre än budget}, {@code Bättre än budget}. */
    public record Sides(String negative, String positive) {}
}
