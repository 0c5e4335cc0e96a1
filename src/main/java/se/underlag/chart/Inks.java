package se.underlag.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.chart.ChartDefinition.Side;
import se.underlag.chart.ChartDefinition.Sides;
import se.underlag.tabulate.Table.ColumnRole;

/**
 * Which bar has which ink. This year is dark, last year grey, a plan only an outline; other series take the colours in
 * their order, whose lightness alternates.
 */
final class Inks {

    private static final Set<ColumnRole> WITH_INK = EnumSet.of(ColumnRole.NOW, ColumnRole.BEFORE, ColumnRole.PLAN);

    private final ChartData data;
    private final Theme.Colours colours;
    private final boolean diverging;
    private final Optional<Side> worse;

    Inks(ChartData data, ChartDefinition definition, Theme theme) {
        this.data = data;
        this.colours = theme.colours();
        this.diverging = definition.kind() == ChartKind.DIVERGING_BARS;
        this.worse = definition.sides().flatMap(Sides::worse);
    }

    /** The ink of a series, as the legend shows it. */
    Ink of(int series) {
        List<ColumnRole> roles =
                data.series().stream().map(ChartData.Series::role).toList();
        boolean rolesTell = WITH_INK.containsAll(roles)
                && roles.stream().collect(Collectors.toSet()).size() == roles.size();
        if (!rolesTell) {
            return Ink.solid(colours.sequence().get(series % colours.sequence().size()));
        }
        return switch (roles.get(series)) {
            case BEFORE -> Ink.solid(colours.before());
            case PLAN -> new Ink(colours.ground(), colours.now());
            default -> Ink.solid(colours.now());
        };
    }

    /** The ink of one bar. */
    Ink of(int series, int category) {
        if (diverging && worse.isPresent()) {
            double length = data.categories().get(category).points().get(series).length();
            boolean isWorse = worse.get() == Side.NEGATIVE ? length < 0 : length > 0;
            return Ink.solid(isWorse ? colours.worse() : colours.now());
        }
        return of(series);
    }
}
