package se.underlag.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.underlag.chart.Pen.Dash;
import se.underlag.chart.Pen.Marker;
import se.underlag.tabulate.Table.ColumnRole;

/** Which line has which pen: this year, last year and plan as bars have their inks, others by their order. */
final class Pens {

    private static final Set<ColumnRole> WITH_PEN = EnumSet.of(ColumnRole.NOW, ColumnRole.BEFORE, ColumnRole.PLAN);

    private Pens() {}

    /** One for each series; no two of the first four alike in dash or in marker. */
    static List<Pen> of(List<ChartData.Series> series, Theme.Colours colours) {
        Set<ColumnRole> roles = series.stream().map(ChartData.Series::role).collect(Collectors.toSet());
        boolean rolesTell = WITH_PEN.containsAll(roles) && roles.size() == series.size();
        return IntStream.range(0, series.size())
                .mapToObj(place ->
                        rolesTell ? ofRole(series.get(place).role(), colours) : ofPlace(place, colours.sequence()))
                .toList();
    }

    private static Pen ofRole(ColumnRole role, Theme.Colours colours) {
        return switch (role) {
            case BEFORE -> new Pen(colours.before(), Dash.DASHED, Marker.SQUARE);
            case PLAN -> new Pen(colours.zero(), Dash.DOTTED, Marker.TRIANGLE);
            default -> new Pen(colours.now(), Dash.SOLID, Marker.CIRCLE);
        };
    }

    private static Pen ofPlace(int place, List<String> sequence) {
        return new Pen(
                sequence.get(place % sequence.size()),
                Dash.values()[place % Dash.values().length],
                Marker.values()[place % Marker.values().length]);
    }
}
