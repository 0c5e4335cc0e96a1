package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.underlag.series.LocalText;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Content.Measured;
import se.underlag.tabulate.Table.Row;

/** The sentences about a table whose rows are months: where it began, where it ended, between what it went. */
final class OverTime {

    private final Angle angle;
    private final Phrases phrases;

    OverTime(Angle angle, Phrases phrases) {
        this.angle = angle;
        this.phrases = phrases;
    }

    /** True where every row is a month. */
    static boolean isOf(Angle angle, Phrases phrases) {
        List<Row> rows = angle.table().rows();
        return rows.size() > 1
                && rows.stream().allMatch(row -> phrases.month(row).isPresent());
    }

    /** {@code Sjukfrånvaron var 3,7 procent i december 2024, mot 2,2 procent i december 2023.} */
    List<String> sentences() {
        List<Place> known =
                known(angle.columns().now(), row -> phrases.month(row).orElse(row.label()));
        if (known.isEmpty()) {
            return List.of();
        }
        Place first = known.get(0);
        Place last = known.get(known.size() - 1);
        List<String> sentences = new ArrayList<>();
        String when = phrases.text("months.when", last.month());
        String of = angle.rule().of().map(text -> " " + filled(text)).orElse("");
        String then = first.equals(last)
                ? ""
                : phrases.text("months.then", first.amount(), phrases.text("months.when", first.month()));
        sentences.add(phrases.sentence(Level.key(angle), subject(), last.amount() + of, when, then));
        ends(known).ifPresent(sentences::add);
        return sentences;
    }

    /** The highest and the lowest of all months; nothing of one or two. */
    private Optional<String> ends(List<Place> known) {
        Comparator<Place> byShown = Comparator.comparing(Place::shown);
        Place highest = known.stream().max(byShown).orElseThrow();
        Place lowest = known.stream().min(byShown).orElseThrow();
        if (known.size() < 3) {
            return Optional.empty();
        }
        return Optional.of(
                highest.shown().compareTo(lowest.shown()) == 0
                        ? phrases.sentence("months.same", highest.amount())
                        : phrases.sentence(
                                "months.ends", highest.amount(), highest.month(), lowest.amount(), lowest.month()));
    }

    /** Of each line that is drawn where it begins and where it ends. */
    List<String> lines() {
        return angle.focus().columns().stream()
                .flatMap(id -> angle.table().column(id).stream())
                .filter(column -> column.content() instanceof Measured)
                .flatMap(column -> line(column).stream())
                .toList();
    }

    private Optional<String> line(Column column) {
        // An alternative text is short.
        List<Place> known = known(Optional.of(column), Row::label);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Place first = known.get(0);
        Place last = known.get(known.size() - 1);
        String name =
                column.path().get(column.part().isPresent() ? column.path().size() - 1 : 0);
        if (first.equals(last)) {
            return Optional.of(phrases.sentence("months.point", name, last.amount(), last.month()));
        }
        return Optional.of(
                first.amount().equals(last.amount())
                        ? phrases.sentence("months.steady", name, last.amount(), first.month(), last.month())
                        : phrases.sentence(
                                "months.line", name, first.amount(), first.month(), last.amount(), last.month()));
    }

    private List<Place> known(Optional<Column> column, Function<Row, String> month) {
        List<Place> places = new ArrayList<>();
        for (Row row : angle.table().rows()) {
            angle.cell(row, column).ifPresent(cell -> cell.figure()
                    .value()
                    .map(angle::told)
                    .ifPresent(value -> places.add(
                            new Place(month.apply(row), Phrases.rounded(value, cell), phrases.amount(value, cell)))));
        }
        return places;
    }

    private String subject() {
        return angle.rule()
                .subject()
                .map(this::filled)
                .orElseGet(() -> angle.columns().now().map(Column::heading).orElse(""));
    }

    private String filled(LocalText text) {
        return angle.table().filled(text.in(phrases.locale()));
    }

    /**
     * A figure of a month.
     *
     * @param month {@code december 2024}
     * @param shown as it is shown
     * @param amount the same with its unit
     */
    private record Place(String month, BigDecimal shown, String amount) {}
}
