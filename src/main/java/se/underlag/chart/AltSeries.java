package se.underlag.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Point;
import se.underlag.wording.Messages;

/** Sentences of the alt text that follow a series through all categories. */
final class AltSeries {

    private final ChartWords words;
    private final Messages messages;

    AltSeries(ChartWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /** Of each line where it begins and where it ends. */
    List<String> lines(ChartData data) {
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
                        words.amount(last.figure(), data.unit()),
                        last.month(),
                        known.size()));
            }
        }
        return sentences;
    }

    /** Of each part, the largest first, between what it varies. */
    List<String> shares(ChartData data) {
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
    List<String> sides(ChartData data) {
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
