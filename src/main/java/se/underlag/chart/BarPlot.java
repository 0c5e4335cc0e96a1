package se.underlag.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Grid, zero line and horizontal bars in JFreeChart, exactly where the layout wants them. All text is the layout's: the
 * library would cut long labels and measure them with fonts that the machine may not have.
 */
final class BarPlot {

    /** In points: what is not zero can be seen. */
    private static final double SHORTEST = 0.75;

    private final ChartData data;
    private final Rows rows;
    private final Scale scale;
    private final Theme theme;

    BarPlot(ChartData data, Rows rows, Scale scale, Theme theme) {
        this.data = data;
        this.rows = rows;
        this.scale = scale;
        this.theme = theme;
    }

    CategoryPlot plot(ChartKind kind, Inks inks) {
        BarRenderer renderer = kind.isOneBar() ? new Stacked(rows) : new Beside(rows);
        renderer.setBarPainter(new InkPainter(inks, kind, theme));
        renderer.setShadowVisible(false);
        renderer.setDefaultCreateEntities(false);
        CategoryPlot plot = grid(scale, theme);
        plot.setDataset(dataset(data));
        plot.setDomainAxis(new RowAxis(rows));
        plot.setRenderer(renderer);
        return plot;
    }

    /** The grid and the zero line alone, for what is drawn upon them. */
    static CategoryPlot grid(Scale scale, Theme theme) {
        CategoryAxis categories = new CategoryAxis();
        categories.setVisible(false);
        CategoryPlot plot =
                new CategoryPlot(new DefaultCategoryDataset(), categories, new GridAxis(scale), new BarRenderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinePaint(Color.decode(theme.colours().grid()));
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Color.decode(theme.colours().zero()));
        plot.setRangeZeroBaselineStroke(new BasicStroke(0.75f));
        return plot;
    }

    /** Series and categories by their place, since names need not differ; a missing figure is null there. */
    static CategoryDataset dataset(ChartData data) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int category = 0; category < data.categories().size(); category++) {
            for (int series = 0; series < data.series().size(); series++) {
                ChartData.Point point = data.categories().get(category).points().get(series);
                dataset.addValue(point.value().orElse(null), Integer.valueOf(series), Integer.valueOf(category));
            }
        }
        return dataset;
    }

    /** Bars beside each other. */
    private static final class Beside extends BarRenderer {

        private final transient Rows rows;

        Beside(Rows rows) {
            this.rows = rows;
            setMinimumBarLength(SHORTEST);
        }

        @Override
        protected void calculateBarWidth(
                CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
            state.setBarWidth(rows.thickness());
        }

        @Override
        protected double calculateBarW0(
                CategoryPlot plot,
                PlotOrientation orientation,
                Rectangle2D area,
                CategoryAxis axis,
                CategoryItemRendererState state,
                int series,
                int category) {
            return area.getMinY() + rows.top(category, series);
        }
    }

    /** Bars after each other. */
    private static final class Stacked extends StackedBarRenderer {

        private final transient Rows rows;

        Stacked(Rows rows) {
            this.rows = rows;
        }

        @Override
        protected void calculateBarWidth(
                CategoryPlot plot, Rectangle2D area, int index, CategoryItemRendererState state) {
            state.setBarWidth(rows.thickness());
        }
    }

    /** The categories where the layout has them. */
    private static final class RowAxis extends CategoryAxis {

        private final transient Rows rows;

        RowAxis(Rows rows) {
            this.rows = rows;
            setVisible(false);
        }

        @Override
        public double getCategoryMiddle(int category, int count, Rectangle2D area, RectangleEdge edge) {
            return area.getMinY() + rows.middles().get(category);
        }
    }
}
