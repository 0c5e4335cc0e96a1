package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.chart.Blueprint;
import se.underlag.ooxml.Xml;
import se.underlag.publish.PublishedChart;

/** A chart as Word has it: caption, the chart itself, and beneath it the notes and the source line, which a picture has in it. */
final class ChartBlock {

    private final PublishedChart chart;
    private final Script script;
    private final Words words;

    ChartBlock(PublishedChart chart, Script script, Words words) {
        this.chart = chart;
        this.script = script;
        this.words = words;
    }

    /**
     * The whole of it.
     *
     * @param number as its caption has it
     * @param placed the chart as it is drawn
     */
    List<Xml> xml(String number, PlacedChart placed) {
        List<Xml> block = new ArrayList<>();
        block.add(script.caption(words.text("chart"), number, chart.title()));
        block.add(script.paragraph(Style.CHART, Xml.of("w:r").add(placed.drawing())));
        List<String> lines = placed.isNative() ? chart.blueprint().map(ChartBlock::beneath).orElse(List.of()) : List.of();
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
