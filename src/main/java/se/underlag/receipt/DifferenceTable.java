package se.underlag.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.receipt.StackedTable.Heading;
import se.underlag.series.Measure;
import se.underlag.wording.Typography;

/** The values that a delivery changed, before and now, by series; the first of them where they are many. */
final class DifferenceTable {

    private final Replaced replaced;
    private final int most;
    private final String all;
    private final Words words;

    /**
     * @param most so many values are shown
     * @param all the command that shows all of them
     */
    DifferenceTable(Replaced replaced, int most, String all, Words words) {
        this.replaced = replaced;
        this.most = most;
        this.all = all;
        this.words = words;
    }

    /** The table; nothing where no value is another. */
    Html html() {
        if (replaced.changes().isEmpty()) {
            return Html.NONE;
        }
        StackedTable table = new StackedTable(
                "changes",
                words.text("changes.caption", replaced.numbers(words)),
                Heading.text(words.text("change.what")),
                Heading.brief(words.text("period")),
                Heading.figure(words.text("change.before")),
                Heading.figure(words.text("change.now")),
                Heading.figure(words.text("change.difference")));
        bySeries().forEach((series, changes) -> {
            table.group(series);
            List<ChangeFigures> figures = ChangeFigures.of(changes);
            for (int at = 0; at < changes.size(); at++) {
                table.row(row(changes.get(at), figures.get(at)));
            }
        });
        int rest = replaced.changes().size() - most;
        if (rest > 0) {
            table.remark(words.count("changes.rest", rest, all));
        }
        return table.html();
    }

    private Map<String, List<ChangedValue>> bySeries() {
        return replaced.changes().stream()
                .limit(most)
                .collect(Collectors.groupingBy(this::series, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@code Belopp, utfall, kr}. */
    private String series(ChangedValue change) {
        return Stream.of(change.series(), change.basis(), words.unit(change.unit()))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    private List<Html> row(ChangedValue change, ChangeFigures figures) {
        return List.of(
                Html.text(change.breakdown()),
                Html.text(change.period()),
                value(change.before(), figures.before(), "value.was-not"),
                value(change.now(), figures.now(), "value.is-not"),
                difference(change, figures));
    }

    private Html value(Optional<Measure> measure, Optional<String> figure, String absent) {
        return figure.map(words::decimal)
                .map(Html::text)
                .orElseGet(() -> missing(reason(measure).orElse(absent)));
    }

    private static Optional<String> reason(Optional<Measure> measure) {
        return measure.flatMap(there -> there instanceof Measure.Missing missing
                ? Optional.of("missing." + missing.reason().code())
                : Optional.empty());
    }

    /** Missing is not zero: the sign for it, and why. */
    private Html missing(String why) {
        return Html.joined(
                Html.text(Typography.MISSING + " "),
                Tag.of("span", "why", words.text(why)).html());
    }

    private Html difference(ChangedValue change, ChangeFigures figures) {
        if (change.isNew() || change.isGone()) {
            return Html.text(words.text(change.isNew() ? "change.new" : "change.gone"));
        }
        return Html.text(figures.difference().map(words::decimal).orElse(Typography.MISSING));
    }
}
