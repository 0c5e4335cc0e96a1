package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.underlag.chart.AxisRange.Stair;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Rule;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/**
 * From the start down to the end, each step where the one before ended, thin lines between. Where steps would be too small
 * to be seen beside the whole, the axis does not begin at zero: start and end then have a slit, and the subtitle says so.
 */
final class WaterfallLayout implements PlotLayout {

    private static final double TO_BARS = 9;
    private static final double ABOVE_BARS = 3;
    private static final double SHORTEST = 0.75;
    private static final double STUB = 44;
    private static final double SLIT = 12;

    private final ChartData data;
    private final Theme theme;
    private final Inks inks;
    private final SideCaptions captions;
    private final AxisNumbers numbers;
    private final List<Stair> stairs;
    private final AxisRange range;

    WaterfallLayout(ChartDefinition definition, ChartData data, Theme theme, Locale locale) {
        this.data = data;
        this.theme = theme;
        this.inks = new Inks(data, definition, theme);
        this.captions = SideCaptions.of(definition, data, theme, locale);
        this.numbers = new AxisNumbers(data.unit(), theme, false);
        this.stairs = Stair.of(data.categories());
        this.range = AxisRange.ofSteps(data);
    }

    @Override
    public Placed place(double left, double right, double top, double room) {
        CategoryLabels labels = new CategoryLabels(data, right - left, theme);
        double barsLeft = Math.ceil(left + labels.width() + TO_BARS);
        double barsTop = Math.ceil(top + captions.height() + ABOVE_BARS);
        Rows rows = Rows.fill(
                labels.heights(), labels.groupStarts(), 1, top + room - numbers.height() - barsTop, theme.bars());
        Scale scale = scale(barsLeft, right);
        double bottom = barsTop + rows.height();

        List<Mark> marks = new ArrayList<>(captions.across(barsLeft, right, barsTop - ABOVE_BARS));
        marks.addAll(labels.at(left, barsTop, rows));
        for (int place = 0; place < stairs.size(); place++) {
            addBar(marks, place, barsTop, rows, scale);
            addFigure(marks, place, barsTop, rows, scale);
        }
        addConnectors(marks, barsTop, rows, scale);
        marks.addAll(numbers.under(scale, bottom));
        Rectangle2D area = new Rectangle2D.Double(barsLeft, barsTop, right - barsLeft, rows.height());
        return new Placed(List.of(new Scene.Area(BarPlot.grid(scale, theme), area)), marks, bottom + numbers.height());
    }

    private Scale scale(double left, double right) {
        double toTheLeft = widest(true);
        double toTheRight = widest(false);
        if (!range.fromZero()) {
            toTheLeft = Math.max(toTheLeft, range.lowest() > 0 ? STUB : 0);
            toTheRight = Math.max(toTheRight, range.highest() < 0 ? STUB : 0);
        }
        String longest =
                Typography.number(BigDecimal.valueOf(Math.max(range.highest(), -range.lowest())), data.decimals());
        Scale scale = Scale.between(
                range.lowest(),
                range.highest(),
                toTheLeft,
                toTheRight,
                left,
                right,
                data.decimals(),
                theme.small().width(longest) + 16);
        return range.fromZero()
                ? scale
                : scale.linesWithin(
                        range.lowest() > 0 ? left + 2 * SLIT : left, range.highest() < 0 ? right - 2 * SLIT : right);
    }

    /** The widest figure that stands at the left, or at the right, of its bar. */
    private double widest(boolean left) {
        return IntStream.range(0, stairs.size())
                .filter(place -> isFigureLeft(place) == left)
                .mapToDouble(place -> theme.bars().clear() + style(place).width(figure(place)))
                .max()
                .orElse(0);
    }

    private void addBar(List<Mark> marks, int place, double top, Rows rows, Scale scale) {
        Stair stair = stairs.get(place);
        if (stair.isMissing()) {
            return;
        }
        double from = scale.x(Math.min(stair.from(), stair.to()));
        double to = scale.x(Math.max(stair.from(), stair.to()));
        boolean cutLeft = from < scale.left() - 1;
        boolean cutRight = to > scale.right() + 1;
        double x = cutLeft ? scale.left() : from;
        double end = cutRight ? scale.right() : to;
        double y = top + rows.top(place, 0);
        marks.add(new Box(x, y, Math.max(SHORTEST, end - x), rows.thickness(), inks.of(0, place)));
        if (cutLeft || cutRight) {
            double slit = cutLeft ? x + SLIT : end - SLIT;
            marks.add(new Rule(
                    slit - 3,
                    y + rows.thickness() + 1,
                    slit + 3,
                    y - 1,
                    theme.colours().ground(),
                    3,
                    false));
        }
    }

    private void addFigure(List<Mark> marks, int place, double top, Rows rows, Scale scale) {
        Stair stair = stairs.get(place);
        TextStyle style = style(place);
        double baseline = top + rows.middles().get(place) + style.capitals() / 2;
        double clear = theme.bars().clear();
        double width = style.width(figure(place));
        double edge = stair.isWhole() ? stair.to() : Math.max(stair.from(), stair.to());
        boolean left = isFigureLeft(place);
        double end = scale.x(edge) - clear;
        double x = left ? end - width : scale.x(edge) + clear;
        marks.add(new Box(
                x - 1,
                baseline - style.capitals() - 1,
                width + 2,
                style.capitals() + 2,
                Ink.solid(theme.colours().ground())));
        // A reader's own typeface is another: a figure keeps the end that is beside its bar.
        marks.add(
                left
                        ? new Words(figure(place), end, baseline, Anchor.END, style)
                        : new Words(figure(place), x, baseline, Anchor.START, style));
    }

    /** From the end of each bar to the beginning of the next. */
    private void addConnectors(List<Mark> marks, double top, Rows rows, Scale scale) {
        for (int place = 0; place + 1 < stairs.size(); place++) {
            if (!stairs.get(place).isMissing() || !stairs.get(place).isWhole()) {
                double x = scale.x(stairs.get(place).to());
                marks.add(new Rule(
                        x,
                        top + rows.top(place, 0) + rows.thickness(),
                        x,
                        top + rows.top(place + 1, 0),
                        theme.colours().zero(),
                        0.5,
                        false));
            }
        }
    }

    /** A whole below zero reaches from its figure to zero at the right. */
    private boolean isFigureLeft(int place) {
        return stairs.get(place).isWhole() && stairs.get(place).to() < 0;
    }

    private String figure(int place) {
        return data.categories().get(place).points().get(0).display();
    }

    private TextStyle style(int place) {
        return stairs.get(place).isWhole() ? theme.strong() : theme.text();
    }
}
