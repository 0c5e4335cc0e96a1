package se.underlag.nativechart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.underlag.chart.ChartData.Point;
import se.underlag.ooxml.FigureFormat;
import se.underlag.ooxml.Xml;

/** The figures at the bars of one series, linked to them: whoever changes a figure changes its label. */
final class FigureLabels {

    private final FigureFormat format;
    private final boolean signed;
    private final String position;
    private final String colour;
    private final boolean bold;

    FigureLabels(FigureFormat format, boolean signed, String position, String colour, boolean bold) {
        this.format = format;
        this.signed = signed;
        this.position = position;
        this.colour = colour;
        this.bold = bold;
    }

    /**
     * @param points the figures of the series
     * @param hidden places of those that have no room
     */
    Xml xml(List<Optional<Point>> points, Set<Integer> hidden) {
        List<Xml> apart = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (hidden.contains(i)) {
                apart.add(Xml.of("c:dLbl").add(NativeChart.value("c:idx", i), NativeChart.value("c:delete", 1)));
            } else if (points.get(i)
                    .flatMap(point -> point.figure().value())
                    .filter(format::roundsToZero)
                    .isPresent()) {
                apart.add(shown(Xml.of("c:dLbl").add(NativeChart.value("c:idx", i)), format.withoutSign()));
            }
        }
        return shown(Xml.of("c:dLbls").add(apart), format.forCharts(signed));
    }

    private Xml shown(Xml label, String code) {
        return label.add(
                Xml.of("c:numFmt").with("formatCode", code).with("sourceLinked", 0),
                Looks.invisible(),
                Looks.text(colour, bold),
                NativeChart.value("c:dLblPos", position),
                NativeChart.value("c:showLegendKey", 0),
                NativeChart.value("c:showVal", 1),
                NativeChart.value("c:showCatName", 0),
                NativeChart.value("c:showSerName", 0),
                NativeChart.value("c:showPercent", 0),
                NativeChart.value("c:showBubbleSize", 0));
    }
}
