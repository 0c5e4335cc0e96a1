package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.Scale.Reach;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/**
 * Small plots beside each other, with the same rows and the same scale, so that their bars can be compared from panel to
 * panel; under each other too where there is no room for all.
 */
final class PanelsLayout implements PlotLayout {

    private static final double NARROWEST = 64;
    private static final double APART = 14;
    private static final double TO_BARS = 9;
    private static final double BETWEEN_BANDS = 10;

    private final ChartDefinition definition;
    private final ChartData data;
    private final Theme theme;
    private final List<ChartData> panels;
    private final SideCaptions captions;
    private final AxisNumbers numbers;

    PanelsLayout(ChartDefinition definition, ChartData data, Theme theme, Locale locale) {
        this.definition = definition;
        this.data = data;
        this.theme = theme;
        this.panels = data.groups().stream().map(PanelsLayout::marked).toList();
        this.captions = SideCaptions.of(definition, data, theme, locale);
        this.numbers = new AxisNumbers(data.unit(), theme, false);
    }

    @Override
    public Placed place(double left, double right, double top, double room) {
        CategoryLabels labels = new CategoryLabels(plain(panels.get(0)), right - left, theme);
        Legend legend = new Legend(data.series(), new Inks(data, definition, theme), right - left, theme.text());
        double barsLeft = Math.ceil(left + labels.width() + TO_BARS);
        int abreast = abreast(right - barsLeft);
        int bands = (panels.size() + abreast - 1) / abreast;
        double width = Math.floor((right - barsLeft - (abreast - 1) * APART) / abreast);
        double band = Math.max(legend.height(), captions.height());
        double heading = headings(width).stream().mapToInt(List::size).max().orElse(1)
                * theme.strong().lineHeight();
        double roomOfBand = (top + room - Math.ceil(top + band) - (bands - 1) * BETWEEN_BANDS) / bands;
        Rows rows = Rows.fill(
                labels.heights(),
                labels.groupStarts(),
                data.series().size(),
                roomOfBand - heading - numbers.height(),
                theme.bars());

        List<Mark> marks = new ArrayList<>(legend.at(left, top + band - legend.height()));
        marks.addAll(captions.across(barsLeft, right, top + band));
        List<Scene.Area> plots = new ArrayList<>();
        double bandTop = Math.ceil(top + band);
        double bottom = bandTop;
        for (int first = 0; first < panels.size(); first += abreast) {
            double barsTop = Math.ceil(bandTop + heading);
            marks.addAll(labels.at(left, barsTop, rows));
            for (int place = first; place < Math.min(panels.size(), first + abreast); place++) {
                double x = barsLeft + (place - first) * (width + APART);
                add(place, new Rectangle2D.Double(x, barsTop, width, rows.height()), rows, marks, plots);
            }
            bottom = barsTop + rows.height() + numbers.height();
            bandTop = bottom + BETWEEN_BANDS;
        }
        return new Placed(plots, marks, bottom);
    }

    private void add(int place, Rectangle2D area, Rows rows, List<Mark> marks, List<Scene.Area> plots) {
        ChartData panel = panels.get(place);
        Inks inks = new Inks(panel, definition, theme);
        Scale scale = Scale.fit(reaches(), area.getMinX(), area.getMaxX(), data.decimals(), theme.small());
        List<String> heading = headings(area.getWidth()).get(place);
        double baseline = area.getMinY()
                - (theme.strong().lineHeight() - theme.strong().capitals()) / 2
                - (heading.size() - 1) * theme.strong().lineHeight();
        marks.add(new Words(heading, area.getMinX(), baseline, Anchor.START, theme.strong()));
        marks.addAll(new BarFigures(panel, definition.kind(), inks, theme).at(area.getMinY(), rows, scale));
        marks.addAll(numbers.under(scale, area.getMaxY()));
        plots.add(new Scene.Area(new BarPlot(panel, rows, scale, theme).plot(definition.kind(), inks), area));
    }

    /** Those of all panels, so that all have one scale. */
    private List<Reach> reaches() {
        Inks inks = new Inks(data, definition, theme);
        return panels.stream()
                .flatMap(panel -> new BarFigures(panel, definition.kind(), inks, theme).reaches().stream())
                .toList();
    }

    /** As many as there is room for, and in each band nearly as many. */
    private int abreast(double room) {
        double figures = reaches().stream().mapToDouble(Reach::beyond).max().orElse(0);
        double narrowest = NARROWEST + figures;
        int most = Math.max(1, (int) Math.floor((room + APART) / (narrowest + APART)));
        int bands = (panels.size() + most - 1) / most;
        return (panels.size() + bands - 1) / bands;
    }

    private List<List<String>> headings(double width) {
        return panels.stream()
                .map(panel -> panel.categories().get(0).group().orElse(""))
                .map(name -> Wrapping.lines(name, width, theme.strong()))
                .toList();
    }

    /** The marks of notes stand at the figures, since the labels are those of all panels. */
    private static ChartData marked(ChartData panel) {
        return panel.with(panel.categories().stream()
                .map(category -> {
                    String marks = category.marks().stream()
                            .map(mark -> Typography.NO_BREAK_SPACE + CategoryLabels.mark(mark))
                            .collect(Collectors.joining());
                    return category.with(category.points().stream()
                            .map(point -> new Point(point.figure(), point.display() + marks, point.noted()))
                            .toList());
                })
                .toList());
    }

    /** The rows alone. */
    private static ChartData plain(ChartData panel) {
        return panel.with(panel.categories().stream()
                .map(row -> new Category(
                        row.id(),
                        row.name(),
                        Optional.empty(),
                        row.role(),
                        row.points(),
                        row.labels(),
                        row.total(),
                        List.of()))
                .toList());
    }
}
