package se.underlag.nativechart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.Blueprint;
import se.underlag.chart.Pen;
import se.underlag.ooxml.Xml;

/** Lines over time, each named at its end with its last figure; where a figure is missing there is a gap. */
final class LinePlot {

    /** Of the whole chart. */
    private static final double HEIGHT = 0.7;

    private final Blueprint blueprint;
    private final ChartGrid grid;
    private final GridReferences references;
    private final Reach reach;
    private final LineEnds ends;

    LinePlot(Blueprint blueprint, ChartGrid grid) {
        this.blueprint = blueprint;
        this.grid = grid;
        this.references = new GridReferences(grid);
        this.reach = Reach.of(blueprint, false);
        this.ends = new LineEnds(blueprint.data(), reach);
    }

    Xml xml() {
        List<Xml> series = new ArrayList<>();
        for (int i = 0; i < blueprint.data().series().size(); i++) {
            series.add(series(i));
        }
        Xml lines = Xml.of("c:lineChart")
                .add(NativeChart.value("c:grouping", "standard"), NativeChart.value("c:varyColors", 0))
                .add(series)
                .add(NativeChart.value("c:marker", 1))
                .add(Axes.ids());
        Axes axes = new Axes(false, grid.axisFormat(), reach);
        return Xml.of("c:plotArea").add(roomAtTheRight(), lines, axes.categories(), axes.values());
    }

    private Xml series(int place) {
        Pen pen = blueprint.pens().get(place);
        return Xml.of("c:ser")
                .add(
                        NativeChart.value("c:idx", place),
                        NativeChart.value("c:order", place),
                        references.name(place),
                        Looks.line(pen),
                        Looks.marker(pen),
                        named(place),
                        references.categories(),
                        references.values(place),
                        NativeChart.value("c:smooth", 0));
    }

    private Xml named(int place) {
        Xml labels = Xml.of("c:dLbls");
        ends.last(place).ifPresent(last -> {
            Xml label = Xml.of("c:dLbl").add(NativeChart.value("c:idx", last));
            double move = ends.move(place) * HEIGHT;
            if (move != 0) {
                label.add(Xml.of("c:layout")
                        .add(Xml.of("c:manualLayout")
                                .add(NativeChart.value("c:x", 0), NativeChart.value("c:y", NativeChart.part(move)))));
            }
            labels.add(label.add(
                            Xml.of("c:numFmt")
                                    .with("formatCode", grid.format().forCharts(false))
                                    .with("sourceLinked", 0),
                            Looks.invisible(),
                            Looks.text(Looks.TEXT, false),
                            NativeChart.value("c:dLblPos", "r"))
                    .add(shows(true))
                    .add(Xml.of("c:separator").text(" ")));
        });
        return labels.add(shows(false));
    }

    private static List<Xml> shows(boolean shown) {
        int is = shown ? 1 : 0;
        return List.of(
                NativeChart.value("c:showLegendKey", 0),
                NativeChart.value("c:showVal", is),
                NativeChart.value("c:showCatName", 0),
                NativeChart.value("c:showSerName", is),
                NativeChart.value("c:showPercent", 0),
                NativeChart.value("c:showBubbleSize", 0));
    }

    /** Names at the ends of lines are not taken into account by Office when it makes room. */
    private static Xml roomAtTheRight() {
        return Xml.of("c:layout")
                .add(NativeChart.placed("inner", 0.09, 0.11)
                        .add(
                                NativeChart.value("c:w", NativeChart.part(0.66)),
                                NativeChart.value("c:h", NativeChart.part(HEIGHT))));
    }
}
