package se.underlag.tabulate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.underlag.series.Basis;
import se.underlag.series.Series;
import se.underlag.series.Unit;
import se.underlag.series.Vocabulary;

/** The sums behind the columns that show series. Each series, basis and period is gathered once. */
final class ColumnSums {

    private final TableDefinition definition;
    private final Vocabulary vocabulary;
    private final Dimensions dimensions;
    private final Gatherer gatherer;
    private final Buckets buckets;
    private final TablePeriods periods;
    private final List<TableDefinition.Column> measured;
    private final Map<Gathering.Wanted, Sums> gathered = new HashMap<>();
    private final Deliverers earlier;
    private final Deliverers seen;

    /** @param earlier who delivered for the rows before, where each row has its own period */
    ColumnSums(
            TableDefinition definition,
            Vocabulary vocabulary,
            Dimensions dimensions,
            Gatherer gatherer,
            Buckets buckets,
            TablePeriods periods,
            Deliverers earlier) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        this.dimensions = dimensions;
        this.gatherer = gatherer;
        this.buckets = buckets;
        this.periods = periods;
        this.measured = definition.columns().stream()
                .filter(TableDefinition.Column::isMeasured)
                .toList();
        this.earlier = earlier;
        this.seen = earlier.copy();
    }

    /** Who has delivered for what was asked for, and for the rows before. */
    Deliverers deliverers() {
        return seen;
    }

    /** What a row shows in a column. */
    Series series(RowPlan row, TableDefinition.Column column) {
        return series(row.series(), column);
    }

    /** Another series, where one is named; else what the row shows. */
    Series series(RowPlan row, Optional<String> other) {
        return other.map(code -> RowPlanner.series(vocabulary, code)).orElse(row.series());
    }

    private Series series(Series named, TableDefinition.Column column) {
        return column.series().map(code -> RowPlanner.series(vocabulary, code)).orElse(named);
    }

    /** The sums of a series, not a ratio, in a column. */
    Sums of(Series series, TableDefinition.Column column) {
        return sums(series, column, column.where());
    }

    /** The sums of a series over the period of a column, whatever else the column selects. */
    Sums unfiltered(Series series, TableDefinition.Column column) {
        return sums(series, column, Map.of());
    }

    private Sums sums(Series series, TableDefinition.Column column, Map<String, TableDefinition.Selection> where) {
        Gathering.Wanted key =
                new Gathering.Wanted(series.series(), column.basisOrOutcome(), periods.of(series, column), where);
        return gathered.computeIfAbsent(
                key, wanted -> Sums.of(gatherer.gather(series, wanted), buckets, dimensions, definition.split()));
    }

    /**
     * The buckets that have data in a column that is shown, or that those shown are computed from, in the order in which
     * they stand in the exports.
     */
    Set<String> bucketsWithData(Series named) {
        Set<String> with = new LinkedHashSet<>();
        telling().forEach(column -> TablePeriods.parts(series(named, column), vocabulary)
                .forEach(series -> with.addAll(of(series, column).buckets())));
        return with;
    }

    /**
     * The codes that the observations of a row carry in a dimension, in a column.
     *
     * @param series whose observations
     */
    Set<String> codes(RowPlan row, Series series, TableDefinition.Column column, String dimension) {
        Set<String> codes = new LinkedHashSet<>();
        of(series, column).gathering().units().keySet().stream()
                .filter(unit -> buckets.of(unit).contains(row.bucket()))
                .forEach(unit -> dimensions.code(unit.breakdown(), dimension).ifPresent(codes::add));
        return codes;
    }

    /** The unit of a bucket, where a series is of different units: that of the first column that has one. */
    Optional<Unit> unit(RowPlan row) {
        return measured.stream().flatMap(column -> units(row, column).stream()).findFirst();
    }

    /** The units in which the figures of a row are, where its series is of different units; money is one. */
    Set<Unit> units(RowPlan row, TableDefinition.Column column) {
        Series series = series(row, column);
        Set<Unit> units = new LinkedHashSet<>();
        series.unitBy().ifPresent(dimension -> codes(row, series, column, dimension)
                .forEach(code -> units.add(Unit.of(code))));
        if (units.stream().allMatch(Unit::isMoney)) {
            units.removeAll(units.stream().skip(1).toList());
        }
        return units;
    }

    /** Whether a row has data of a series in any column. */
    boolean hasRowAnywhere(RowPlan row, Series series) {
        return measured.stream().anyMatch(column -> of(series, column).hasRow(row.bucket()));
    }

    /** Whether a series in a column is the outcome of a period that ends after the month asked for. */
    boolean isNotOver(Series series, TableDefinition.Column column) {
        return periods.isNotOver(periods.of(series, column), column);
    }

    /** Who has delivered what a row rests on in a column. */
    Standing standing(RowPlan row, Series series, TableDefinition.Column column) {
        Set<String> beside = new TreeSet<>(earlier.of(series, column));
        for (TableDefinition.Column other : measured) {
            if (standsBeside(other, column)) {
                beside.addAll(of(series, other).gathering().covers().keySet());
            }
        }
        Map<String, Cover> covers = of(series, column).gathering().covers();
        seen.add(series, column, covers.keySet());
        return Standing.of(row.scope(), covers, beside, dimensions);
    }

    /** Columns are compared with a year earlier or later, and plans with the outcome of the same year. */
    private static boolean standsBeside(TableDefinition.Column other, TableDefinition.Column column) {
        if (other.basisOrOutcome() == column.basisOrOutcome()) {
            return Math.abs(other.yearsBack() - column.yearsBack()) <= 1
                    && other.yearsBack() <= Math.max(1, column.yearsBack());
        }
        return other.basisOrOutcome() == Basis.OUTCOME && other.yearsBack() == column.yearsBack();
    }

    /** The first column shown with the outcome so many years back. */
    Optional<TableDefinition.Column> outcome(int yearsBack) {
        return telling().stream()
                .filter(column -> column.basisOrOutcome() == Basis.OUTCOME && column.yearsBack() == yearsBack)
                .filter(column -> !column.isWords())
                .findFirst();
    }

    /** The columns that say which rows there are: those shown; where all that is shown is computed, all. */
    private List<TableDefinition.Column> telling() {
        List<TableDefinition.Column> shown =
                measured.stream().filter(column -> !column.hidden()).toList();
        return shown.isEmpty() ? measured : shown;
    }
}
