package se.underlag.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Grid, zero line and lines in JFreeChart, exactly where the layout wants them, and no text. */
final class LinePlot {

    private static final float THICKNESS = 1.6f;

    private final ChartData data;
    private final List<Pen> pens;
    private final Theme theme;

    LinePlot(ChartData data, List<Pen> pens, Theme theme) {
        this.data = data;
        this.pens = pens;
        this.theme = theme;
    }

    /**
     * @param scale of the values, counted from the bottom
     * @param marker how wide a marker is, in points
     */
    XYPlot plot(Scale scale, double marker) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        // a dash must not begin anew at every month
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultCreateEntities(false);
        for (int series = 0; series < pens.size(); series++) {
            Pen pen = pens.get(series);
            renderer.setSeriesPaint(series, Color.decode(pen.colour()));
            renderer.setSeriesStroke(series, stroke(pen.dash()));
            renderer.setSeriesShape(series, marker(pen.marker(), marker));
        }
        NumberAxis months = new NumberAxis();
        months.setVisible(false);
        // To choose ticks JFreeChart would measure their labels, in a font of the machine.
        months.setAutoTickUnitSelection(false);
        months.setAutoRange(false);
        months.setRange(-0.5, data.categories().size() - 0.5);
        XYPlot plot = new XYPlot(dataset(data), months, new GridAxis(scale), renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Color.decode(theme.colours().grid()));
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Color.decode(theme.colours().zero()));
        plot.setRangeZeroBaselineStroke(new BasicStroke(0.75f));
        return plot;
    }

    /** A month without a figure, and a change of what is counted, are a gap: nothing is drawn over them. */
    static XYDataset dataset(ChartData data) {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (int series = 0; series < data.series().size(); series++) {
            XYSeries line = new XYSeries(Integer.valueOf(series), false, true);
            for (int month = 0; month < data.categories().size(); month++) {
                if (data.breaks().contains(month)) {
                    line.add(month - 0.5, null);
                }
                line.add(
                        Integer.valueOf(month),
                        data.categories()
                                .get(month)
                                .points()
                                .get(series)
                                .value()
                                .orElse(null));
            }
            dataset.addSeries(line);
        }
        return dataset;
    }

    private static BasicStroke stroke(Pen.Dash dash) {
        float[] pattern =
                switch (dash) {
                    case SOLID -> null;
                    case DASHED -> new float[] {5, 2.5f};
                    case DOTTED -> new float[] {1.5f, 2};
                    case DASH_DOTTED -> new float[] {6, 2, 1.5f, 2};
                };
        return new BasicStroke(THICKNESS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    private static Shape marker(Pen.Marker marker, double width) {
        double half = width / 2;
        return switch (marker) {
            case CIRCLE -> new Ellipse2D.Double(-half, -half, width, width);
            case SQUARE -> new Rectangle2D.Double(-half * 0.9, -half * 0.9, width * 0.9, width * 0.9);
            case TRIANGLE -> polygon(0, -half * 1.2, half * 1.15, half * 0.8, -half * 1.15, half * 0.8);
            case DIAMOND -> polygon(0, -half * 1.25, half * 1.25, 0, 0, half * 1.25, -half * 1.25, 0);
        };
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
