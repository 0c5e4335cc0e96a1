package se.underlag.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Rule;
import se.underlag.chart.Scene.Words;

/** A scene as pixels, texts in the bundled font. */
final class PngPicture {

    private final Theme theme;

    PngPicture(Theme theme) {
        this.theme = theme;
    }

    byte[] bytes(Scene scene) {
        return Png.encode(pixels(scene).runs(), theme.page().dpi());
    }

    private Pixels pixels(Scene scene) {
        double scale = theme.page().dpi() / 72.0;
        int width = (int) Math.round(scene.width() * scale);
        int height = (int) Math.round(scene.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Pixels pixels = new Pixels(image);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setPaint(Color.decode(theme.colours().ground()));
            g2.fillRect(0, 0, width, height);
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g2.scale(scale, scale);
            scene.plots().forEach(area -> area.plot()
                    .draw(g2, (Rectangle2D) area.place().clone(), null, null, null));
            scene.marks().forEach(mark -> draw(g2, pixels, scale, mark));
        } finally {
            g2.dispose();
        }
        return pixels;
    }

    private static BasicStroke stroke(Rule rule) {
        float[] dash = rule.dashed() ? new float[] {Rule.DASH, Rule.DASH} : null;
        return new BasicStroke((float) rule.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    private void draw(Graphics2D g2, Pixels pixels, double scale, Mark mark) {
        if (mark instanceof Box box) {
            InkPainter.fill(g2, new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.ink(), theme);
        } else if (mark instanceof Rule rule) {
            g2.setPaint(Color.decode(rule.colour()));
            g2.setStroke(stroke(rule));
            g2.draw(new Line2D.Double(rule.x1(), rule.y1(), rule.x2(), rule.y2()));
        } else if (mark instanceof Words words) {
            draw(pixels, scale, words);
        }
    }

    private static void draw(Pixels pixels, double scale, Words words) {
        TextStyle style = words.style();
        Lettering lettering = style.face().lettering(style.size() * scale);
        int colour = Color.decode(style.colour()).getRGB() & 0xFFFFFF;
        for (int i = 0; i < words.lines().size(); i++) {
            lettering.draw(pixels, words.lines().get(i), words.left(i) * scale, words.baseline(i) * scale, colour);
        }
    }
}
