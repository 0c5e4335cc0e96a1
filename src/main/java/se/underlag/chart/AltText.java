package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.underlag.chart.ChartData.Category;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.wording.Messages;
import se.underlag.wording.Typography;

/**
 * What a chart shows, in words for those who do not see it: its kind, subject and period, the main level and the largest
 * change. At most {@value #LONGEST} characters: what does not fit is left out from the end, never cut in a sentence.
 */
final class AltText {

    static final int LONGEST = 250;

    private final ChartWords words;
    private final Messages messages;

    AltText(ChartWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    String of(ChartDefinition definition, Table table, ChartData data, String title, Map<String, String> parameters) {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("alt.kind." + definition.kind().code()) + ": " + title + ".");
        if (!title.contains(table.period())) {
            sentences.add(ChartWords.capitalised(table.period()) + ".");
        }
        if (data.isEmpty()) {
            sentences.add(words.nothing(data));
        } else if (definition.alt().isPresent()) {
            sentences.add(words.alt(definition, table, parameters));
        } else {
            sentences.addAll(figures(definition, data));
        }
        return fitting(sentences);
    }

    private List<String> figures(ChartDefinition definition, ChartData data) {
        return switch (definition.kind()) {
            case GROUPED_BARS ->
                Stream.of(largest(data), changeOverSeries(data), differenceFromPlan(data))
                        .flatMap(Optional::stream)
                        .toList();
            case STACKED_BARS ->
                Stream.of(largestTotal(data), changeOverCategories(data))
                        .flatMap(Optional::stream)
                        .toList();
            case DIVERGING_BARS -> ends(data);
        };
    }

    private Optional<String> largest(ChartData data) {
        return data.categories().stream()
                .filter(category -> !category.points().get(0).isMissing())
                .max(Comparator.comparing(
                        category -> category.points().get(0).value().orElseThrow()))
                .map(category -> messages.text(
                        "alt.largest",
                        category.name(),
                        withUnit(category.points().get(0).display(), data)));
    }

    private Optional<String> largestTotal(ChartData data) {
        return data.categories().stream()
                .filter(category ->
                        category.total().flatMap(ChartData.Point::value).isPresent())
                .max(Comparator.comparing(category ->
                        category.total().flatMap(ChartData.Point::value).orElseThrow()))
                .map(category -> messages.text(
                        "alt.largest",
                        fullName(category),
                        withUnit(category.total().orElseThrow().display(), data)));
    }

    private List<String> ends(ChartData data) {
        List<Category> known = data.categories().stream()
                .filter(category -> !category.points().get(0).isMissing())
                .sorted(Comparator.comparing(
                        category -> category.points().get(0).value().orElseThrow()))
                .toList();
        Category lowest = known.get(0);
        Category highest = known.get(known.size() - 1);
        String high = messages.text(
                "alt.highest", highest.name(), withUnit(highest.points().get(0).display(), data));
        String low = messages.text(
                "alt.lowest", lowest.name(), withUnit(lowest.points().get(0).display(), data));
        return known.size() == 1 ? List.of(high) : List.of(high, low);
    }

    private Optional<String> changeOverSeries(ChartData data) {
        Optional<Integer> now = place(data, ColumnRole.NOW);
        Optional<Integer> before = place(data, ColumnRole.BEFORE);
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>();
        for (Category category : data.categories()) {
            Optional<BigDecimal> then = category.points().get(before.get()).value();
            category.points()
                    .get(now.get())
                    .value()
                    .flatMap(value -> then.map(value::subtract))
                    .ifPresent(change -> changes.add(new Change(category.name(), change)));
        }
        return largestChange(changes, data);
    }

    private Optional<String> differenceFromPlan(ChartData data) {
        Optional<Integer> now = place(data, ColumnRole.NOW);
        Optional<Integer> plan = place(data, ColumnRole.PLAN);
        if (now.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        return data.categories().stream()
                .filter(category -> !category.points().get(now.get()).isMissing()
                        && !category.points().get(plan.get()).isMissing())
                .max(Comparator.comparing(category -> category.points()
                        .get(now.get())
                        .value()
                        .orElseThrow()
                        .subtract(category.points().get(plan.get()).value().orElseThrow())
                        .abs()))
                .map(category -> messages.text(
                        "alt.difference",
                        category.name(),
                        category.points().get(now.get()).display(),
                        withUnit(category.points().get(plan.get()).display(), data)));
    }

    private Optional<String> changeOverCategories(ChartData data) {
        List<Change> changes = new ArrayList<>();
        for (Category now : data.categories()) {
            Predicate<Category> sameGroupBefore =
                    other -> other.group().equals(now.group()) && other.role().equals(Optional.of(ColumnRole.BEFORE));
            if (now.role().equals(Optional.of(ColumnRole.NOW)) && now.group().isPresent()) {
                Optional<BigDecimal> then = data.categories().stream()
                        .filter(sameGroupBefore)
                        .findFirst()
                        .flatMap(Category::total)
                        .flatMap(ChartData.Point::value);
                now.total()
                        .flatMap(ChartData.Point::value)
                        .flatMap(value -> then.map(value::subtract))
                        .ifPresent(change -> changes.add(new Change(now.group().orElseThrow(), change)));
            }
        }
        return largestChange(changes, data);
    }

    private Optional<String> largestChange(List<Change> changes, ChartData data) {
        return changes.stream()
                .max(Comparator.comparing(change -> change.amount().abs()))
                .filter(change -> change.amount().signum() != 0)
                .map(change -> {
                    String sign = change.amount().signum() > 0 ? "+" : "";
                    String number = Typography.number(change.amount(), data.decimals());
                    Unit unit = data.unit().isPercent() ? Unit.PERCENTAGE_POINTS : data.unit();
                    return messages.text("alt.change", change.name(), words.amount(sign + number, unit));
                });
    }

    private String withUnit(String display, ChartData data) {
        return words.amount(display, data.unit());
    }

    private static String fullName(Category category) {
        return category.group().map(group -> group + " " + category.name()).orElse(category.name());
    }

    private static Optional<Integer> place(ChartData data, ColumnRole role) {
        for (int i = 0; i < data.series().size(); i++) {
            if (data.series().get(i).role() == role) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String fitting(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (text.length() + 1 + sentence.length() <= LONGEST) {
                text.append(text.length() == 0 ? "" : " ").append(sentence);
            } else if (text.length() == 0) {
                int space = sentence.lastIndexOf(' ', LONGEST - 2);
                text.append(sentence, 0, space > 0 ? space : LONGEST - 2).append(" …");
            }
        }
        return text.toString();
    }

    private record Change(String name, BigDecimal amount) {}
}
