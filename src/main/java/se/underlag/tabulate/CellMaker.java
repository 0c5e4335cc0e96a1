package se.underlag.tabulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.wording.Typography;

/** Puts figures in their places: in the unit shown, printed, with their notes numbered. */
final class CellMaker {

    private static final int DECIMALS_OF_PERCENTAGES = 1;
    private static final int MOST_DECIMALS = 6;
    private static final Table.Cell NOTHING = Table.Cell.word("", Table.Mark.NONE, List.of(), List.of());

    private final TableDefinition definition;
    private final String organisation;
    private final Resolver resolver;
    private final Comparisons comparisons;
    private final NoteBook notes;
    private final ColumnSums sums;
    private final WordMaker words;
    private final Witness witness;

    CellMaker(
            TableDefinition definition,
            String organisation,
            Resolver resolver,
            Comparisons comparisons,
            NoteBook notes,
            ColumnSums sums,
            WordMaker words,
            Witness witness) {
        this.definition = definition;
        this.organisation = organisation;
        this.resolver = resolver;
        this.comparisons = comparisons;
        this.notes = notes;
        this.sums = sums;
        this.words = words;
        this.witness = witness;
    }

    /**
     * What stands in a place; nothing where a column tells of groups and the row is none, or the other way round, and
     * where words would have to be added up.
     */
    Table.Cell cell(RowPlan row, TableDefinition.Column column, String split) {
        boolean ofOthers = definition.rows().within().isPresent() && row.group() != column.ofGroups();
        boolean wordOfTotal = column.isWords() && row.kind() == Table.RowKind.TOTAL;
        if (ofOthers || wordOfTotal) {
            return NOTHING;
        }
        return content(row, column, split);
    }

    private Table.Cell content(RowPlan row, TableDefinition.Column column, String split) {
        if (column.isWords()) {
            return words.cell(row, column, split);
        }
        Resolved resolved = resolved(row, column, split);
        Optional<Table.Cell> instead = resolved.isMissing()
                ? column.orColumn()
                        .flatMap(id -> known(row, definition.column(id), split))
                        .map(Table.Cell::unmarked)
                : Optional.empty();
        tell(row, column, split, instead.isPresent() ? column.orColumn() : Optional.empty(), resolved);
        Table.Cell figure = instead.orElseGet(() -> figure(row, column, resolved));
        return column.inParentheses()
                .flatMap(id -> known(row, definition.column(id), split))
                .map(figure::with)
                .orElse(figure);
    }

    /** Tells the witness of the figure that is shown, where it is one: the column's own, or what stands in another instead. */
    private void tell(
            RowPlan row, TableDefinition.Column column, String split, Optional<String> instead, Resolved own) {
        Optional<TableDefinition.Column> other = instead.map(definition::column);
        if (other.isEmpty() || !other.get().isWords()) {
            witness.found(
                    row,
                    column,
                    split,
                    other.map(shown -> resolved(row, shown, split)).orElse(own));
        }
    }

    /** What stands in another column, where it says anything; what it lacks is no matter of this one. */
    private Optional<Table.Cell> known(RowPlan row, TableDefinition.Column column, String split) {
        boolean lacking = column.isWords()
                ? resolver.standing(row, column).isMissing()
                : resolved(row, column, split).isMissing();
        return lacking
                ? Optional.empty()
                : Optional.of(content(row, column, split)).filter(cell -> !cell.isEmpty() && !cell.isMissing());
    }

    private Table.Cell figure(RowPlan row, TableDefinition.Column column, Resolved resolved) {
        Unit unit = unit(row, column);
        Measure shown = resolved.measure() instanceof Measure.Figure figure
                ? Measure.of(figure.number().divide(unit.factor(), MathContext.DECIMAL128))
                : resolved.measure();
        int decimals = decimals(row, column, unit, shown);
        List<Integer> numbers = resolved.notes().stream().map(notes::add).toList();
        String sign = shown.value().isPresent() ? bound(row, column) : "";
        return new Table.Cell(
                shown, sign + display(shown, unit, decimals), unit, decimals, numbers, resolved.sources());
    }

    private Resolved resolved(RowPlan row, TableDefinition.Column column, String split) {
        if (column.shareOfColumn().isPresent()) {
            TableDefinition.Column of = definition.column(column.shareOfColumn().get());
            return resolver.share(
                    resolver.resolve(row, of, split), resolver.resolve(row.overAll(organisation), of, split));
        }
        if (!column.difference().isEmpty()) {
            List<TableDefinition.Column> two = two(column.difference());
            return comparisons.difference(row, split, two.get(0), two.get(1));
        }
        if (!column.percentChange().isEmpty()) {
            List<TableDefinition.Column> two = two(column.percentChange());
            return comparisons.percent(row, split, two.get(0), two.get(1));
        }
        if (!column.percentOf().isEmpty()) {
            List<TableDefinition.Column> two = two(column.percentOf());
            return resolver.share(resolved(row, two.get(0), split), resolved(row, two.get(1), split));
        }
        Resolved own = resolver.resolve(row, column, split);
        return column.reversed() ? own.reversed() : own;
    }

    /** The sign before a figure that is a limit: {@code > 78}. */
    private String bound(RowPlan row, TableDefinition.Column column) {
        return column.bound()
                .flatMap(dimension -> sums.codes(row, sums.series(row, column), column, dimension).stream()
                        .findFirst())
                .map(sign -> sign + Typography.NO_BREAK_SPACE)
                .orElse("");
    }

    private List<TableDefinition.Column> two(List<String> ids) {
        List<TableDefinition.Column> columns = new ArrayList<>();
        ids.forEach(id -> columns.add(definition.column(id)));
        return columns;
    }

    private Unit unit(RowPlan row, TableDefinition.Column column) {
        if (isPercentage(column)) {
            return Unit.PERCENT;
        }
        Unit unit = column.unit()
                .or(row::unit)
                .or(definition::unit)
                .orElse(sums.series(row, column).unit());
        return unit.isPercent() && !column.difference().isEmpty() ? Unit.PERCENTAGE_POINTS : unit;
    }

    private int decimals(RowPlan row, TableDefinition.Column column, Unit unit, Measure shown) {
        if (definition.asDelivered()
                && column.decimals().isEmpty()
                && shown.value().isPresent()) {
            int written = shown.value().get().stripTrailingZeros().scale();
            return Math.min(MOST_DECIMALS, Math.max(0, written));
        }
        if (isPercentage(column)) {
            return column.decimals().orElse(DECIMALS_OF_PERCENTAGES);
        }
        Optional<Integer> ofUnit = Optional.ofNullable(definition
                .unitDecimals()
                .get(unit.equals(Unit.PERCENTAGE_POINTS) ? Unit.PERCENT.symbol() : unit.symbol()));
        Optional<Integer> given =
                column.decimals().or(row::decimals).or(() -> ofUnit).or(definition::decimals);
        return given.orElse(sums.series(row, column).decimals());
    }

    private static boolean isPercentage(TableDefinition.Column column) {
        return !column.percentChange().isEmpty()
                || column.shareOfColumn().isPresent()
                || !column.percentOf().isEmpty();
    }

    private String display(Measure shown, Unit unit, int decimals) {
        Optional<BigDecimal> value = shown.value();
        if (value.isEmpty()) {
            return Typography.MISSING;
        }
        String number = Typography.number(value.get(), decimals);
        return definition.percentSign() && unit.isPercent() ? number + Typography.NO_BREAK_SPACE + "%" : number;
    }
}
