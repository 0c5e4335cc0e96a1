package se.underlag.nativechart;

import java.util.Optional;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartKind;
import se.underlag.ooxml.Xml;

/**
 * Which series is which: above the bars; lines are named at their ends, and one series needs no name. The totals of stacked
 * bars, which have no colour, are nameless: their entry shows nothing.
 *
 * <p>The series stand in their order: that is how Word and Excel list those of lying bars whose names run from the top, which is
 * the order of the bars. LibreOffice turns the list of lying bars around, whichever way their names run.
 */
final class Legend {

    private final Blueprint blueprint;

    Legend(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    Optional<Xml> xml() {
        if (blueprint.data().series().size() < 2 || blueprint.kind() == ChartKind.LINES) {
            return Optional.empty();
        }
        return Optional.of(Xml.of("c:legend")
                .add(
                        NativeChart.value("c:legendPos", "t"),
                        NativeChart.value("c:overlay", 0),
                        Looks.text(Looks.TEXT, false)));
    }
}
