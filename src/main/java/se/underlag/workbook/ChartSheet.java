package se.underlag.workbook;

import java.util.List;
import java.util.stream.Stream;
import se.underlag.chart.Blueprint;
import se.underlag.nativechart.ChartGrid;
import se.underlag.nativechart.NativeChart;
import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.Picture;
import se.underlag.ooxml.SheetCells;
import se.underlag.publish.PublishedChart;

/** A chart's sheet: its figures as a table from column A, the chart at their right, notes and source beneath. */
final class ChartSheet {

    private static final int HEADING_ROW = 4;
    private static final int UNDER_A_PICTURE = 34;
    private static final double WIDTH_CM = 16;

    private final PublishedChart chart;
    private final int number;
    private final Words words;

    ChartSheet(PublishedChart chart, int number, Words words) {
        this.chart = chart;
        this.number = number;
        this.words = words;
    }

    Sheet drawn(NativeChart drawn, SheetPlace place, CellStyles styles) {
        ChartGrid grid = drawn.grid(place.name(), HEADING_ROW);
        SheetCells cells =
                begun(styles, grid.widths(), words.text("where", HEADING_ROW, HEADING_ROW + grid.height() + 1));
        grid.writeTo(cells);
        // No wider than the figures: the chart lies at their right.
        chart.blueprint()
                .map(ChartSheet::beneath)
                .orElse(List.of())
                .forEach(text -> cells.paragraph(text, cells.width()));
        Anchor anchor = new Anchor(grid.headings().size() + 1, HEADING_ROW - 1, WIDTH_CM, drawn.heightCm());
        return ready(cells)
                .with(new ExcelTable(
                        words.text("chart.name", number), chart.title(), HEADING_ROW, grid.height(), grid.headings()))
                .with(new Sheet.Anchored(
                        anchor.chart(chart.title(), chart.altText()), drawn.part(grid), Sheet.Anchored.Kind.CHART));
    }

    /** A chart that Excel could not draw. */
    Sheet pictured(CellStyles styles) {
        SheetCells cells = begun(styles, List.of(UNDER_A_PICTURE), words.text("pictured"));
        Picture picture = Picture.of(chart.png());
        double height = WIDTH_CM * picture.height() / picture.width();
        Anchor anchor = new Anchor(0, HEADING_ROW, WIDTH_CM, height);
        return ready(cells)
                .with(new Sheet.Anchored(
                        anchor.picture(chart.title(), chart.altText()), chart.png(), Sheet.Anchored.Kind.PICTURE));
    }

    private SheetCells begun(CellStyles styles, List<Integer> widths, String where) {
        return new SheetCells(styles, widths)
                .line(words.text("captioned", words.text("chart", number), chart.title()), Look.TITLE)
                .line(where, Look.PLAIN)
                .line(words.text("back"), Look.LINK);
    }

    private Sheet ready(SheetCells cells) {
        return new Sheet(cells).lying().onOnePage().link("A" + (HEADING_ROW - 1), words.text("contents"));
    }

    private static List<String> beneath(Blueprint blueprint) {
        return Stream.concat(blueprint.notes().stream(), Stream.of(blueprint.source()))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
