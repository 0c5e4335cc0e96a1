package se.underlag.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.tabulate.TextRule;
import se.underlag.tabulate.TextRule.Kind;
import se.underlag.tabulate.TextRule.Parts;

/**
 * A table as a text looks at it: what its rule says, and what of it is shown.
 *
 * @param columns where the figures stand
 * @param level the row that the text begins with
 * @param rows all rows that it is about but that of the level, also those that are part of others
 * @param parts those that are compared with each other; none where there are fewer than two, or their units differ
 * @param depth what the parts have in common
 */
record Angle(
        Table table,
        TextRule rule,
        Focus focus,
        Columns columns,
        Optional<Row> level,
        List<Row> rows,
        List<Row> parts,
        Depth depth) {

    Angle {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    /** Which rows are compared: what is said of them need not be true of those that they are part of, or of their parts. */
    enum Depth {
        /** All there are. */
        ALL,
        /** Those that are not part of another. */
        TOP,
        /** Those that no other is part of. */
        LOWEST,
        /** Those that the rule names. */
        NAMED
    }

    static Angle of(Table table, TextRule rule, Focus focus) {
        Optional<Row> level = level(table, rule, focus);
        List<Row> rows = table.rows().stream()
                .filter(row -> row.kind() == RowKind.DATA && focus.shows(row))
                .filter(row -> level.filter(row::equals).isEmpty())
                .toList();
        Angle all = new Angle(table, rule, focus, Columns.of(table, rule, focus), level, rows, List.of(), Depth.ALL);
        if (!focus.isWhole()) {
            return all.of(rows, Depth.ALL);
        }
        Parts parts = rule.parts().orElse(Parts.BY_LABEL);
        if (!parts.rows().isEmpty()) {
            return all.of(
                    parts.rows().stream()
                            .flatMap(id -> table.row(id).stream())
                            .filter(row -> level.filter(row::equals).isEmpty())
                            .toList(),
                    Depth.NAMED);
        }
        return parts.level()
                .map(asked -> all.of(asked == TextRule.Level.TOP ? Depth.TOP : Depth.LOWEST))
                .orElseGet(all::ofWhatAddsUp);
    }

    /** The lowest rows where they make up the whole; else what is part of nothing, if that is more than one row. */
    private Angle ofWhatAddsUp() {
        Angle lowest = of(Depth.LOWEST);
        Angle top = of(Depth.TOP);
        return lowest.isMadeUpOfParts() || top.parts.size() < 2 ? lowest : top;
    }

    private Angle of(Depth asked) {
        List<Row> some = rows.stream()
                .filter(row -> asked == Depth.TOP ? row.level() == 0 : !hasParts(row))
                .toList();
        return of(some, asked);
    }

    private Angle of(List<Row> some, Depth asked) {
        boolean comparable = some.stream().map(this::unit).distinct().count() == 1 && some.size() > 1;
        return new Angle(
                table,
                rule,
                focus,
                columns,
                level,
                rows,
                comparable ? some : List.of(),
                some.containsAll(rows) ? Depth.ALL : asked);
    }

    /** The rows that are shown beside those compared: what they are part of, or what is part of them. */
    List<Row> others() {
        return rows.stream().filter(row -> !parts.contains(row)).toList();
    }

    /** The row that another is part of. */
    Optional<Row> whole(Row part) {
        int place = table.rows().indexOf(part);
        return IntStream.iterate(place - 1, before -> before >= 0, before -> before - 1)
                .mapToObj(table.rows()::get)
                .filter(row -> row.level() < part.level())
                .findFirst();
    }

    /** True where no row of the table is left out. */
    boolean isOfAllRows() {
        return focus.isWhole() || rows.containsAll(of(table, rule, Focus.WHOLE).rows);
    }

    private static Optional<Row> level(Table table, TextRule rule, Focus focus) {
        Optional<String> named = rule.row().or(focus::total);
        if (named.isPresent()) {
            return table.row(named.get());
        }
        Optional<Row> total =
                table.rows().stream().filter(row -> row.kind() == RowKind.TOTAL).reduce((first, second) -> second);
        return total.isEmpty() && table.rows().size() == 1
                ? Optional.of(table.rows().get(0))
                : total;
    }

    private boolean hasParts(Row row) {
        int next = table.rows().indexOf(row) + 1;
        return next < table.rows().size() && table.rows().get(next).level() > row.level();
    }

    Optional<Cell> cell(Row row, Optional<Column> column) {
        return column.map(table::indexOf).map(row.cells()::get);
    }

    Optional<Cell> now(Row row) {
        return cell(row, columns.now());
    }

    /** The figure with the sign it is told with: costs, negative in the books, are positive. */
    BigDecimal told(BigDecimal value) {
        return kind() == Kind.COST ? value.negate() : value;
    }

    /** The figure with the sign it is drawn with. */
    BigDecimal drawn(BigDecimal value) {
        return kind() == Kind.COST || focus.asCosts() ? value.negate() : value;
    }

    /** Which words tell up and down. */
    Kind kind() {
        return rule.kind().orElseGet(() -> isBelowZero() ? Kind.RESULT : Kind.AMOUNT);
    }

    private boolean isBelowZero() {
        return Stream.concat(level.stream(), parts.stream())
                .flatMap(row -> now(row).stream())
                .filter(cell -> cell.unit().isMoney())
                .flatMap(cell -> cell.figure().value().stream())
                .anyMatch(value -> value.signum() < 0);
    }

    /**
     * Of a split table the columns of the level in those parts that a chart shows, where it shows some of them only: then
     * the level of all would be of more than is seen.
     */
    List<Column> levelsOfSomeParts() {
        List<String> all = parts(table.columns().stream());
        List<String> shown = parts(table.columns().stream().filter(focus::shows));
        boolean some = !shown.isEmpty() && shown.size() < all.size() && !shown.contains(Columns.TOTAL);
        if (focus.isWhole() || rule.split().isPresent() || !some || isOfAll(shown, all)) {
            return List.of();
        }
        return table.columns().stream()
                .filter(column -> column.part().filter(shown::contains).isPresent())
                .filter(column -> columns.now()
                        .filter(now -> now.content().equals(column.content()))
                        .isPresent())
                .toList();
    }

    private static List<String> parts(Stream<Column> columns) {
        return columns.flatMap(column -> column.part().stream()).distinct().toList();
    }

    private static boolean isOfAll(List<String> shown, List<String> all) {
        return all.stream().filter(part -> !part.equals(Columns.TOTAL)).allMatch(shown::contains);
    }

    /** True where a chart shows how the level differs, or both that it differs between. */
    boolean shows(Against against) {
        boolean both = columns.now().filter(focus::shows).isPresent()
                && columns.level(against).filter(focus::shows).isPresent();
        return both
                || columns.difference(against).filter(focus::shows).isPresent()
                || columns.percent(against).filter(focus::shows).isPresent();
    }

    /** What the level is held against is called. */
    String plan(Phrases phrases) {
        return rule.planCalled()
                .map(text -> table.filled(text.in(phrases.locale())))
                .orElseGet(() -> phrases.text("plan." + columns.planned().code()));
    }

    /** By what the parts are compared; empty where the table has no such difference. */
    Optional<Against> by() {
        Optional<String> asked = rule.parts().flatMap(Parts::by);
        List<Against> order = new ArrayList<>(
                kind() == Kind.RESULT ? List.of(Against.PLAN, Against.BEFORE) : List.of(Against.BEFORE, Against.PLAN));
        asked.ifPresent(id -> order.removeIf(against -> columns.difference(against)
                        .filter(column -> column.definedAs().equals(id))
                        .isEmpty()
                && focus.isWhole()));
        return order.stream()
                .filter(against -> columns.difference(against).isPresent() && shows(against))
                .findFirst();
    }

    /**
     * True where the parts make up the level: what is said of all of them is said of the whole. Rows need not: what
     * counts in a total may be no row of its own. Shares never do, and nobody expects it.
     */
    boolean isMadeUpOfParts() {
        Optional<Column> column = by().flatMap(columns::difference).or(columns::now);
        Optional<Cell> whole = level.flatMap(row -> cell(row, column));
        if (whole.isEmpty() || !isAdded(whole.get().unit())) {
            return true;
        }
        List<BigDecimal> figures = parts.stream()
                .flatMap(row -> cell(row, column).stream())
                .flatMap(cell -> cell.figure().value().stream())
                .toList();
        BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal half = BigDecimal.ONE.movePointLeft(whole.get().decimals()).divide(BigDecimal.valueOf(2));
        return whole.get()
                .figure()
                .value()
                .filter(value -> value.subtract(sum).abs().compareTo(half) < 0)
                .isPresent();
    }

    private static boolean isAdded(Unit unit) {
        return !unit.isPercent() && !unit.equals(Unit.PERCENTAGE_POINTS);
    }

    private Optional<Unit> unit(Row row) {
        return cell(row, columns.now().or(columns::change).or(columns::deviation))
                .map(Cell::unit);
    }
}
