package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.chart.Blueprint;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;

/** A chart as Word has it: the chart itself, and beneath it the notes and the source line, which a picture has in it. */
final class ChartBlock {

    private final PublishedChart chart;
    private final Script script;

    ChartBlock(PublishedChart chart, Script script) {
        this.chart = chart;
        this.script = script;
    }

    /**
     * The chart with what stands beneath it.
     *
     * @param placed the chart as it is drawn
     */
    List<Xml> xml(PlacedChart placed) {
        List<Xml> block = new ArrayList<>();
        block.add(script.paragraph(Style.CHART, Xml.of("w:r").add(placed.drawing())));
        List<String> lines =
                placed.isNative() ? chart.blueprint().map(ChartBlock::beneath).orElse(List.of()) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            block.add(script.paragraph(i + 1 < lines.size() ? Style.NOTE : Style.SOURCE, Script.run(lines.get(i))));
        }
        return block;
    }

    private static List<String> beneath(Blueprint blueprint) {
        return Stream.concat(blueprint.notes().stream(), Stream.of(blueprint.source()))
                .toList();
    }
}
