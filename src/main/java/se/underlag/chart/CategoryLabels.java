package se.underlag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.Scene.Anchor;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Words;
import se.underlag.wording.Typography;

/**
 * The labels at the left: never cut, never turned. They are wrapped at spaces; a column that would need more than three
 * lines is made wider, and one that holds a long word as wide as the word, as long as the bars keep their room.
 */
final class CategoryLabels {

    private static final double NARROW = 0.36;
    private static final double WIDE = 0.5;
    private static final int LINES = 3;
    private static final double TO_GROUP = 12;

    private final List<Category> categories;
    private final TextStyle style;
    private final TextStyle strong;
    private final double groupWidth;
    private final double nameWidth;
    private final List<List<String>> lines = new ArrayList<>();

    CategoryLabels(ChartData data, double pageWidth, Theme theme) {
        this.categories = data.categories();
        this.style = theme.text();
        this.strong = theme.strong();
        double groups = categories.stream()
                .flatMap(category -> category.group().stream())
                .mapToDouble(strong::width)
                .max()
                .orElse(0);
        this.groupWidth = groups == 0 ? 0 : Math.min(groups, pageWidth * NARROW / 2) + TO_GROUP;
        List<String> names = categories.stream().map(CategoryLabels::withMarks).toList();
        double limit = limit(names, pageWidth);
        names.forEach(name -> lines.add(Wrapping.evenLines(name, limit, style)));
        this.nameWidth = lines.stream()
                .mapToDouble(name -> Wrapping.widest(name, style))
                .max()
                .orElse(0);
    }

    double width() {
        return groupWidth + nameWidth;
    }

    /** The height each category's label needs. */
    List<Double> heights() {
        return lines.stream().map(name -> name.size() * style.lineHeight()).toList();
    }

    /** True for each category that begins a group. */
    List<Boolean> groupStarts() {
        List<Boolean> starts = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            starts.add(i > 0
                    && !categories.get(i).group().equals(categories.get(i - 1).group()));
        }
        return starts;
    }

    List<Mark> at(double x, double top, Rows rows) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            List<String> name = lines.get(i);
            double baseline =
                    top + rows.middles().get(i) + style.capitals() / 2 - (name.size() - 1) * style.lineHeight() / 2;
            Category category = categories.get(i);
            if (category.group().isPresent() && (i == 0 || groupStarts().get(i))) {
                List<String> group = Wrapping.lines(category.group().get(), groupWidth, strong);
                marks.add(new Words(group, x, baseline, Anchor.START, strong));
            }
            marks.add(new Words(name, x + groupWidth, baseline, Anchor.START, style));
        }
        return marks;
    }

    private double limit(List<String> names, double pageWidth) {
        double words = names.stream()
                .mapToDouble(name -> Wrapping.widestWord(name, style))
                .max()
                .orElse(0);
        double widest = pageWidth * WIDE - groupWidth;
        double limit = Math.min(widest, Math.max(pageWidth * NARROW - groupWidth, words));
        while (limit < widest && needsMoreLines(names, limit)) {
            limit = Math.min(widest, limit + 6);
        }
        return limit;
    }

    private boolean needsMoreLines(List<String> names, double limit) {
        return names.stream()
                .anyMatch(name -> Wrapping.lines(name, limit, style).size() > LINES);
    }

    private static String withMarks(Category category) {
        return category.name()
                + category.marks().stream()
                        .map(mark -> Typography.NO_BREAK_SPACE + mark(mark))
                        .collect(Collectors.joining());
    }

    /** The mark of a note, as in the tables: {@code 1)}. */
    static String mark(int number) {
        return number + ")";
    }
}
