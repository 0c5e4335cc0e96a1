package se.underlag.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Draws as many bar charts as there are pictures in a folder, each of the size of one of them, over and over, with JFreeChart
 * as it comes: ten bars in two colours, written as PNG by its own means.
 */
public final class BareCharts {

    private static final int WIDTH_AT = 16;
    private static final int BARS = 5;

    private BareCharts() {}

    /** @param arguments the folder, and how many times */
    public static void main(String[] arguments) throws IOException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            pictures = files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        long bytes = 0;
        for (int turn = 0; turn < Integer.parseInt(arguments[1]); turn++) {
            for (Path picture : pictures) {
                ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(picture));
                bytes += drawn(header.getInt(WIDTH_AT), header.getInt(WIDTH_AT + Integer.BYTES));
            }
        }
        System.out.printf("%d charts, %d bytes%n", pictures.size(), bytes);
    }

    private static int drawn(int width, int height) throws IOException {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int bar = 0; bar < BARS; bar++) {
            data.addValue(100 + 10 * bar, "2024", "Grupp " + bar);
            data.addValue(90 + 11 * bar, "2023", "Grupp " + bar);
        }
        JFreeChart chart = ChartFactory.createBarChart(
                "Antal listade per åldersgrupp", "", "", data, PlotOrientation.HORIZONTAL, true, false, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartUtils.writeChartAsPNG(out, chart, width, height);
        return out.size();
    }
}
