package se.underlag.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Rule;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/** Lines over months: values at the left, months beneath, the lines' names at their ends, marks of notes above. */
final class LinesLayout implements PlotLayout {

    private static final double BETWEEN_LINES = 24;
    private static final double LEAST_HEIGHT = 110;
    private static final double WIDEST_MARKER = 5;

    /** So that a marker at the edge is whole. */
    private static final double RIM = 4;

    private final ChartData data;
    private final Theme theme;
    private final TextStyle small;
    private final EndLabels ends;
    private final TimeLabels months;
    private final AxisNumbers numbers;

    LinesLayout(ChartData data, Theme theme) {
        this.data = data;
        this.theme = theme;
        this.small = theme.small();
        this.ends = new EndLabels(data, theme);
        this.months = new TimeLabels(data.categories(), theme);
        this.numbers = new AxisNumbers(data.unit(), theme, false);
    }

    @Override
    public Placed place(double left, double right, double top, double room) {
        double above =
                data.categories().stream().anyMatch(month -> !month.marks().isEmpty())
                        ? small.lineHeight()
                        : small.lineHeight() / 2;
        double plotTop = Math.ceil(top + above);
        double wanted = top + room - months.height() - plotTop;
        double height = Math.floor(Math.max(Math.max(LEAST_HEIGHT, ends.height()), wanted));
        double bottom = plotTop + height;
        Scale scale = scale(height);
        double plotLeft = Math.ceil(left + numbers.width(scale));
        double plotRight = Math.floor(right - ends.width());
        double slot = (plotRight - plotLeft) / data.categories().size();

        List<Mark> marks = new ArrayList<>(numbers.beside(scale, plotLeft, bottom));
        marks.addAll(months.at(plotLeft, slot, bottom));
        marks.addAll(breaks(plotLeft, slot, plotTop, bottom));
        marks.addAll(missing(plotLeft, slot, bottom));
        marks.addAll(noteMarks(plotLeft, slot, plotTop));
        marks.addAll(ends.at(plotRight, slot, plotTop, bottom, scale));
        LinePlot plot = new LinePlot(data, Pens.of(data.series(), theme.colours()), theme);
        Rectangle2D area = new Rectangle2D.Double(plotLeft, plotTop, plotRight - plotLeft, height);
        return new Placed(
                List.of(new Scene.Area(plot.plot(scale, Math.min(WIDEST_MARKER, slot / 2)), area)),
                marks,
                bottom + months.height());
    }

    /** From grid line to grid line, so that each line lies between two. */
    private Scale scale(double height) {
        AxisRange range = AxisRange.ofLines(data);
        double low = range.lowest();
        double high = range.highest();
        Scale scale = Scale.between(low, high, RIM, RIM, 0, height, data.decimals(), BETWEEN_LINES);
        for (int i = 0; i < 2; i++) {
            double step = scale.step().doubleValue();
            low = Math.floor(low / step + 1e-9) * step;
            high = Math.ceil(high / step - 1e-9) * step;
            scale = Scale.between(low, high, RIM, RIM, 0, height, data.decimals(), BETWEEN_LINES);
        }
        return scale;
    }

    private List<Mark> breaks(double left, double slot, double top, double bottom) {
        return data.breaks().stream()
                .map(place -> left + place * slot)
                .<Mark>map(x -> new Rule(x, top, x, bottom, theme.colours().zero(), 0.75, true))
                .toList();
    }

    /** The missing sign at the foot of a month in which a line has a gap. */
    private List<Mark> missing(double left, double slot, double bottom) {
        List<Mark> marks = new ArrayList<>();
        for (int month = 0; month < data.categories().size(); month++) {
            if (data.categories().get(month).points().stream().anyMatch(Point::isMissing)) {
                double x = left + (month + 0.5) * slot;
                marks.add(new Words(Typography.MISSING, x, bottom - RIM - 3, Anchor.MIDDLE, theme.text()));
            }
        }
        return marks;
    }

    /** Above the plot; once for months in a row that have the same. That of a change stands at its line. */
    private List<Mark> noteMarks(double left, double slot, double top) {
        List<Mark> marks = new ArrayList<>();
        double free = 0;
        for (int first = 0, next; first < data.categories().size(); first = next) {
            next = first + 1;
            List<Integer> own = data.categories().get(first).marks();
            while (next < data.categories().size() && sameMarks(own, next)) {
                next++;
            }
            if (own.isEmpty()) {
                continue;
            }
            String text = String.join(
                    String.valueOf(Typography.NO_BREAK_SPACE),
                    own.stream().map(CategoryLabels::mark).toList());
            double middle = data.breaks().contains(first) ? first : (first + next) / 2.0;
            double x = Math.max(left + middle * slot - small.width(text) / 2, free);
            marks.add(new Words(text, x, top - 3, Anchor.START, small));
            free = x + small.width(text) + 2;
        }
        return marks;
    }

    private boolean sameMarks(List<Integer> marks, int place) {
        Category month = data.categories().get(place);
        return month.marks().equals(marks) && !data.breaks().contains(place);
    }
}
