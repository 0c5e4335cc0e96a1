package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;

/**
 * Months under an upright plot, the year once beneath its first: {@code dec  jan  feb} over {@code 2023 2024}. Where there
 * is no room for all, every second, third, fourth, sixth or twelfth counted from the last.
 */
final class TimeLabels {

    private static final int[] EVERY = {1, 2, 3, 4, 6, 12, 24, 60};
    private static final double APART = 3;

    private final List<Category> months;
    private final TextStyle style;

    TimeLabels(List<Category> months, Theme theme) {
        this.months = months;
        this.style = theme.small();
    }

    double height() {
        return APART + 2 * style.lineHeight();
    }

    /** Half the width of the last, which stands beyond the middle of its month. */
    List<Mark> at(double left, double slot, double bottom) {
        int every = every(slot);
        double baseline = bottom + APART + (style.lineHeight() + style.capitals()) / 2;
        List<Mark> marks = new ArrayList<>();
        Optional<String> year = Optional.empty();
        for (int i : IntStream.range(0, months.size())
                .filter(i -> (months.size() - 1 - i) % every == 0)
                .toArray()) {
            Category month = months.get(i);
            double x = left + (i + 0.5) * slot;
            marks.add(new Words(month.name(), x, baseline, Anchor.MIDDLE, style));
            if (!month.group().equals(year)) {
                year = month.group();
                marks.add(new Words(year.orElse(""), x, baseline + style.lineHeight(), Anchor.MIDDLE, style));
            }
        }
        return marks;
    }

    private int every(double slot) {
        double widest = months.stream()
                .flatMap(month -> Stream.concat(Stream.of(month.name()), month.group().stream()))
                .mapToDouble(style::width)
                .max()
                .orElse(0);
        return IntStream.of(EVERY)
                .filter(every -> every * slot >= widest + APART)
                .findFirst()
                .orElse(months.size());
    }
}
