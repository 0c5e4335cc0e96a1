package se.underlag.tabulate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.series.Vocabulary;
import se.underlag.store.Delivery;

/**
 * Finds the figure of a row in a column that shows a series, by the rules of what is missing and what is zero.
 */
final class Resolver {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ColumnSums sums;
    private final Vocabulary vocabulary;
    private final Map<String, SourceFacts> sources;
    private final NoteTexts notes;

    Resolver(ColumnSums sums, Vocabulary vocabulary, Map<String, SourceFacts> sources, NoteTexts notes) {
        this.sums = sums;
        this.vocabulary = vocabulary;
        this.sources = sources;
        this.notes = notes;
    }

    /** The figure of a row in a column, for one code of the split or for {@link Sums#TOTAL}. */
    Resolved resolve(RowPlan planned, TableDefinition.Column column, String split) {
        RowPlan row = planned.showing(sums.series(planned, column));
        if (sums.units(row, column).size() > 1) {
            Period period = sums.of(row.series(), column).gathering().period();
            Derivation how = new Derivation.Gathered(row, row.series(), column, split, period);
            return Resolved.missing(MissingReason.NOT_APPLICABLE, notes.differentUnits(), List.of(), how);
        }
        if (row.series().numerator().isEmpty()) {
            return resolve(row, row.series(), column, split);
        }
        Resolved sum = row.series().numerator().stream()
                .map(code -> resolve(row, part(code), column, split))
                .reduce((one, other) -> combined(Operation.SUM, one, other, (a, b) -> Measure.of(a.add(b))))
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
            return part.with(Operation.SHARE, whole, none, List.of(notes.zeroDenominator()));
        }
        return combined(
                Operation.SHARE,
                part,
                whole,
                (a, b) -> Measure.of(a.multiply(HUNDRED).divide(b, MathContext.DECIMAL128)));
    }

    private Resolved combined(
            Operation operation,
            Resolved one,
            Resolved other,
            BiFunction<BigDecimal, BigDecimal, Measure> computation) {
        Optional<Measure> missing = missing(one, other);
        if (missing.isPresent()) {
            return one.with(operation, other, missing.get(), List.of());
        }
        if (!one.lacking().equals(other.lacking())) {
            Measure none = Measure.missing(MissingReason.NOT_DELIVERED);
            return one.with(operation, other, none, List.of(notes.differentCoverage()));
        }
        BigDecimal left = one.measure().value().orElseThrow();
        BigDecimal right = other.measure().value().orElseThrow();
        return one.with(operation, other, computation.apply(left, right), List.of());
    }

    /** Why something computed from two figures is missing; what must not be published comes first. */
    private static Optional<Measure> missing(Resolved one, Resolved other) {
        Measure notAssured = Measure.missing(MissingReason.NOT_QUALITY_ASSURED);
        return Stream.of(one, other)
                .filter(Resolved::isMissing)
                .map(Resolved::measure)
                .min(Comparator.comparing(measure -> !measure.equals(notAssured)));
    }

    /** Whether there is anything that a word of a row could stand in; zero where there is. */
    Resolved standing(RowPlan planned, TableDefinition.Column column) {
        RowPlan row = planned.showing(sums.series(planned, column));
        Standing standing = sums.standing(row, row.series(), column);
        Period period = sums.of(row.series(), column).gathering().period();
        Derivation how = new Derivation.Gathered(row, row.series(), column, Sums.TOTAL, period);
        return obstacle(row, column, standing, period, how).orElseGet(() -> Resolved.zero(standing.deliveryIds(), how));
    }

    private Resolved resolve(RowPlan row, Series series, TableDefinition.Column column, String split) {
        Sums own = sums.of(series, column);
        Period period = own.gathering().period();
        Derivation how = new Derivation.Gathered(row, series, column, split, period);
        Standing standing = sums.standing(row, series, column);
        Optional<Resolved> obstacle = obstacle(row, column, standing, period, how);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        return own.at(row.bucket(), split)
                .map(quantity -> told(quantity, standing, period, how))
                .orElseGet(() -> untold(row, series, own, standing, period, how));
    }

    /** Why nothing can be told of a row, where so. */
    private Optional<Resolved> obstacle(
            RowPlan row, TableDefinition.Column column, Standing standing, Period period, Derivation how) {
        if (standing.present().isEmpty()) {
            String note =
                    sums.isNotOver(row.series(), column) ? notes.notOver(period) : notes.nothingDelivered(row, period);
            return Optional.of(Resolved.missing(MissingReason.NOT_DELIVERED, note, List.of(), how));
        }
        Optional<Delivery> notAssured = standing.notAssured();
        if (notAssured.isPresent()) {
            String note = notes.notAssured(notAssured.get(), period);
            return Optional.of(Resolved.missing(MissingReason.NOT_QUALITY_ASSURED, note, standing.deliveryIds(), how));
        }
        Optional<String> gap = standing.withMonthsLacking();
        if (gap.isPresent()) {
            String note = notes.monthsLacking(gap.get(), standing.present().get(gap.get()));
            return Optional.of(Resolved.missing(MissingReason.NOT_DELIVERED, note, standing.deliveryIds(), how));
        }
        return Optional.empty();
    }

    /** A figure that the deliveries tell of. */
    private Resolved told(Quantity quantity, Standing standing, Period period, Derivation how) {
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
        return new Resolved(quantity.measure(), lacking, said, Set.copyOf(quantity.deliveries()), how);
    }

    /** A figure that no row of the deliveries tells of: zero where that is certain. */
    private Resolved untold(RowPlan row, Series series, Sums own, Standing standing, Period period, Derivation how) {
        if (!standing.lacking().isEmpty()) {
            String note = notes.deliverersLacking(standing.lacking(), period);
            return Resolved.missing(MissingReason.NOT_DELIVERED, note, standing.deliveryIds(), how);
        }
        boolean onlyInOtherColumns = !own.hasRow(row.bucket()) && sums.hasRowAnywhere(row, series);
        boolean mayBeNothing = series.kind() != SeriesKind.VALUE;
        if (mayBeNothing && (onlyInOtherColumns || standing.isRegister(sources))) {
            return Resolved.zero(standing.deliveryIds(), how);
        }
        return Resolved.missing(MissingReason.NOT_DELIVERED, notes.noRows(), standing.deliveryIds(), how);
    }

    private Series part(String code) {
        return RowPlanner.series(vocabulary, code);
    }
}
