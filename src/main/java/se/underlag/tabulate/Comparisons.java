package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.underlag.compare.Change;
import se.underlag.compare.Pair;
import se.underlag.compare.SideBySide;
import se.underlag.compare.Value;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;

/** Computes the columns that compare two others: this year with last year, outcome with budget. */
final class Comparisons {

    private final List<RowPlan> rows;
    private final List<String> splits;
    private final ColumnSums sums;
    private final Resolver resolver;
    private final TablePeriods periods;
    private final NoteTexts notes;
    private final Map<List<String>, Map<Place, Pair>> pairs = new HashMap<>();

    Comparisons(
            List<RowPlan> rows,
            List<String> splits,
            ColumnSums sums,
            Resolver resolver,
            TablePeriods periods,
            NoteTexts notes) {
        this.sums = sums;
        this.rows = rows;
        this.splits = splits;
        this.resolver = resolver;
        this.periods = periods;
        this.notes = notes;
    }

    /** First column − second. */
    Resolved difference(RowPlan row, String split, TableDefinition.Column first, TableDefinition.Column second) {
        return told(
                Operation.DIFFERENCE,
                row,
                split,
                first,
                second,
                pair(row, split, first, second).difference());
    }

    /** How many percent the first column differs from the second. */
    Resolved percent(RowPlan row, String split, TableDefinition.Column first, TableDefinition.Column second) {
        return told(
                Operation.PERCENT_CHANGE,
                row,
                split,
                first,
                second,
                pair(row, split, first, second).percent());
    }

    private Resolved told(
            Operation operation,
            RowPlan row,
            String split,
            TableDefinition.Column first,
            TableDefinition.Column second,
            Change change) {
        Resolved left = resolver.resolve(row, first, split);
        Resolved right = resolver.resolve(row, second, split);
        if (change instanceof Change.NotComparable not) {
            return left.with(
                    operation,
                    right,
                    Measure.missing(missing(not.reason())),
                    note(not.reason()).stream().toList());
        }
        return left.with(operation, right, figure(change), List.of());
    }

    private static Measure figure(Change change) {
        if (change instanceof Change.Difference difference) {
            return Measure.of(difference.number());
        }
        if (change instanceof Change.Percent percent) {
            return Measure.of(percent.number());
        }
        if (change instanceof Change.PercentagePoints points) {
            return Measure.of(points.number());
        }
        throw new IllegalStateException("no figure in " + change);
    }

    private static MissingReason missing(Change.Reason reason) {
        return switch (reason) {
            case NOT_DELIVERED, DIFFERENT_COVERAGE -> MissingReason.NOT_DELIVERED;
            case NOT_QUALITY_ASSURED -> MissingReason.NOT_QUALITY_ASSURED;
            case SUPPRESSED -> MissingReason.SUPPRESSED;
            case NOT_APPLICABLE, ZERO_BASE, PERCENT_OF_PERCENT -> MissingReason.NOT_APPLICABLE;
        };
    }

    /** What the notes of the two figures do not say already. */
    private Optional<String> note(Change.Reason reason) {
        return switch (reason) {
            case ZERO_BASE -> Optional.of(notes.zeroBase());
            case PERCENT_OF_PERCENT -> Optional.of(notes.percentOfPercent());
            case DIFFERENT_COVERAGE -> Optional.of(notes.differentCoverage());
            case NOT_DELIVERED, NOT_QUALITY_ASSURED, SUPPRESSED, NOT_APPLICABLE -> Optional.empty();
        };
    }

    private Pair pair(RowPlan row, String split, TableDefinition.Column first, TableDefinition.Column second) {
        Map<Place, Pair> all = pairs.computeIfAbsent(List.of(first.id(), second.id()), key -> joined(first, second));
        return Optional.ofNullable(all.get(new Place(row.id(), split))).orElseThrow();
    }

    private Map<Place, Pair> joined(TableDefinition.Column first, TableDefinition.Column second) {
        List<Place> places = new ArrayList<>();
        List<Value> now = new ArrayList<>();
        List<Value> before = new ArrayList<>();
        for (RowPlan row : rows) {
            for (String split : splits) {
                String key = String.valueOf(places.size());
                places.add(new Place(row.id(), split));
                now.add(value(key, row, first, split));
                before.add(value(key, row, second, split));
            }
        }
        Map<Place, Pair> joined = new HashMap<>();
        for (Pair pair : SideBySide.of(now, before, second.yearsBack() - first.yearsBack())) {
            Place place = places.get(Integer.parseInt(pair.key()));
            joined.merge(place, pair, (one, other) -> one.now().isPresent() ? one : other);
        }
        return joined;
    }

    private Value value(String key, RowPlan row, TableDefinition.Column column, String split) {
        Resolved resolved = resolver.resolve(row, column, split);
        Series series = sums.series(row, column);
        boolean share = series.kind() == SeriesKind.RATIO || row.unitOf(series).isPercent();
        return new Value(key, periods.of(series, column), resolved.measure(), resolved.lacking(), share);
    }

    private record Place(String row, String split) {}
}
