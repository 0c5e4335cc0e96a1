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
 * @param parts the rows that are compared with each other; none where there are fewer than two, or their units differ
 */
record Angle(Table table, TextRule rule, Focus focus, Columns columns, Optional<Row> level, List<Row> parts) {

    Angle {
        parts = List.copyOf(parts);
    }

    static Angle of(Table table, TextRule rule, Focus focus) {
        Optional<Row> level = level(table, rule, focus);
        Angle without = new Angle(table, rule, focus, Columns.of(table, rule, focus), level, List.of());
        List<Row> rows = parts(table, rule, focus).stream()
                .filter(row -> level.filter(row::equals).isEmpty())
                .toList();
        boolean comparable = rows.stream().map(without::unit).distinct().count() == 1 && rows.size() > 1;
        return new Angle(table, rule, focus, without.columns, level, comparable ? rows : List.of());
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

    private static List<Row> parts(Table table, TextRule rule, Focus focus) {
        Parts parts = rule.parts().orElse(Parts.BY_LABEL);
        List<Row> rows = table.rows();
        if (!focus.isWhole()) {
            return rows.stream()
                    .filter(row -> focus.shows(row) && row.kind() == RowKind.DATA)
                    .toList();
        }
        if (!parts.rows().isEmpty()) {
            return parts.rows().stream().flatMap(id -> table.row(id).stream()).toList();
        }
        boolean top = parts.level().filter(TextRule.Level.TOP::equals).isPresent();
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).kind() == RowKind.DATA)
                .filter(place -> top ? rows.get(place).level() == 0 : !hasParts(rows, place))
                .mapToObj(rows::get)
                .toList();
    }

    private static boolean hasParts(List<Row> rows, int place) {
        return place + 1 < rows.size()
                && rows.get(place + 1).level() > rows.get(place).level();
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

    /** True where a chart shows how the level differs, or both that it differs between. */
    boolean shows(Against against) {
        boolean both = columns.now().filter(focus::shows).isPresent()
                && columns.level(against).filter(focus::shows).isPresent();
        return both
                || columns.difference(against).filter(focus::shows).isPresent()
                || columns.percent(against).filter(focus::shows).isPresent();
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
