package se.underlag.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.chart.ChartData.Category;
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
    private final ChartKind kind;
    private final Optional<Side> worse;

    Inks(ChartData data, ChartDefinition definition, Theme theme) {
        this.data = data;
        this.colours = theme.colours();
        this.kind = definition.kind();
        this.worse = definition.sides().flatMap(Sides::worse);
    }

    /** The ink of a series, as the legend shows it. */
    Ink of(int series) {
        List<ColumnRole> roles =
                data.series().stream().map(ChartData.Series::role).toList();
        boolean rolesTell = WITH_INK.containsAll(roles)
                && roles.stream().collect(Collectors.toSet()).size() == roles.size();
        if (!rolesTell) {
            return Ink.solid(colours.fills().get(series % colours.fills().size()));
        }
        return switch (roles.get(series)) {
            case BEFORE -> Ink.solid(colours.before());
            case PLAN -> new Ink(colours.ground(), colours.now());
            default -> Ink.solid(colours.now());
        };
    }

    /** The ink of one bar. */
    Ink of(int series, int category) {
        Category own = data.categories().get(category);
        double length = own.points().get(series).length();
        boolean isWorse = worse.filter(side -> side == Side.NEGATIVE ? length < 0 : length > 0)
                .isPresent();
        return switch (kind) {
            case WATERFALL -> ofStep(own, isWorse, length);
            case DIVERGING_BARS, PANELS -> isWorse ? Ink.solid(colours.worse()) : of(series);
            default -> of(series);
        };
    }

    /** Start and end as a plan and an outcome; what is worse, or else what is taken away, is the lighter. */
    private Ink ofStep(Category category, boolean isWorse, double length) {
        ColumnRole role = category.role().orElse(ColumnRole.CHANGE);
        if (role == ColumnRole.PLAN) {
            return new Ink(colours.ground(), colours.zero());
        }
        if (role != ColumnRole.CHANGE) {
            return Ink.solid(role == ColumnRole.BEFORE ? colours.before() : colours.zero());
        }
        boolean light = worse.isPresent() ? isWorse : length < 0;
        return Ink.solid(light ? colours.worse() : colours.now());
    }
}
