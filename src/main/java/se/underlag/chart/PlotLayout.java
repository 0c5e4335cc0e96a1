package se.underlag.chart;

import java.util.List;
import java.util.Locale;
import se.underlag.chart.Scene.Mark;

/** What stands between the title and the notes of a chart that has figures. */
interface PlotLayout {

    /**
     * The plot in its place.
     *
     * @param plots what JFreeChart draws
     * @param marks what stands around and upon it
     * @param bottom where it ends
     */
    record Placed(List<Scene.Area> plots, List<Mark> marks, double bottom) {}

    /**
     * @param room the height to fill; more is taken where the figures need it
     */
    Placed place(double left, double right, double top, double room);

    /** The layout of a kind of chart. */
    static PlotLayout of(ChartDefinition definition, ChartData data, Theme theme, Locale locale) {
        return switch (definition.kind()) {
            case LINES -> new LinesLayout(data, theme);
            case WATERFALL -> new WaterfallLayout(definition, data, theme, locale);
            case PANELS -> new PanelsLayout(definition, data, theme, locale);
            case GROUPED_BARS, STACKED_BARS, DIVERGING_BARS, SHARE_BARS ->
                new BarsLayout(definition, data, theme, SideCaptions.of(definition, data, theme, locale));
            case POPULATION_BARS ->
                new BarsLayout(definition, data.mirrored(), theme, SideCaptions.ofSeries(data, theme));
        };
    }
}
