package se.underlag.nativechart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.ChartKind;
import se.underlag.chart.Ink;
import se.underlag.ooxml.TextWidth;
import se.underlag.ooxml.Xml;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Typography;

/**
 * Lying bars: side by side, after each other, or to both sides of zero. The whole of a stacked bar stands at its end: it is the
 * label, at its beginning, of a bar that is not seen.
 */
final class BarPlot {

    /** How long the longest bar is about, in twentieths of a point: what the names and the ends leave of the width. */
    private static final double LONGEST = 6_200;

    /** What a figure needs at both sides within its part of a bar, to be set apart from the next. */
    private static final int AROUND = 100;

    private static final TextWidth LETTERS = new TextWidth(18);

    private final Blueprint blueprint;
    private final ChartGrid grid;
    private final GridReferences references;
    private final boolean inParts;

    BarPlot(Blueprint blueprint, ChartGrid grid) {
        this.blueprint = blueprint;
        this.grid = grid;
        this.references = new GridReferences(grid);
        this.inParts = blueprint.kind() == ChartKind.STACKED_BARS || blueprint.kind() == ChartKind.SHARE_BARS;
    }

    Xml xml() {
        String grouping =
                switch (blueprint.kind()) {
                    case STACKED_BARS -> "stacked";
                    case SHARE_BARS -> "percentStacked";
                    default -> "clustered";
                };
        Xml bars = Xml.of("c:barChart")
                .add(
                        NativeChart.value("c:barDir", "bar"),
                        NativeChart.value("c:grouping", grouping),
                        NativeChart.value("c:varyColors", 0));
        int series = blueprint.data().series().size();
        for (int i = 0; i < series; i++) {
            bars.add(series(i));
        }
        if (grid.hasTotals()) {
            bars.add(totals(series));
        }
        bars.add(NativeChart.value("c:gapWidth", inParts ? 45 : 55), NativeChart.value("c:overlap", inParts ? 100 : 0))
                .add(Axes.ids());
        boolean shares = blueprint.kind() == ChartKind.SHARE_BARS;
        Axes axes = new Axes(true, shares ? "0\"\u00A0\"%" : grid.axisFormat(), Reach.of(blueprint, grid.hasTotals()));
        return Xml.of("c:plotArea").add(Xml.of("c:layout"), bars, axes.categories(), axes.values());
    }

    private Xml series(int place) {
        Ink ink = blueprint.inks().get(place);
        boolean signed = blueprint.data().series().get(place).role() == ColumnRole.CHANGE;
        FigureLabels labels = inParts
                ? new FigureLabels(grid.format(), signed, "ctr", Looks.upon(ink), false)
                : new FigureLabels(grid.format(), signed, "outEnd", Looks.TEXT, false);
        return begun(place, references.name(place))
                .add(inParts ? Looks.part(ink) : Looks.bar(ink), NativeChart.value("c:invertIfNegative", 0))
                .add(apart(place))
                .add(
                        labels.xml(grid.series(place), withoutRoom(place)),
                        references.categories(),
                        references.values(place));
    }

    /** The bars whose colour is not that of their series: those on the worse side of zero. */
    private List<Xml> apart(int place) {
        List<Ink> bars = blueprint.bars().get(place);
        return IntStream.range(0, bars.size())
                .filter(bar -> !bars.get(bar).equals(blueprint.inks().get(place)))
                .mapToObj(bar -> Xml.of("c:dPt")
                        .add(
                                NativeChart.value("c:idx", bar),
                                NativeChart.value("c:invertIfNegative", 0),
                                NativeChart.value("c:bubble3D", 0),
                                Looks.bar(bars.get(bar))))
                .toList();
    }

    private Xml totals(int place) {
        return begun(place, Xml.of("c:tx").add(Xml.of("c:v").text(String.valueOf(Typography.NO_BREAK_SPACE))))
                .add(
                        Looks.invisible(),
                        NativeChart.value("c:invertIfNegative", 0),
                        new FigureLabels(grid.format(), false, "inBase", Looks.TEXT, true)
                                .xml(grid.series(place), Set.of()),
                        references.categories(),
                        references.values(place));
    }

    private static Xml begun(int place, Xml name) {
        return Xml.of("c:ser").add(NativeChart.value("c:idx", place), NativeChart.value("c:order", place), name);
    }

    /** Places of figures that would not fit in their part of the bar, or are the whole and stand at its end. */
    private Set<Integer> withoutRoom(int place) {
        Set<Integer> hidden = new HashSet<>();
        if (!inParts) {
            return hidden;
        }
        double longest = longest();
        List<Category> categories = blueprint.data().categories();
        for (int i = 0; i < categories.size(); i++) {
            Point point = categories.get(i).points().get(place);
            boolean whole = categories
                    .get(i)
                    .total()
                    .filter(total -> total.display().equals(point.display()))
                    .isPresent();
            double room = longest == 0 ? 0 : LONGEST * Math.abs(length(point)) / longest;
            if (whole || room < LETTERS.of(point.display()) + AROUND) {
                hidden.add(i);
            }
        }
        return hidden;
    }

    private double longest() {
        return blueprint.data().categories().stream()
                .mapToDouble(category -> category.points().stream()
                        .mapToDouble(point -> Math.max(0, length(point)))
                        .sum())
                .max()
                .orElse(0);
    }

    private static double length(Point point) {
        return point.figure().value().map(Number::doubleValue).orElse(0.0);
    }
}
