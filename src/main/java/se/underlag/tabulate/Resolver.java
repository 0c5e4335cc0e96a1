package se.underlag.tabulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import se.underlag.series.Basis;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.store.Delivery;

/**
 * Finds the figure of a row in a column that shows a series, by the rules of what is missing and what is zero. Each
 * series, basis and period is gathered once.
 */
final class Resolver {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final TableDefinition definition;
    private final Vocabulary vocabulary;
    private final Map<String, SourceFacts> sources;
    private final Dimensions dimensions;
    private final Gatherer gatherer;
    private final Buckets buckets;
    private final TablePeriods periods;
    private final NoteTexts notes;
    private final Map<SumsKey, Sums> sums = new HashMap<>();

    Resolver(
            TableDefinition definition,
            Vocabulary vocabulary,
            Map<String, SourceFacts> sources,
            Dimensions dimensions,
            Gatherer gatherer,
            Buckets buckets,
            TablePeriods periods,
            NoteTexts notes) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.dimensions = dimensions;
        this.gatherer = gatherer;
        this.buckets = buckets;
        this.periods = periods;
        this.notes = notes;
    }

    /** The buckets of a series that have data in a column that is shown. */
    Set<String> bucketsWithData(Series named) {
        Set<String> with = new TreeSet<>();
        TablePeriods.parts(named, vocabulary).forEach(series -> measured().stream()
                .filter(column -> !column.hidden())
                .forEach(column -> with.addAll(sums(series, column).buckets())));
        return with;
    }

    /** The figure of a row in a column, for one code of the split or for {@link Sums#TOTAL}. */
    Resolved resolve(RowPlan row, TableDefinition.Column column, String split) {
        if (row.series().numerator().isEmpty()) {
            return resolve(row, row.series(), column, split);
        }
        Resolved sum = row.series().numerator().stream()
                .map(code -> resolve(row, part(code), column, split))
                .reduce((one, other) -> combined(one, other, (a, b) -> Measure.of(a.add(b))))
                .orElseThrow();
        return row.series()
                .denominator()
                .map(code -> share(sum, resolve(row, part(code), column, split)))
                .orElse(sum);
    }

    /** How many percent one figure is of another. */
    Resolved share(Resolved part, Resolved whole) {
        boolean ofNothing =
                whole.measure().value().filter(value -> value.signum() == 0).isPresent();
        if (ofNothing && !part.isMissing()) {
            Measure none = Measure.missing(MissingReason.NOT_APPLICABLE);
            return part.with(whole, none, List.of(notes.zeroDenominator()));
        }
        return combined(part, whole, (a, b) -> Measure.of(a.multiply(HUNDRED).divide(b, MathContext.DECIMAL128)));
    }

    private Resolved combined(Resolved one, Resolved other, BiFunction<BigDecimal, BigDecimal, Measure> operation) {
        for (Resolved side : List.of(one, other)) {
            if (side.isMissing()) {
                return one.with(other, side.measure(), List.of());
            }
        }
        if (!one.lacking().equals(other.lacking())) {
            Measure missing = Measure.missing(MissingReason.NOT_DELIVERED);
            return one.with(other, missing, List.of(notes.differentCoverage()));
        }
        BigDecimal left = one.measure().value().orElseThrow();
        BigDecimal right = other.measure().value().orElseThrow();
        return one.with(other, operation.apply(left, right), List.of());
    }

    private Resolved resolve(RowPlan row, Series series, TableDefinition.Column column, String split) {
        Sums own = sums(series, column);
        Period period = own.gathering().period();
        Standing standing = standing(row, series, column);
        if (standing.present().isEmpty()) {
            String note = definition.series().isPresent()
                    ? notes.nothingDelivered(row.series(), row.scope(), period)
                    : notes.nothingDelivered(row.scope(), period);
            return Resolved.missing(MissingReason.NOT_DELIVERED, note, List.of());
        }
        Optional<Delivery> notAssured = standing.notAssured();
        if (notAssured.isPresent()) {
            String note = notes.notAssured(notAssured.get(), period);
            return Resolved.missing(MissingReason.NOT_QUALITY_ASSURED, note, standing.deliveryIds());
        }
        Optional<String> gap = standing.withMonthsLacking();
        if (gap.isPresent()) {
            String note = notes.monthsLacking(gap.get(), standing.present().get(gap.get()));
            return Resolved.missing(MissingReason.NOT_DELIVERED, note, standing.deliveryIds());
        }
        return own.at(row.bucket(), split)
                .map(quantity -> told(quantity, standing, period))
                .orElseGet(() -> untold(row, series, own, standing, period));
    }

    /** A figure that the deliveries tell of. */
    private Resolved told(Quantity quantity, Standing standing, Period period) {
        List<String> said = new ArrayList<>();
        Set<String> lacking = new HashSet<>(quantity.lacking());
        if (quantity.measure() instanceof Measure.Missing missing) {
            said.add(missing.reason() == MissingReason.SUPPRESSED ? notes.suppressed() : notes.valueLacking());
        } else if (!lacking.isEmpty()) {
            said.add(notes.valuesLacking(lacking.size()));
        }
        if (!standing.lacking().isEmpty()) {
            said.add(notes.deliverersLacking(standing.lacking(), period));
            lacking.addAll(standing.lacking());
        }
        return new Resolved(quantity.measure(), lacking, said, Set.copyOf(quantity.deliveries()));
    }

    /** A figure that no row of the deliveries tells of: zero where that is certain. */
    private Resolved untold(RowPlan row, Series series, Sums own, Standing standing, Period period) {
        if (!standing.lacking().isEmpty()) {
            String note = notes.deliverersLacking(standing.lacking(), period);
            return Resolved.missing(MissingReason.NOT_DELIVERED, note, standing.deliveryIds());
        }
        boolean onlyInOtherColumns = !own.hasRow(row.bucket()) && hasRowAnywhere(row, series);
        if (onlyInOtherColumns || standing.isRegister(sources)) {
            return Resolved.zero(standing.deliveryIds());
        }
        return Resolved.missing(MissingReason.NOT_DELIVERED, notes.noRows(), standing.deliveryIds());
    }

    private boolean hasRowAnywhere(RowPlan row, Series series) {
        return measured().stream().anyMatch(column -> sums(series, column).hasRow(row.bucket()));
    }

    /** The note of a row that has data in only one of the two years, though both were delivered. */
    Optional<String> newOrGone(RowPlan row) {
        Optional<TableDefinition.Column> now = outcome(0);
        Optional<TableDefinition.Column> before = outcome(1);
        if (now.isEmpty() || before.isEmpty() || row.kind() == Table.RowKind.TOTAL) {
            return Optional.empty();
        }
        if (!isComplete(row, now.get()) || !isComplete(row, before.get())) {
            return Optional.empty();
        }
        boolean isNow = hasRow(row, now.get());
        boolean wasBefore = hasRow(row, before.get());
        Series first = TablePeriods.parts(row.series(), vocabulary).findFirst().orElseThrow();
        if (isNow && !wasBefore) {
            return Optional.of(notes.isNew(periods.of(first, before.get())));
        }
        return wasBefore && !isNow ? Optional.of(notes.isGone(periods.of(first, now.get()))) : Optional.empty();
    }

    private Optional<TableDefinition.Column> outcome(int yearsBack) {
        return measured().stream()
                .filter(column -> column.basisOrOutcome() == Basis.OUTCOME && column.yearsBack() == yearsBack)
                .filter(column -> !column.hidden())
                .findFirst();
    }

    private boolean isComplete(RowPlan row, TableDefinition.Column column) {
        return TablePeriods.parts(row.series(), vocabulary)
                .map(series -> standing(row, series, column))
                .allMatch(standing ->
                        standing.isComplete() && standing.notAssured().isEmpty());
    }

    private boolean hasRow(RowPlan row, TableDefinition.Column column) {
        return TablePeriods.parts(row.series(), vocabulary)
                .anyMatch(series -> sums(series, column).hasRow(row.bucket()));
    }

    private Standing standing(RowPlan row, Series series, TableDefinition.Column column) {
        Set<String> beside = new TreeSet<>();
        for (TableDefinition.Column other : measured()) {
            if (standsBeside(other, column)) {
                beside.addAll(sums(series, other).gathering().covers().keySet());
            }
        }
        return Standing.of(row.scope(), sums(series, column).gathering().covers(), beside, dimensions);
    }

    /** Columns are compared with a year earlier or later, and plans with the outcome of the same year. */
    private static boolean standsBeside(TableDefinition.Column other, TableDefinition.Column column) {
        if (other.basisOrOutcome() == column.basisOrOutcome()) {
            return Math.abs(other.yearsBack() - column.yearsBack()) <= 1
                    && other.yearsBack() <= Math.max(1, column.yearsBack());
        }
        return other.basisOrOutcome() == Basis.OUTCOME && other.yearsBack() == column.yearsBack();
    }

    private List<TableDefinition.Column> measured() {
        return definition.columns().stream()
                .filter(TableDefinition.Column::isMeasured)
                .toList();
    }

    private Series part(String code) {
        return RowPlanner.series(vocabulary, code);
    }

    private Sums sums(Series series, TableDefinition.Column column) {
        SumsKey key = new SumsKey(series.series(), column.basisOrOutcome(), periods.of(series, column));
        return sums.computeIfAbsent(
                key,
                wanted -> Sums.of(
                        gatherer.gather(wanted.series(), wanted.basis(), wanted.period()),
                        buckets,
                        dimensions,
                        definition.split()));
    }

    private record SumsKey(String series, Basis basis, Period period) {}
}
