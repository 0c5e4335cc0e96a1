package se.underlag.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/**
 * Sentences about the kinds of charts that show more than which part is the largest and which changed the most: a course
 * over time, a way from one whole to another, a comparison of shares, of two sides or of panels.
 */
final class AltSentences {

    private final ChartWords words;
    private final Messages messages;

    AltSentences(ChartWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /** The sentences in the order of their weight; empty for a kind that is told as its table is. */
    Optional<List<String>> sentences(ChartKind kind, ChartData data) {
        return switch (kind) {
            case GROUPED_BARS, STACKED_BARS, DIVERGING_BARS -> Optional.empty();
            case LINES -> Optional.of(lines(data));
            case SHARE_BARS -> Optional.of(shares(data));
            case POPULATION_BARS -> Optional.of(sides(data));
            case PANELS -> Optional.of(ends(data.categories(), data));
            case WATERFALL -> Optional.of(steps(data));
        };
    }

    /** Of each line where it begins and where it ends. */
    private List<String> lines(ChartData data) {
        List<String> sentences = new ArrayList<>();
        for (int series = 0; series < data.series().size(); series++) {
            List<Place> known = known(data, series);
            if (!known.isEmpty()) {
                Place first = known.get(0);
                Place last = known.get(known.size() - 1);
                sentences.add(messages.text(
                        "alt.line",
                        data.series().get(series).name(),
                        first.figure(),
                        first.month(),
                        amount(last.point(), data),
                        last.month(),
                        known.size()));
            }
        }
        return sentences;
    }

    /** Of each part, the largest first, between what it varies. */
    private List<String> shares(ChartData data) {
        return IntStream.range(0, data.series().size())
                .boxed()
                .filter(series -> !known(data, series).isEmpty())
                .sorted(Comparator.comparing((Integer series) ->
                                highest(known(data, series)).point().length())
                        .reversed())
                .map(series -> {
                    Place highest = highest(known(data, series));
                    Place lowest = lowest(known(data, series));
                    return messages.text(
                            "alt.varies",
                            data.series().get(series).name(),
                            highest.figure(),
                            highest.category().name(),
                            lowest.figure(),
                            lowest.category().name(),
                            highest.category().equals(lowest.category()) ? 1 : 2);
                })
                .toList();
    }

    /** The largest category on both sides. */
    private List<String> sides(ChartData data) {
        Optional<Category> largest = data.categories().stream()
                .max(Comparator.comparingDouble(category -> category.points().stream()
                        .mapToDouble(Point::length)
                        .max()
                        .orElse(0)));
        return largest.stream()
                .map(category -> messages.text(
                        "alt.largest-two",
                        category.name(),
                        data.series().get(0).name(),
                        category.points().get(0).display(),
                        data.series().get(1).name(),
                        category.points().get(1).display()))
                .toList();
    }

    /** The two wholes, then the largest step to each side. */
    private List<String> steps(ChartData data) {
        int last = data.categories().size() - 1;
        List<String> sentences = new ArrayList<>();
        for (Category whole :
                List.of(data.categories().get(0), data.categories().get(last))) {
            sentences.add(messages.text("alt.whole", whole.name(), amount(whole, data)));
        }
        sentences.addAll(ends(data.categories().subList(1, last), data));
        return sentences;
    }

    /** The highest and the lowest of the first series. */
    private List<String> ends(List<Category> categories, ChartData data) {
        List<Place> known = categories.stream()
                .map(category -> new Place(category, category.points().get(0)))
                .filter(place -> !place.point().isMissing())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Category highest = highest(known).category();
        Category lowest = lowest(known).category();
        String high = messages.text("alt.highest", fullName(highest), amount(highest, data));
        String low = messages.text("alt.lowest", fullName(lowest), amount(lowest, data));
        return known.size() == 1 ? List.of(high) : List.of(high, low);
    }

    private String amount(Category category, ChartData data) {
        return amount(category.points().get(0), data);
    }

    /** A number of persons or things is told without a unit, and percent signs are there already. */
    private String amount(Point point, ChartData data) {
        boolean bare = data.unit().isPercent() || data.unit().symbol().equals("antal");
        return bare ? point.display() : point.display() + Typography.NO_BREAK_SPACE + words.unit(data.unit());
    }

    private static String fullName(Category category) {
        return category.group().map(group -> group + ", " + category.name()).orElse(category.name());
    }

    private static Place highest(List<Place> places) {
        return places.stream()
                .max(Comparator.comparingDouble(place -> place.point().length()))
                .orElseThrow();
    }

    private static Place lowest(List<Place> places) {
        return places.stream()
                .min(Comparator.comparingDouble(place -> place.point().length()))
                .orElseThrow();
    }

    private static List<Place> known(ChartData data, int series) {
        return data.categories().stream()
                .map(category -> new Place(category, category.points().get(series)))
                .filter(place -> !place.point().isMissing())
                .toList();
    }

    private record Place(Category category, Point point) {

        String figure() {
            return point.display();
        }

        /** {@code dec 2023}. */
        String month() {
            return category.group().map(year -> category.name() + " " + year).orElse(category.name());
        }
    }
}
