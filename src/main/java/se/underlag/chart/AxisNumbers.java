package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;
import se.underlag.series.Unit;
import se.underlag.wording.Typography;

/** The numbers of a value axis, at its grid lines. */
final class AxisNumbers {

    private static final double FROM_PLOT = 3;

    private final Unit unit;
    private final TextStyle style;
    private final boolean unsigned;

    /** @param unsigned true where both sides of zero count upwards */
    AxisNumbers(Unit unit, Theme theme, boolean unsigned) {
        this.unit = unit;
        this.style = theme.small();
        this.unsigned = unsigned;
    }

    /** The height they take under a plot. */
    double height() {
        return FROM_PLOT + style.lineHeight();
    }

    /** The width they take beside a plot. */
    double width(Scale scale) {
        double widest = scale.ticks().stream()
                .mapToDouble(tick -> style.width(text(tick, scale)))
                .max()
                .orElse(0);
        return widest + 2 * FROM_PLOT;
    }

    /** Under the plot, each in the middle of its line. */
    List<Mark> under(Scale scale, double bottom) {
        double baseline = bottom + FROM_PLOT + (style.lineHeight() + style.capitals()) / 2;
        List<Mark> marks = new ArrayList<>();
        for (BigDecimal tick : scale.ticks()) {
            marks.add(new Words(text(tick, scale), scale.x(tick.doubleValue()), baseline, Anchor.MIDDLE, style));
        }
        return marks;
    }

    /** Beside a plot whose value axis stands upright: the scale begins at 0 and is counted from the bottom. */
    List<Mark> beside(Scale scale, double plotLeft, double bottom) {
        List<Mark> marks = new ArrayList<>();
        for (BigDecimal tick : scale.ticks()) {
            double baseline = bottom - scale.x(tick.doubleValue()) + style.capitals() / 2;
            marks.add(new Words(text(tick, scale), plotLeft - 2 * FROM_PLOT, baseline, Anchor.END, style));
        }
        return marks;
    }

    private String text(BigDecimal tick, Scale scale) {
        String percent = unit.isPercent() ? Typography.NO_BREAK_SPACE + "%" : "";
        int decimals = tick.signum() == 0 ? 0 : scale.decimals();
        return Typography.number(unsigned ? tick.abs() : tick, decimals) + percent;
    }
}
