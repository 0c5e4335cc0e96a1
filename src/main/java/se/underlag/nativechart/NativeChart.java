package se.underlag.nativechart;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartKind;
import se.underlag.ooxml.Namespaces;
import se.underlag.ooxml.Xml;
import se.underlag.wording.Messages;

/**
 * A chart that Word and Excel draw themselves, so that an author can change it: from the same blueprint as its picture,
 * with the same colours, order and figures. Titles, notes and sources are not in it: they stand as text beside it.
 *
 * <p>Its figures lie in a sheet, as {@link #grid} writes them; the chart names the cells and repeats what is in them.
 */
public final class NativeChart {

    /** Others have no form in which Office would draw them and an author still could change them. */
    private static final Set<ChartKind> NATIVE = EnumSet.of(
            ChartKind.GROUPED_BARS,
            ChartKind.STACKED_BARS,
            ChartKind.DIVERGING_BARS,
            ChartKind.SHARE_BARS,
            ChartKind.LINES);

    private static final double TALLEST_CM = 22;
    private static final double LINES_CM = 8.5;
    private static final double ABOVE_AND_BENEATH_CM = 2.6;
    private static final double BAR_CM = 0.42;
    private static final double BETWEEN_CM = 0.3;
    private static final double NAME_LINE_CM = 0.38;
    private static final double NAME_GAP_CM = 0.2;

    private final Blueprint blueprint;
    private final Messages messages;

    private NativeChart(Blueprint blueprint, Messages messages) {
        this.blueprint = blueprint;
        this.messages = messages;
    }

    /** The chart; empty for one that is a picture, since its kind has no native form or it has no figure to show. */
    public static Optional<NativeChart> of(Blueprint blueprint, Locale language) {
        return NATIVE.contains(blueprint.kind()) && !blueprint.data().isEmpty()
                ? Optional.of(new NativeChart(blueprint, Messages.of("se.underlag.nativechart.nativechart", language)))
                : Optional.empty();
    }

    /** How high it is on paper where it is 16 cm wide: bars need room by their number, and so do the lines of their names. */
    public double heightCm() {
        if (blueprint.kind() == ChartKind.LINES) {
            return LINES_CM;
        }
        boolean beside = blueprint.kind() == ChartKind.GROUPED_BARS;
        int bars = beside ? blueprint.data().series().size() : 1;
        double each = Math.max(BETWEEN_CM + BAR_CM * bars, tallestName());
        return Math.min(
                TALLEST_CM,
                ABOVE_AND_BENEATH_CM + each * blueprint.data().categories().size());
    }

    /** How far apart the middles of two names must be that stand under each other, so that they do not touch. */
    private double tallestName() {
        ChartGrid grid = grid();
        double tallest = 0;
        int above = 1;
        for (int i = 0; i < grid.height(); i++) {
            int lines = (int) grid.label(i).lines().count();
            tallest = Math.max(tallest, NAME_GAP_CM + NAME_LINE_CM * (above + lines) / 2);
            above = lines;
        }
        return tallest;
    }

    /**
     * Its figures as cells.
     *
     * @param sheet the name of the sheet in which they stand
     * @param headingRow the row of their headings, from 1
     */
    public ChartGrid grid(String sheet, int headingRow) {
        return new ChartGrid(blueprint, messages, sheet, headingRow);
    }

    /** The chart as a part, for a sheet of the same workbook. */
    public byte[] part(ChartGrid grid) {
        return space(grid).part();
    }

    /**
     * The chart as a part, for a document.
     *
     * @param workbookId the id of its relationship to the workbook that holds its figures
     */
    public byte[] part(ChartGrid grid, String workbookId) {
        return space(grid)
                .add(Xml.of("c:externalData", "r:id", workbookId).add(Xml.of("c:autoUpdate", "val", 0)))
                .part();
    }

    private Xml space(ChartGrid grid) {
        Xml plot = blueprint.kind() == ChartKind.LINES
                ? new LinePlot(blueprint, grid).xml()
                : new BarPlot(blueprint, grid).xml();
        Xml chart =
                Xml.of("c:chart").add(new Subtitle(blueprint, messages).xml(), value("c:autoTitleDeleted", 0), plot);
        new Legend(blueprint).xml().ifPresent(chart::add);
        return Xml.of("c:chartSpace")
                .with("xmlns:c", Namespaces.CHART)
                .with("xmlns:a", Namespaces.DRAWING)
                .with("xmlns:r", Namespaces.RELATIONSHIPS)
                .add(
                        value("c:date1904", 0),
                        value("c:roundedCorners", 0),
                        chart.add(value("c:plotVisOnly", 1), value("c:dispBlanksAs", "gap")),
                        Looks.ground(),
                        Looks.text(Looks.TEXT, false));
    }

    /** The place of the bars or lines, by its upper left corner: parts of the whole. Width and height are to be added. */
    static Xml placed(String target, double x, double y) {
        return Xml.of("c:manualLayout")
                .add(
                        value("c:layoutTarget", target),
                        value("c:xMode", "edge"),
                        value("c:yMode", "edge"),
                        value("c:x", part(x)),
                        value("c:y", part(y)));
    }

    static String part(double ofOne) {
        return String.format(Locale.ROOT, "%.4f", ofOne);
    }

    static Xml value(String name, Object value) {
        return Xml.of(name, "val", value);
    }

    /** The workbook that lies in a document beside the chart, with nothing but its figures. */
    public byte[] workbook() {
        return new FigureWorkbook(this).bytes();
    }

    /** The name of the sheet in {@link #workbook}. */
    public String sheet() {
        return messages.text("sheet");
    }

    /** The figures as they lie in {@link #workbook}. */
    public ChartGrid grid() {
        return grid(sheet(), 1);
    }
}
