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

    private final TableDefinition definition;
    private final String organisation;
    private final Resolver resolver;
    private final Comparisons comparisons;
    private final NoteBook notes;
    private final Witness witness;

    CellMaker(
            TableDefinition definition,
            String organisation,
            Resolver resolver,
            Comparisons comparisons,
            NoteBook notes,
            Witness witness) {
        this.definition = definition;
        this.organisation = organisation;
        this.resolver = resolver;
        this.comparisons = comparisons;
        this.notes = notes;
        this.witness = witness;
    }

    Table.Cell cell(RowPlan row, TableDefinition.Column column, String split) {
        Unit unit = unit(row, column);
        int decimals = decimals(row, column);
        Resolved resolved = resolved(row, column, split);
        witness.found(row, column, split, resolved);
        Measure shown = resolved.measure() instanceof Measure.Figure figure
                ? Measure.of(figure.number().divide(unit.factor(), MathContext.DECIMAL128))
                : resolved.measure();
        List<Integer> numbers = resolved.notes().stream().map(notes::add).toList();
        List<Long> deliveries = resolved.deliveries().stream().sorted().toList();
        return new Table.Cell(shown, display(shown, unit, decimals), unit, decimals, numbers, deliveries);
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
        return resolver.resolve(row, column, split);
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
                .orElse(row.series().unit());
        return unit.isPercent() && !column.difference().isEmpty() ? Unit.PERCENTAGE_POINTS : unit;
    }

    private int decimals(RowPlan row, TableDefinition.Column column) {
        if (isPercentage(column)) {
            return column.decimals().orElse(DECIMALS_OF_PERCENTAGES);
        }
        Optional<Integer> given = column.decimals().or(row::decimals).or(definition::decimals);
        return given.orElse(row.series().decimals());
    }

    private static boolean isPercentage(TableDefinition.Column column) {
        return !column.percentChange().isEmpty() || column.shareOfColumn().isPresent();
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
