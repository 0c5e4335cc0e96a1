package se.underlag.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            case GROUPED_BARS -> present(List.of(largest(data), largestChange(data), largestDifferenceFromPlan(data)));
            case STACKED_BARS -> present(List.of(largestTotal(data), largestChange(data)));
            case DIVERGING_BARS, PANELS -> ends(data.categories(), data);
            case WATERFALL -> fromStartToEnd(data);
            case LINES -> new AltSeries(words).lines(data);
            case SHARE_BARS -> new AltSeries(words).shares(data);
            case POPULATION_BARS -> new AltSeries(words).sides(data);
        };
    }

    private static List<String> present(List<Optional<String>> sentences) {
        return sentences.stream().flatMap(Optional::stream).toList();
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

    /** The two wholes, then the largest step to each side. */
    private List<String> fromStartToEnd(ChartData data) {
        int last = data.categories().size() - 1;
        List<String> sentences = new ArrayList<>();
        for (Category whole :
                List.of(data.categories().get(0), data.categories().get(last))) {
            sentences.add(messages.text(
                    "alt.whole", whole.name(), withUnit(whole.points().get(0).display(), data)));
        }
        sentences.addAll(ends(data.categories().subList(1, last), data));
        return sentences;
    }

    private List<String> ends(List<Category> categories, ChartData data) {
        List<Category> known = categories.stream()
                .filter(category -> !category.points().get(0).isMissing())
                .sorted(Comparator.comparing(
                        category -> category.points().get(0).value().orElseThrow()))
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Category lowest = known.get(0);
        Category highest = known.get(known.size() - 1);
        String high = messages.text(
                "alt.highest",
                fullName(highest),
                withUnit(highest.points().get(0).display(), data));
        String low = messages.text(
                "alt.lowest", fullName(lowest), withUnit(lowest.points().get(0).display(), data));
        return known.size() == 1 ? List.of(high) : List.of(high, low);
    }

    private Optional<String> largestChange(ChartData data) {
        return Pair.mostApart(data, ColumnRole.BEFORE).flatMap(pair -> {
            String number = Typography.number(pair.difference(), data.decimals());
            boolean unchanged = number.equals(Typography.number(BigDecimal.ZERO, data.decimals()));
            String sign = pair.difference().signum() > 0 ? "+" : "";
            Unit unit = data.unit().isPercent() ? Unit.PERCENTAGE_POINTS : data.unit();
            return unchanged
                    ? Optional.empty()
                    : Optional.of(messages.text("alt.change", pair.name(), words.amount(sign + number, unit)));
        });
    }

    private Optional<String> largestDifferenceFromPlan(ChartData data) {
        return Pair.mostApart(data, ColumnRole.PLAN)
                .map(pair -> messages.text(
                        "alt.difference",
                        pair.name(),
                        pair.now().display(),
                        withUnit(pair.other().display(), data)));
    }

    private String withUnit(String display, ChartData data) {
        return words.amount(display, data.unit());
    }

    private static String fullName(Category category) {
        return category.group().map(group -> group + ", " + category.name()).orElse(category.name());
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
}
