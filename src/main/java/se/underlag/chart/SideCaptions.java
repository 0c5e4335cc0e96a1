package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.chart.ChartData.Series;
import se.underlag.chart.ChartDefinition.Sides;
import se.underlag.chart.Scale.Reach;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Typography;

/** What the sides of zero mean, in words above them: {@code ‹ Färre   Fler ›}. */
final class SideCaptions {

    private static final double FROM_ZERO = 6;

    private final Optional<String> negative;
    private final Optional<String> positive;
    private final TextStyle style;

    private SideCaptions(Optional<String> negative, Optional<String> positive, TextStyle style) {
        this.negative = negative;
        this.positive = positive;
        this.style = style;
    }

    /** As the definition tells; only sides that have a bar are named. */
    static SideCaptions of(ChartDefinition definition, ChartData data, Theme theme, Locale locale) {
        Optional<Sides> sides = definition.sides();
        return new SideCaptions(
                sides.filter(given -> has(data, -1))
                        .map(given -> "‹" + Typography.NO_BREAK_SPACE
                                + given.negative().in(locale)),
                sides.filter(given -> has(data, 1))
                        .map(given -> given.positive().in(locale) + Typography.NO_BREAK_SPACE + "›"),
                theme.small());
    }

    /** The names of the two series to the left and right, also where one has no figure. */
    static SideCaptions ofSeries(ChartData data, Theme theme) {
        return new SideCaptions(
                data.series().stream().findFirst().map(Series::name),
                data.series().stream().skip(1).findFirst().map(Series::name),
                theme.strong());
    }

    double height() {
        return negative.isPresent() || positive.isPresent() ? style.lineHeight() : 0;
    }

    /** The room the captions need beside zero. */
    List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        negative.ifPresent(text -> reaches.add(new Reach(0, FROM_ZERO + style.width(text), true)));
        positive.ifPresent(text -> reaches.add(new Reach(0, FROM_ZERO + style.width(text), false)));
        return reaches;
    }

    List<Mark> at(double bottom, Scale scale) {
        double baseline = bottom - (style.lineHeight() - style.capitals()) / 2;
        List<Mark> marks = new ArrayList<>();
        negative.ifPresent(text -> marks.add(new Words(text, scale.zero() - FROM_ZERO, baseline, Anchor.END, style)));
        positive.ifPresent(text -> marks.add(new Words(text, scale.zero() + FROM_ZERO, baseline, Anchor.START, style)));
        return marks;
    }

    /** At the two ends of a plot in which several bars begin at other places than zero. */
    List<Mark> across(double left, double right, double bottom) {
        double baseline = bottom - (style.lineHeight() - style.capitals()) / 2;
        List<Mark> marks = new ArrayList<>();
        negative.ifPresent(text -> marks.add(new Words(text, left, baseline, Anchor.START, style)));
        positive.ifPresent(text -> marks.add(new Words(text, right, baseline, Anchor.END, style)));
        return marks;
    }

    private static boolean has(ChartData data, int sign) {
        return data.categories().stream()
                .filter(category -> category.role().orElse(ColumnRole.CHANGE) == ColumnRole.CHANGE)
                .flatMap(category -> category.points().stream())
                .anyMatch(point ->
                        point.value().filter(value -> value.signum() == sign).isPresent());
    }
}
