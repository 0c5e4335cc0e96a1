package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.Scale.Reach;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/**
 * The figures at the bars: at the end of each bar or, for stacked bars, inside the parts that have room and are not the
 * whole, and in bold at the end of the whole. A missing figure stands as an en dash where its bar would begin.
 */
final class BarFigures {

    private static final double INSIDE = 3;

    private final ChartData data;
    private final ChartKind kind;
    private final Inks inks;
    private final Theme theme;
    private final TextStyle style;
    private final double clear;

    BarFigures(ChartData data, ChartKind kind, Inks inks, Theme theme) {
        this.data = data;
        this.kind = kind;
        this.inks = inks;
        this.theme = theme;
        this.style = kind == ChartKind.STACKED_BARS ? theme.strong() : theme.text();
        this.clear = theme.bars().clear();
    }

    /** How far each bar and its figure reach. */
    List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        for (Category category : data.categories()) {
            if (isStacked()) {
                reaches.add(Reach.of(below(category), 0));
                double end = kind == ChartKind.SHARE_BARS ? axisEnd() : clear + style.width(whole(category));
                reaches.add(Reach.of(above(category), end));
            } else {
                for (int series = 0; series < category.points().size(); series++) {
                    Point point = category.points().get(series);
                    reaches.add(new Reach(point.length(), room(point), isLeft(series, point)));
                }
            }
        }
        return reaches;
    }

    List<Mark> at(double top, Rows rows, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < data.categories().size(); i++) {
            Category category = data.categories().get(i);
            if (isStacked()) {
                double baseline = top + rows.middles().get(i) + style.capitals() / 2;
                addInside(marks, category, baseline, scale);
                addEnd(marks, whole(category), scale.x(above(category)), baseline, false);
            } else {
                for (int series = 0; series < category.points().size(); series++) {
                    Point point = category.points().get(series);
                    double middle = top + rows.top(i, kind.isOneBar() ? 0 : series) + rows.thickness() / 2;
                    double baseline = middle + style.capitals() / 2;
                    addEnd(marks, point.display(), scale.x(point.length()), baseline, isLeft(series, point));
                }
            }
        }
        return marks;
    }

    /** On a patch of ground, so that no grid line runs through a figure. */
    private void addEnd(List<Mark> marks, String figure, double end, double baseline, boolean left) {
        if (figure.isEmpty()) {
            return;
        }
        double width = style.width(figure);
        double x = left ? end - clear - width : end + clear;
        marks.add(new Box(
                x - 1,
                baseline - style.capitals() - 1,
                width + 2,
                style.capitals() + 2,
                Ink.solid(theme.colours().ground())));
        marks.add(
                left
                        ? new Words(figure, end - clear, baseline, Anchor.END, style)
                        : new Words(figure, x, baseline, Anchor.START, style));
    }

    private void addInside(List<Mark> marks, Category category, double baseline, Scale scale) {
        double up = 0;
        double down = 0;
        for (int series = 0; series < category.points().size(); series++) {
            Point point = category.points().get(series);
            double from = point.length() < 0 ? down : up;
            double to = from + point.length();
            if (point.length() < 0) {
                down = to;
            } else {
                up = to;
            }
            double room = Math.abs(scale.x(to) - scale.x(from));
            boolean isWhole = point.display().equals(whole(category));
            String figure = inside(point);
            TextStyle fitting = room >= theme.text().width(figure) + 2 * INSIDE ? theme.text() : theme.small();
            if (!point.isMissing() && !isWhole && room >= fitting.width(figure) + fitting.size() / 4) {
                String colour = inks.of(series).textColour(theme.colours());
                double middle = (scale.x(from) + scale.x(to)) / 2;
                marks.add(new Words(figure, middle, baseline, Anchor.MIDDLE, fitting.in(colour)));
            }
        }
    }

    private boolean isLeft(int series, Point point) {
        return point.length() < 0 || kind == ChartKind.POPULATION_BARS && series == 0;
    }

    /** The unit of shares stands at the axis, so that small parts have room for their figure. */
    private String inside(Point point) {
        int sign = kind == ChartKind.SHARE_BARS ? point.display().indexOf(Typography.NO_BREAK_SPACE) : -1;
        return sign < 0 ? point.display() : point.display().substring(0, sign);
    }

    /** Half the last number of the axis stands beyond the bars. */
    private double axisEnd() {
        return theme.small().width("100" + Typography.NO_BREAK_SPACE + "%") / 2;
    }

    private boolean isStacked() {
        return kind == ChartKind.STACKED_BARS || kind == ChartKind.SHARE_BARS;
    }

    private double room(Point point) {
        return clear + style.width(point.display());
    }

    /** The figure at the end of a stacked bar; without one, the missing sign where a part of the bar is missing. */
    private static String whole(Category category) {
        boolean lacking = category.points().stream().anyMatch(Point::isMissing);
        return category.total().map(Point::display).orElse(lacking ? Typography.MISSING : "");
    }

    private static double above(Category category) {
        return category.points().stream()
                .mapToDouble(point -> Math.max(0, point.length()))
                .sum();
    }

    private static double below(Category category) {
        return category.points().stream()
                .mapToDouble(point -> Math.min(0, point.length()))
                .sum();
    }
}
