package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.underlag.wording.Typography;

/**
 * The value axis. As long as can be while every bar with the figure at its end stays inside the plot.
 *
 * @param left where the plot begins, in points
 * @param right where it ends
 * @param zero where zero is
 * @param perUnit points for one of the unit
 * @param step from grid line to grid line, in the unit
 * @param first the number of the first grid line, counted in steps from zero
 * @param last the number of the last
 */
record Scale(double left, double right, double zero, double perUnit, BigDecimal step, int first, int last) {

    private static final double MOST_LINES = 9;
    private static final double BETWEEN_NUMBERS = 16;

    /** So that the line at zero is not cut lengthwise at the plot's edge. */
    private static final double RIM = 0.5;

    /**
     * A bar.
     *
     * @param value where it ends
     * @param beyond the room its figure takes beyond that, in points
     * @param left true where it goes to the left of zero
     */
    record Reach(double value, double beyond, boolean left) {

        static Reach of(double value, double beyond) {
            return new Reach(value, beyond, value < 0);
        }
    }

    /**
     * @param decimals of the figures: no grid line stands between two figures
     * @param numbers how the numbers of the axis are set
     */
    static Scale fit(List<Reach> bars, double left, double right, int decimals, TextStyle numbers) {
        List<Reach> lefts = new ArrayList<>(List.of(new Reach(0, RIM, true)));
        List<Reach> rights = new ArrayList<>(List.of(new Reach(0, RIM, false)));
        bars.forEach(bar -> (bar.left ? lefts : rights).add(bar));
        double perUnit = Double.POSITIVE_INFINITY;
        for (Reach l : lefts) {
            for (Reach r : rights) {
                double length = r.value - l.value;
                if (length > 0) {
                    perUnit = Math.min(perUnit, Math.max(1, right - left - l.beyond - r.beyond) / length);
                }
            }
        }
        if (Double.isInfinite(perUnit)) {
            perUnit = right - left;
        }
        double scale = perUnit;
        double zero = left
                + lefts.stream()
                        .mapToDouble(bar -> -bar.value * scale + bar.beyond)
                        .max()
                        .orElse(0);
        double lowest = bars.stream().mapToDouble(Reach::value).min().orElse(0);
        double highest = bars.stream().mapToDouble(Reach::value).max().orElse(0);
        double closest = (right - left) / MOST_LINES;
        BigDecimal step = step(closest / perUnit, decimals);
        double number = numbers.width(
                Typography.number(BigDecimal.valueOf(Math.max(highest, -lowest)), Math.max(0, step.scale())));
        step = step(Math.max(closest, number + BETWEEN_NUMBERS) / perUnit, decimals);
        // half a number stands beyond its line
        int first = lines(-lowest, step, (zero - left - number / 2) / perUnit);
        int last = lines(highest, step, (right - zero - number / 2) / perUnit);
        return new Scale(left, right, zero, perUnit, step, -first, last);
    }

    /**
     * An axis for values that lie together, with or without zero among them.
     *
     * @param lowest the lowest value
     * @param highest the highest, which may be the same
     * @param before the room to leave before the lowest, in points
     * @param beyond the room to leave beyond the highest
     * @param decimals of the figures: no grid line stands between two figures
     * @param apart the least distance between two grid lines, in points
     */
    static Scale between(
            double lowest,
            double highest,
            double before,
            double beyond,
            double left,
            double right,
            int decimals,
            double apart) {
        double length = highest > lowest ? highest - lowest : Math.max(1, Math.abs(highest));
        double perUnit = Math.max(1, right - left - before - beyond) / length;
        double zero = left + before - lowest * perUnit;
        BigDecimal step = step(Math.max(apart, (right - left) / MOST_LINES) / perUnit, decimals);
        int first = (int) Math.ceil((left - zero) / perUnit / step.doubleValue() - 1e-9);
        int last = (int) Math.floor((right - zero) / perUnit / step.doubleValue() + 1e-9);
        return new Scale(left, right, zero, perUnit, step, first, last);
    }

    /** With grid lines only between two places. */
    Scale linesWithin(double from, double to) {
        double width = step.doubleValue() * perUnit;
        int lowest = (int) Math.ceil((from - zero) / width - 1e-9);
        int highest = (int) Math.floor((to - zero) / width + 1e-9);
        return new Scale(left, right, zero, perUnit, step, Math.max(first, lowest), Math.min(last, highest));
    }

    double x(double value) {
        return zero + value * perUnit;
    }

    double lowest() {
        return (left - zero) / perUnit;
    }

    double highest() {
        return (right - zero) / perUnit;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return ticks;
    }

    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** How many grid lines on one side: up to the first beyond the longest bar, if there is room for it. */
    private static int lines(double longest, BigDecimal step, double room) {
        if (longest <= 0) {
            return 0;
        }
        int beyond = (int) Math.ceil(longest / step.doubleValue() - 1e-9);
        int fitting = (int) Math.floor(room / step.doubleValue() + 1e-9);
        return Math.min(beyond, fitting);
    }

    /** The smallest of 1, 2, 5, 10, 20 … that is at least so large. */
    private static BigDecimal step(double atLeast, int decimals) {
        double least = Math.max(Math.pow(10, -decimals), atLeast);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.doubleValue() >= least - 1e-12) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
