package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Letters that are laid down look as if the line had been filled where it stands. */
class LetteringTest {

    private static final String LINE = "Årsarbetare, förändring 12,5 %";
    private static final double SIZE = 37.5;
    private static final double X = 20.3;
    private static final double BASELINE = 50;
    private static final int WIDTH = 700;
    private static final int HEIGHT = 80;
    private static final int COLOUR = 0x12406A;

    private final Typeface face = Typeface.bundled("OpenSans-Regular.ttf");

    @Test
    void covers_what_the_outlines_of_the_line_cover() {
        BufferedImage laid = ground();
        face.lettering(SIZE).draw(new Pixels(laid), LINE, X, BASELINE, COLOUR);
        BufferedImage filled = ground();
        fill(filled);

        int[] one = laid.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        int[] other = filled.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        long ink = Arrays.stream(other).mapToLong(LetteringTest::ink).sum();
        long apart = 0;
        for (int i = 0; i < one.length; i++) {
            apart += Math.abs(ink(one[i]) - ink(other[i]));
        }
        assertThat(ink).isGreaterThan(500_000);
        assertThat(Arrays.stream(one).mapToLong(LetteringTest::ink).sum()).isCloseTo(ink, within(ink / 100));
        assertThat(apart).as("only edges, by a quarter of a pixel at most").isLessThan(ink / 8);
    }

    @Test
    void leaves_out_what_stands_beyond_the_picture() {
        int white = 0xFFFFFF;
        BufferedImage within = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        BufferedImage beyond = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        face.lettering(SIZE).draw(new Pixels(within), LINE, X, BASELINE, white);
        face.lettering(SIZE).draw(new Pixels(beyond), LINE, X - 100, BASELINE - 30, white);

        assertThat(beyond.getRGB(0, 0, 60, 30, null, 0, 60))
                .isEqualTo(within.getRGB(100, 30, 60, 30, null, 0, 60))
                .contains(0xFFFFFFFF);
    }

    private static BufferedImage ground() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.fillRect(0, 0, WIDTH, HEIGHT);
        g2.dispose();
        return image;
    }

    private void fill(BufferedImage image) {
        double scale = SIZE / face.unitsPerEm();
        Path2D line = new Path2D.Double();
        face.set(
                LINE,
                (glyph, pen) -> line.append(
                        face.outline(glyph)
                                .getPathIterator(new AffineTransform(scale, 0, 0, -scale, X + pen * scale, BASELINE)),
                        false));
        Graphics2D g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setColor(new Color(COLOUR));
        g2.fill(line);
        g2.dispose();
    }

    /** How much of the red of the ground is gone. */
    private static int ink(int pixel) {
        return 255 - (pixel >> 16 & 0xFF);
    }
}
