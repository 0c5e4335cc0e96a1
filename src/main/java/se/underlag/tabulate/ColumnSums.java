package se.underlag.tabulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.underlag.series.Basis;
import se.underlag.series.Period;
import se.underlag.series.Series;
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
    private final Map<Key, Sums> gathered = new HashMap<>();
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

    /** The sums of a series, not a ratio, in a column. */
    Sums of(Series series, TableDefinition.Column column) {
        Key key = new Key(series.series(), column.basisOrOutcome(), periods.of(series, column));
        return gathered.computeIfAbsent(
                key,
                wanted -> Sums.of(
                        gatherer.gather(wanted.series(), wanted.basis(), wanted.period()),
                        buckets,
                        dimensions,
                        definition.split()));
    }

    /** The buckets that have data of a series in a column that is shown, or that those shown are computed from. */
    Set<String> bucketsWithData(Series named) {
        Set<String> with = new TreeSet<>();
        TablePeriods.parts(named, vocabulary).forEach(series -> telling()
                .forEach(column -> with.addAll(of(series, column).buckets())));
        return with;
    }

    /** Whether a row has data of a series in any column. */
    boolean hasRowAnywhere(RowPlan row, Series series) {
        return measured.stream().anyMatch(column -> of(series, column).hasRow(row.bucket()));
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
                .findFirst();
    }

    /** The columns that say which rows there are: those shown; where all that is shown is computed, all. */
    private List<TableDefinition.Column> telling() {
        List<TableDefinition.Column> shown =
                measured.stream().filter(column -> !column.hidden()).toList();
        return shown.isEmpty() ? measured : shown;
    }

    private record Key(String series, Basis basis, Period period) {}
}
