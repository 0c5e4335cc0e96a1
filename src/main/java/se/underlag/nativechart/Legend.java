package se.underlag.nativechart;

import java.util.Optional;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartKind;
import se.underlag.ooxml.Xml;

/** Which series is which: above the bars; lines are named at their ends, and one series needs no name. */
final class Legend {

    private final Blueprint blueprint;
    private final ChartGrid grid;

    Legend(Blueprint blueprint, ChartGrid grid) {
        this.blueprint = blueprint;
        this.grid = grid;
    }

    Optional<Xml> xml() {
        int series = blueprint.data().series().size();
        if (series < 2 || blueprint.kind() == ChartKind.LINES) {
            return Optional.empty();
        }
        Xml legend = Xml.of("c:legend").add(NativeChart.value("c:legendPos", "t"));
        if (grid.hasTotals()) {
            legend.add(
                    Xml.of("c:legendEntry").add(NativeChart.value("c:idx", series), NativeChart.value("c:delete", 1)));
        }
        return Optional.of(legend.add(NativeChart.value("c:overlay", 0), Looks.text(Looks.TEXT, false)));
    }
}
