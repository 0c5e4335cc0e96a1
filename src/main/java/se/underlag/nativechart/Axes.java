package se.underlag.nativechart;

import java.util.List;
import se.underlag.ooxml.Xml;

/** The two axes of a chart: words along one, figures along the other. */
final class Axes {

    private static final int CATEGORIES = 111_111_111;
    private static final int VALUES = 222_222_222;

    private final boolean lying;
    private final String format;
    private final Reach reach;

    /**
     * @param lying true where bars lie and names stand at the left, from the top
     * @param format of the figures along the axis
     * @param reach where the figures' axis begins and ends
     */
    Axes(boolean lying, String format, Reach reach) {
        this.lying = lying;
        this.format = format;
        this.reach = reach;
    }

    /** The ids by which a plot names its axes. */
    static List<Xml> ids() {
        return List.of(NativeChart.value("c:axId", CATEGORIES), NativeChart.value("c:axId", VALUES));
    }

    Xml categories() {
        Xml axis = Xml.of("c:catAx")
                .add(
                        NativeChart.value("c:axId", CATEGORIES),
                        Xml.of("c:scaling").add(NativeChart.value("c:orientation", lying ? "maxMin" : "minMax")),
                        NativeChart.value("c:delete", 0),
                        NativeChart.value("c:axPos", lying ? "l" : "b"),
                        Xml.of("c:numFmt").with("formatCode", "General").with("sourceLinked", 0),
                        NativeChart.value("c:majorTickMark", "none"),
                        NativeChart.value("c:minorTickMark", "none"),
                        NativeChart.value("c:tickLblPos", "low"),
                        Looks.zeroLine(),
                        Looks.level(Looks.TEXT),
                        NativeChart.value("c:crossAx", VALUES),
                        NativeChart.value("c:crosses", reach.isBelowZero() ? "min" : "autoZero"),
                        NativeChart.value("c:auto", 0),
                        NativeChart.value("c:lblAlgn", "ctr"),
                        NativeChart.value("c:lblOffset", 50));
        if (lying) {
            // Office leaves out every other name where it thinks that they have no room.
            axis.add(NativeChart.value("c:tickLblSkip", 1));
        }
        return axis.add(NativeChart.value("c:noMultiLvlLbl", 0));
    }

    Xml values() {
        Xml scaling = Xml.of("c:scaling").add(NativeChart.value("c:orientation", "minMax"));
        reach.highest().ifPresent(end -> scaling.add(NativeChart.value("c:max", Reach.text(end))));
        reach.lowest().ifPresent(end -> scaling.add(NativeChart.value("c:min", Reach.text(end))));
        Xml axis = Xml.of("c:valAx")
                .add(
                        NativeChart.value("c:axId", VALUES),
                        scaling,
                        NativeChart.value("c:delete", 0),
                        NativeChart.value("c:axPos", lying ? "b" : "l"),
                        Looks.grid(),
                        Xml.of("c:numFmt").with("formatCode", format).with("sourceLinked", 0),
                        NativeChart.value("c:majorTickMark", "none"),
                        NativeChart.value("c:minorTickMark", "none"),
                        NativeChart.value("c:tickLblPos", "nextTo"),
                        Looks.noLine(),
                        Looks.text(Looks.MUTED, false),
                        NativeChart.value("c:crossAx", CATEGORIES),
                        // The names begin at the top, so the far end of them is the bottom.
                        NativeChart.value("c:crosses", lying ? "max" : "autoZero"),
                        NativeChart.value("c:crossBetween", "between"));
        reach.step().ifPresent(step -> axis.add(NativeChart.value("c:majorUnit", Reach.text(step))));
        return axis;
    }
}
