package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.ChartData.Series;
import se.underlag.chart.Scale.Reach;
import se.underlag.chart.Scene.Mark;

/** Bars with what belongs to them: legend or the meaning of the sides above, labels left, figures right, axis beneath. */
final class BarsLayout implements PlotLayout {

    private static final double TO_BARS = 9;
    private static final double ABOVE_BARS = 3;

    private final ChartDefinition definition;
    private final ChartData data;
    private final Theme theme;
    private final Inks inks;
    private final BarFigures figures;
    private final FigureColumns columns;
    private final SideCaptions captions;
    private final AxisNumbers numbers;

    BarsLayout(ChartDefinition definition, ChartData data, Theme theme, SideCaptions captions) {
        this.definition = definition;
        this.data = data;
        this.theme = theme;
        this.inks = new Inks(data, definition, theme);
        this.figures = new BarFigures(data, definition.kind(), inks, theme);
        this.columns = new FigureColumns(data, theme);
        this.captions = captions;
        this.numbers = new AxisNumbers(data.unit(), theme, definition.kind() == ChartKind.POPULATION_BARS);
    }

    @Override
    public Placed place(double left, double right, double top, double room) {
        CategoryLabels labels = new CategoryLabels(data, right - left, theme);
        double barsLeft = Math.ceil(left + labels.width() + TO_BARS);
        double barsRight = Math.floor(right - columns.width());
        Legend legend = new Legend(legendOf(), inks, right - left - columns.width(), theme.text());
        double band = Math.max(Math.max(legend.height(), captions.height()), columns.headingHeight());
        double barsTop = Math.ceil(top + band + ABOVE_BARS);
        double axis = numbers.height();
        int beside = definition.kind().isOneBar() ? 1 : data.series().size();
        Rows rows =
                Rows.fill(labels.heights(), labels.groupStarts(), beside, top + room - axis - barsTop, theme.bars());

        List<Reach> reaches = new ArrayList<>(figures.reaches());
        reaches.addAll(captions.reaches());
        Scale scale = Scale.fit(reaches, barsLeft, barsRight, data.decimals(), theme.small());

        List<Mark> marks = new ArrayList<>();
        double bandBottom = barsTop - ABOVE_BARS;
        marks.addAll(legend.at(left, bandBottom - legend.height()));
        marks.addAll(captions.at(bandBottom, scale));
        marks.addAll(columns.headings(right, bandBottom));
        marks.addAll(labels.at(left, barsTop, rows));
        marks.addAll(figures.at(barsTop, rows, scale));
        marks.addAll(columns.figures(right, barsTop, rows));
        double bottom = barsTop + rows.height();
        marks.addAll(numbers.under(scale, bottom));
        Rectangle2D area = new Rectangle2D.Double(barsLeft, barsTop, barsRight - barsLeft, rows.height());
        BarPlot plot = new BarPlot(data, rows, scale, theme);
        return new Placed(List.of(new Scene.Area(plot.plot(definition.kind(), inks), area)), marks, bottom + axis);
    }

    /** The two sides of population bars are named above them. */
    private List<Series> legendOf() {
        return definition.kind() == ChartKind.POPULATION_BARS ? List.of() : data.series();
    }
}
