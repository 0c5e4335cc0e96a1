package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.underlag.chart.Scale.Reach;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/** The plot with what belongs to it: legend or the meaning of the sides above, labels left, figures right, axis beneath. */
final class PlotLayout {

    private static final double TO_BARS = 9;
    private static final double ABOVE_BARS = 3;
    private static final double TO_AXIS = 3;

    private final ChartDefinition definition;
    private final ChartData data;
    private final Theme theme;
    private final Inks inks;
    private final BarFigures figures;
    private final FigureColumns columns;
    private final SideCaptions captions;

    PlotLayout(ChartDefinition definition, ChartData data, Theme theme, Locale locale) {
        this.definition = definition;
        this.data = data;
        this.theme = theme;
        this.inks = new Inks(data, definition, theme);
        this.figures = new BarFigures(data, definition.kind(), inks, theme);
        this.columns = new FigureColumns(data, theme);
        this.captions = new SideCaptions(definition, data, theme, locale);
    }

    /**
     * The plot in its place.
     *
     * @param bars what JFreeChart draws
     * @param marks what stands around it
     * @param bottom where it ends
     */
    record Placed(Scene.Bars bars, List<Mark> marks, double bottom) {}

    /**
     * @param room the height to fill; more is taken where the rows need it
     */
    Placed place(double left, double right, double top, double room) {
        CategoryLabels labels = new CategoryLabels(data, right - left, theme);
        double barsLeft = Math.ceil(left + labels.width() + TO_BARS);
        double barsRight = Math.floor(right - columns.width());
        Legend legend = new Legend(data, inks, right - left - columns.width(), theme.text());
        double band = Math.max(Math.max(legend.height(), captions.height()), columns.headingHeight());
        double barsTop = Math.ceil(top + band + ABOVE_BARS);
        double axis = TO_AXIS + theme.small().lineHeight();
        int beside =
                definition.kind() == ChartKind.STACKED_BARS ? 1 : data.series().size();
        Rows rows =
                Rows.fill(labels.heights(), labels.groupStarts(), beside, top + room - axis - barsTop, theme.bars());

        List<Reach> reaches = new ArrayList<>(figures.reaches());
        reaches.addAll(captions.reaches());
        Scale scale = Scale.fit(reaches, barsLeft, barsRight, data.decimals() == 0, theme.small());

        List<Mark> marks = new ArrayList<>();
        double bandBottom = barsTop - ABOVE_BARS;
        marks.addAll(legend.at(left, bandBottom - legend.height()));
        marks.addAll(captions.at(bandBottom, scale));
        marks.addAll(columns.headings(right, bandBottom));
        marks.addAll(labels.at(left, barsTop, rows));
        marks.addAll(figures.at(barsTop, rows, scale));
        marks.addAll(columns.figures(right, barsTop, rows));
        double bottom = barsTop + rows.height();
        marks.addAll(axis(scale, bottom + TO_AXIS));
        Rectangle2D area = new Rectangle2D.Double(barsLeft, barsTop, barsRight - barsLeft, rows.height());
        BarPlot plot = new BarPlot(data, rows, scale, theme);
        return new Placed(new Scene.Bars(plot.plot(definition.kind(), inks), area), marks, bottom + axis);
    }

    private List<Mark> axis(Scale scale, double top) {
        TextStyle style = theme.small();
        String percent = data.unit().isPercent() ? Typography.NO_BREAK_SPACE + "%" : "";
        double baseline = top + (style.lineHeight() + style.capitals()) / 2;
        List<Mark> marks = new ArrayList<>();
        for (BigDecimal tick : scale.ticks()) {
            int decimals = tick.signum() == 0 ? 0 : scale.decimals();
            String text = Typography.number(tick, decimals) + percent;
            marks.add(new Words(text, scale.x(tick.doubleValue()), baseline, Anchor.MIDDLE, style));
        }
        return marks;
    }
}
