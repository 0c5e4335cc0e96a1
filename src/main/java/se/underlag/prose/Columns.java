package se.underlag.prose;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Content;
import se.underlag.tabulate.Table.Content.Difference;
import se.underlag.tabulate.Table.Content.Measured;
import se.underlag.tabulate.Table.Content.PercentChange;
import se.underlag.tabulate.Table.Content.Share;
import se.underlag.tabulate.TextRule;

/**
 * The columns of a table that a text is made of.
 *
 * @param now the level
 * @param before the level a year earlier
 * @param change the difference between the two
 * @param changePercent the same in percent
 * @param plan what the level is held against
 * @param deviation the difference between the two
 * @param deviationPercent the same in percent
 * @param planned what kind of plan it is
 * @param share the level as a share of its total
 */
record Columns(
        Optional<Column> now,
        Optional<Column> before,
        Optional<Column> change,
        Optional<Column> changePercent,
        Optional<Column> plan,
        Optional<Column> deviation,
        Optional<Column> deviationPercent,
        Basis planned,
        Optional<Column> share) {

    /** The part that holds all of a split. */
    static final String TOTAL = "totalt";

    private static final Columns NONE = new Columns(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Basis.BUDGET,
            Optional.empty());

    static Columns of(Table table, TextRule rule, Focus focus) {
        List<Column> columns = ofOnePart(table, rule, focus);
        Optional<Measured> now = now(columns, rule);
        if (now.isEmpty()) {
            return NONE;
        }
        Measured level = now.get();
        Predicate<Measured> isBefore =
                other -> other.basis() == level.basis() && other.yearsBack() == level.yearsBack() + 1;
        Predicate<Measured> isPlan = rule.plan().isPresent()
                ? other -> other.column().equals(rule.plan().get())
                : other -> other.basis() != Basis.OUTCOME
                        && other.basis() != level.basis()
                        && other.yearsBack() == level.yearsBack();
        Optional<Measured> plan = Stream.concat(measured(columns), differences(columns, level))
                .filter(isPlan)
                .findFirst();
        Predicate<Measured> isThePlan = other -> plan.filter(other::equals).isPresent();
        return new Columns(
                first(columns, content -> content.equals(level)),
                first(columns, content -> content instanceof Measured other && isBefore.test(other)),
                difference(columns, level, isBefore),
                percent(columns, level, isBefore),
                first(columns, content -> content instanceof Measured other && isThePlan.test(other)),
                difference(columns, level, isThePlan),
                percent(columns, level, isThePlan),
                plan.map(Measured::basis).orElse(Basis.BUDGET),
                first(
                        columns,
                        content ->
                                content instanceof Share share && share.whole().equals(level)));
    }

    /** Those there are. */
    List<Column> all() {
        return Stream.of(now, before, change, changePercent, plan, deviation, deviationPercent, share)
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Column> level(Against against) {
        return against == Against.BEFORE ? before : plan;
    }

    Optional<Column> difference(Against against) {
        return against == Against.BEFORE ? change : deviation;
    }

    Optional<Column> percent(Against against) {
        return against == Against.BEFORE ? changePercent : deviationPercent;
    }

    /** Of a split table the columns of one part: that of the rule, the only one a chart shows, or the total. */
    private static List<Column> ofOnePart(Table table, TextRule rule, Focus focus) {
        if (table.columns().stream().allMatch(column -> column.part().isEmpty())) {
            return table.columns();
        }
        List<String> shown = table.columns().stream()
                .filter(focus::shows)
                .flatMap(column -> column.part().stream())
                .distinct()
                .toList();
        String part = rule.split().orElse(shown.size() == 1 ? shown.get(0) : TOTAL);
        return table.columns().stream()
                .filter(column -> column.part().equals(Optional.of(part)))
                .toList();
    }

    private static Optional<Measured> now(List<Column> columns, TextRule rule) {
        Predicate<Measured> isLevel = rule.now().isPresent()
                ? measured -> measured.column().equals(rule.now().get())
                : measured -> measured.basis() == Basis.OUTCOME && measured.yearsBack() == 0;
        Stream<Measured> compared = columns.stream()
                .flatMap(column -> column.content() instanceof Difference difference
                        ? Stream.of(difference.first())
                        : Stream.empty());
        return Stream.concat(measured(columns), compared).filter(isLevel).findFirst();
    }

    private static Stream<Measured> measured(List<Column> columns) {
        return columns.stream()
                .flatMap(
                        column -> column.content() instanceof Measured measured ? Stream.of(measured) : Stream.empty());
    }

    /** What the level is subtracted from, also where that itself is no column shown. */
    private static Stream<Measured> differences(List<Column> columns, Measured level) {
        return columns.stream()
                .flatMap(column -> column.content() instanceof Difference difference
                                && difference.first().equals(level)
                        ? Stream.of(difference.second())
                        : Stream.empty());
    }

    private static Optional<Column> difference(List<Column> columns, Measured level, Predicate<Measured> from) {
        return first(
                columns,
                content -> content instanceof Difference difference
                        && difference.first().equals(level)
                        && from.test(difference.second()));
    }

    private static Optional<Column> percent(List<Column> columns, Measured level, Predicate<Measured> from) {
        return first(
                columns,
                content -> content instanceof PercentChange change
                        && change.first().equals(level)
                        && from.test(change.second()));
    }

    private static Optional<Column> first(List<Column> columns, Predicate<Content> wanted) {
        return columns.stream().filter(column -> wanted.test(column.content())).findFirst();
    }
}
