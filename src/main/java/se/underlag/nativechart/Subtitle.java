package se.underlag.nativechart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.Blueprint;
import se.underlag.ooxml.Xml;
import se.underlag.wording.Messages;

/**
 * What stands above the bars: what is measured, what the sides of zero mean, and what the figures under the names are. The
 * title is the caption beside the chart.
 */
final class Subtitle {

    private final Blueprint blueprint;
    private final Messages messages;

    Subtitle(Blueprint blueprint, Messages messages) {
        this.blueprint = blueprint;
        this.messages = messages;
    }

    Xml xml() {
        List<Xml> paragraphs = new ArrayList<>();
        for (String line : lines()) {
            paragraphs.add(Xml.of("a:p")
                    .add(
                            Xml.of("a:pPr", "algn", "l").add(Looks.characters("a:defRPr", Looks.MUTED, false)),
                            Xml.of("a:r")
                                    .add(
                                            Looks.characters("a:rPr", Looks.MUTED, false),
                                            Xml.of("a:t").text(line))));
        }
        Xml place = Xml.of("c:manualLayout")
                .add(
                        NativeChart.value("c:xMode", "edge"),
                        NativeChart.value("c:yMode", "edge"),
                        NativeChart.value("c:x", "0.005"),
                        NativeChart.value("c:y", "0.01"));
        return Xml.of("c:title")
                .add(
                        Xml.of("c:tx")
                                .add(Xml.of("c:rich")
                                        .add(Xml.of("a:bodyPr"), Xml.of("a:lstStyle"))
                                        .add(paragraphs)),
                        Xml.of("c:layout").add(place),
                        NativeChart.value("c:overlay", 0));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(blueprint.subtitle()));
        List<String> headings = blueprint.data().labelHeadings();
        if (!headings.isEmpty()) {
            lines.add(messages.text("labels", String.join("; ", headings)));
        }
        blueprint.sides().ifPresent(sides -> lines.add("← " + sides.negative() + " · " + sides.positive() + " →"));
        return lines;
    }
}
