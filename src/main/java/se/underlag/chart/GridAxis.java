package se.underlag.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The value axis with the grid lines that the layout has chosen. */
final class GridAxis extends NumberAxis {

    private final transient Scale scale;

    GridAxis(Scale scale) {
        this.scale = scale;
        setVisible(false);
        setAutoRange(false);
        setRange(scale.lowest(), scale.highest());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return scale.ticks().stream()
                .map(tick -> new NumberTick(tick, "", TextAnchor.CENTER, TextAnchor.CENTER, 0))
                .toList();
    }
}
