package se.underlag.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Fills bars with their ink: no gradient, no shadow, an outline inside the bar, a white line between stacked parts. */
final class InkPainter implements BarPainter {

    private final Inks inks;
    private final ChartKind kind;
    private final Theme theme;

    InkPainter(Inks inks, ChartKind kind, Theme theme) {
        this.inks = inks;
        this.kind = kind;
        this.theme = theme;
    }

    @Override
    public void paintBar(
            Graphics2D g2, BarRenderer renderer, int series, int category, RectangularShape bar, RectangleEdge base) {
        double apart = kind != ChartKind.POPULATION_BARS && kind.isOneBar() && series > 0
                ? theme.bars().line()
                : 0;
        double fromLeft = base == RectangleEdge.LEFT ? apart : 0;
        if (bar.getWidth() <= apart) {
            return;
        }
        Rectangle2D part =
                new Rectangle2D.Double(bar.getX() + fromLeft, bar.getY(), bar.getWidth() - apart, bar.getHeight());
        fill(g2, part, inks.of(series, category), theme);
    }

    @Override
    public void paintBarShadow(
            Graphics2D g2,
            BarRenderer renderer,
            int series,
            int category,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegShadow) {
        // the house has no shadows
    }

    /** A rectangle in an ink. */
    static void fill(Graphics2D g2, Rectangle2D box, Ink ink, Theme theme) {
        g2.setPaint(Color.decode(ink.fill()));
        g2.fill(box);
        double line = theme.bars().line();
        if (ink.hasLine() && box.getWidth() > line && box.getHeight() > line) {
            g2.setPaint(Color.decode(ink.line()));
            g2.setStroke(new BasicStroke((float) line, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
            g2.draw(new Rectangle2D.Double(
                    box.getX() + line / 2, box.getY() + line / 2, box.getWidth() - line, box.getHeight() - line));
        }
    }
}
